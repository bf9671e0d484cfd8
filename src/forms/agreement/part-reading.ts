import type { AgreementDocument } from '../../domain/agreement/types.ts';
import { type ReadFields, readFields } from '../read-fields.ts';
import { tickedIn, typedIn } from '../read-form.ts';

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

/** The rows of a list as they stand in a form. */
export interface PartRows<Row> {
  /** The list's name in the document. */
  list: string;
  all: Row[];
  /** Those that were not emptied or ticked to go, in their order. `row`: its number in the form. */
  kept: { row: number; typed: Row }[];
}

/**
 * Reads the rows of a list. `stored`: the rows that the form was made of, by the same numbers; a form without rows leaves
 * them as they are. `filledBy`: fields of which one at least is filled in a row that counts.
 */
export function readRows<Row extends object>(
  fields: ReadFields<Row>,
  form: FormData,
  { list, stored, filledBy }: { list: string; stored: readonly Row[]; filledBy: readonly (keyof Row & string)[] },
): PartRows<Row> {
  const count = form.has('rows') ? Math.min(Number(typedIn(form, 'rows')) || 0, ROWS_MAX) : stored.length;
  const all = Array.from({ length: count }, (_, row) =>
    readFields(fields, form, stored[row] ?? null, (name) => field(row, name)),
  );
  const kept = all
    .map((typed, row) => ({ row, typed }))
    .filter(({ row, typed }) => filledBy.some((name) => typed[name] !== '') && !tickedIn(form, field(row, 'remove')));
  return { list, all, kept };
}

/** What stands in the fields of rows. */
export function rowValues(rows: readonly object[]): PartValues {
  const values: PartValues = {};
  rows.forEach((fields, row) => {
    for (const [name, value] of Object.entries(fields)) values[field(row, name)] = value;
  });
  return values;
}

/** What was read of a form whose rows stand in the document. */
export function readingOf({ list, all, kept }: PartRows<object>, document: AgreementDocument): PartReading {
  return {
    values: rowValues(all),
    document,
    errors: {},
    rows: all.length,
    fieldOf: (path) => {
      const [top, index = '', name = ''] = path.split('.');
      const found = kept[Number(index)];
      return top === list && found ? field(found.row, name) : '';
    },
  };
}
