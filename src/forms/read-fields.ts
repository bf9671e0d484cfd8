import { allTypedIn, tickedIn, typedIn } from './read-form.ts';

/** How one field is read from what was posted. `name`: of the field, by which its value is known everywhere. */
export interface ReadField<Typed> {
  /** Whether it stands in what was posted; without, whether something of its name does. */
  isIn?(form: FormData, name: string): boolean;
  read(form: FormData, name: string): Typed;
}

/** Fields by their names. */
export type ReadFields<Values extends object> = { [Name in keyof Values]: ReadField<Values[Name]> };

export const TYPED: ReadField<string> = { read: typedIn };
export const TICKED: ReadField<boolean> = { read: tickedIn };
/** One of these words; what is none of them counts as `otherwise`. */
export function oneOf<Word extends string>(words: readonly Word[], otherwise: Word): ReadField<Word> {
  return { read: (form, name) => words.find((word) => word === typedIn(form, name)) ?? otherwise };
}

/** Those ticked of a group. */
export const ALL_TICKED: ReadField<string[]> = { read: allTypedIn };

export function namesOf<Values extends object>(fields: { [Name in keyof Values]: unknown }): (keyof Values & string)[] {
  return Object.keys(fields) as (keyof Values & string)[];
}

/** The name by which a field is posted: its own, or in a row of a list with the row before it. */
type PostedAs = (name: string) => string;
const AS_NAMED: PostedAs = (name) => name;

/**
 * The fields that a posted form did not have. What nobody was shown nobody emptied: it is to be left as it is stored. A box
 * that is not ticked is in the form all the same, see Checkbox.astro.
 */
export function unposted<Values extends object>(
  fields: ReadFields<Values>,
  posted: FormData,
  postedAs = AS_NAMED,
): (keyof Values & string)[] {
  const isIn = <Name extends keyof Values & string>(name: Name) =>
    fields[name].isIn?.(posted, postedAs(name)) ?? posted.has(postedAs(name));
  return namesOf<Values>(fields).filter((name) => !isIn(name));
}

/** What was typed. `stored`: what the fields hold that the form did not have; null reads them as if left empty. */
export function readFields<Values extends object>(
  fields: ReadFields<Values>,
  posted: FormData,
  stored: Values | null,
  postedAs = AS_NAMED,
): Values {
  const left: readonly string[] = stored ? unposted(fields, posted, postedAs) : [];
  const values: Partial<Values> = {};
  for (const name of namesOf<Values>(fields)) {
    values[name] = stored && left.includes(name) ? stored[name] : fields[name].read(posted, postedAs(name));
  }
  return values as Values;
}
