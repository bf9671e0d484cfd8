import type { AgreementDocument } from '../../domain/agreement/types.ts';
import { allTypedIn, typedIn } from '../read-form.ts';

/** Texts of a form by field name (`0-task`), as they were typed; lists for boxes that were ticked. */
export type PartValues = Record<string, string | string[]>;

export interface PartReading {
  values: PartValues;
  document: AgreementDocument;
  /** What cannot be read at all, by field. */
  errors: Record<string, string>;
  /** Field names by the paths of the document, for what is wrong with what was read. */
  fieldOf(path: string): string;
  /** Rows in the form. */
  rows: number;
}

/** A form that says it has more is no form of ours. */
const ROWS_MAX = 200;

/** The name of a field in the form. */
export const field = (row: number, name: string) => `${row}-${name}`;

/** The rows of a form that were not emptied or ticked to go, with their number in the form. */
export function rowsOf(form: FormData, names: readonly string[]): number[] {
  const count = Math.min(Number(typedIn(form, 'rows')) || 0, ROWS_MAX);
  return Array.from({ length: count }, (_, row) => row).filter((row) => {
    const isFilled = names.some((name) => typedIn(form, field(row, name)) !== '');
    return isFilled && !form.has(field(row, 'remove'));
  });
}

/** All that was typed, whatever becomes of it. */
function typedValues(form: FormData): PartValues {
  const values: PartValues = {};
  for (const name of new Set(form.keys())) {
    values[name] = name.endsWith('-supporting') ? allTypedIn(form, name) : typedIn(form, name);
  }
  return values;
}

/** What was read of a form whose `rows` stand in the document as `list`, in their order. */
export function reading(
  form: FormData,
  document: AgreementDocument,
  list: string,
  rows: readonly number[],
): PartReading {
  return {
    values: typedValues(form),
    document,
    errors: {},
    rows: Number(typedIn(form, 'rows')) || 0,
    fieldOf: (path) => {
      const [top, index = '', name = ''] = path.split('.');
      const row = rows[Number(index)];
      return top === list && row !== undefined ? field(row, name) : '';
    },
  };
}

/** The word that was typed, or `fallback` when it is none of these. */
export function oneOf<Word extends string>(words: readonly Word[], typed: string, fallback: Word): Word {
  return words.find((word) => word === typed) ?? fallback;
}
