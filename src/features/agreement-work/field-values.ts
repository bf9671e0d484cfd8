import type { AgreementParty } from '../../domain/agreement/types.ts';

type Values = Readonly<Record<string, string | string[]>>;

/** What stands in a field; empty where nothing does. */
export function textIn(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** The boxes that are ticked. */
export function listIn(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/** The numbers of the rows of a form. */
export function rowNumbers(rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** What each field of a row needs, by its name: `<TextField {...field('when')} />`. */
export function rowFields(values: Values, errors: Partial<Record<string, string>>, row: number) {
  return (field: string) => {
    const name = `${row}-${field}`;
    return { id: name, name, value: textIn(values, name), error: errors[name] };
  };
}

/** Parties to choose from. */
export function partyOptions(parties: readonly AgreementParty[]): { value: string; text: string }[] {
  return parties.map(({ key, name }) => ({ value: key, text: name }));
}
