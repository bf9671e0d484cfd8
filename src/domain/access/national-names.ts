import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { foldName } from '../municipality/slug.ts';
import { isStaff, type User } from './user.ts';

/** A name by which people know a national organisation: its name, legal name or slug, or a nationwide service of it. */
export interface NationalName {
  name: string;
  ownerId: string;
}

/** The organisation that a name would be of, or that gives the service of that name. */
export interface NameBearer {
  id: string;
  /** Empty when staff made it no branch. */
  nationalPartnerId: string;
  /** Gives services under many names, which are its own word or a claim. */
  mayUseAll: boolean;
}

/** So many names are compared with at most: there are some thirty. */
export const NATIONAL_NAMES_MOST = 1000;

/** A name of so many letters is read inside other words too ("Geldfithulp"); a shorter one may be part of any word. */
const LONG_NAME = 7;

const NAME_FIELDS: Record<string, readonly string[]> = {
  organizations: ['name', 'legal_name', 'slug'],
  services: ['name'],
};

/**
 * A new name that people would take for a national organisation, by field; empty when there is none. Who founds an
 * organisation speaks in its name, so nobody but staff founds, or renames to, one that is called like what is known in the
 * whole country; what belongs to it (a branch, which staff make) may. A name that was there before stays.
 */
export function nationalNameErrors(
  user: User,
  collection: string,
  before: StoredRecord | null,
  after: StoredRecord,
  names: readonly NationalName[],
  bearer: NameBearer,
): FieldErrors {
  const errors: FieldErrors = {};
  if (isStaff(user) || bearer.mayUseAll) return errors;
  const others = names.filter(({ ownerId }) => ownerId !== bearer.id && ownerId !== bearer.nationalPartnerId);
  const known = others.flatMap(({ name }) => readingsOf(name));
  for (const field of NAME_FIELDS[collection] ?? []) {
    const name = textOf(after, field);
    if (name !== textOf(before ?? {}, field) && saysOneOf(name, known)) errors[field] = 'national_name';
  }
  return errors;
}

/** "A long name (ALN)" is known by either, and "113 and more" by its number alone. Folded, without spaces. */
function readingsOf(name: string): string[] {
  const inBrackets = [...name.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
  const [number = ''] = /^\d{3,}(?= )/.exec(name.trim()) ?? [];
  const readings = [name, name.replace(/\([^()]*\)/g, ' '), ...inBrackets, number];
  return readings.map((reading) => wordsOf(reading).join('')).filter((reading) => reading.length > 1);
}

function saysOneOf(name: string, known: readonly string[]): boolean {
  const words = wordsOf(name);
  const runs = new Set(
    words.flatMap((_, from) => words.slice(from).map((_, at) => words.slice(from, from + at + 1).join(''))),
  );
  const whole = alike(words.join(''));
  return known.some((one) => runs.has(one) || (isLong(one) && whole.includes(alike(one))));
}

const isLong = (name: string) => name.length >= LONG_NAME && !/\d/.test(name);

// Letters of other scripts that look like one of ours, in pairs; and signs that are typed for a letter.
const LOOKS = new Map(
  'аa вb сc ԁd еe нh һh іi јj кk мm оo рp ѕs тt уy хx ӏl αa εe ηn ιi κk νv οo ρp τt υu χx'
    .split(' ')
    .map(([sign = '', letter = '']) => [sign, letter]),
);
const TYPED_FOR: Record<string, string> = { i: 'l', 1: 'l', 0: 'o', 3: 'e', 5: 's' };

function wordsOf(text: string): string[] {
  const seen = text.normalize('NFKC').toLowerCase();
  const folded = foldName(seen.replace(/[\u0370-\u052f]/g, (sign) => LOOKS.get(sign) ?? sign));
  return folded === '' ? [] : folded.split(' ');
}

/** One form for what looks the same: "GeIdfit", "Ge1dfit". */
function alike(text: string): string {
  return text.replace(/[i1035]/g, (sign) => TYPED_FOR[sign] ?? sign);
}
