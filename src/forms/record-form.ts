import type { User } from '../domain/access/user.ts';
import type { FieldErrorCode, FieldErrors, StoredRecord } from '../domain/checks/field-errors.ts';
import type { EditableCollection } from '../domain/collections.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { namesOf, type ReadField } from './read-fields.ts';
import { textLimits } from './text-limits.ts';

/** What reading and showing a form needs to know. `now`: epoch milliseconds. */
export interface FormContext {
  directory: Directory;
  now: number;
  user: User;
}

/** What a field stores: a value (`undefined` stores nothing), or what is wrong with what was typed. */
export type StoredValue = { value: unknown } | { error: FieldErrorCode } | { errors: FieldErrors };

/** One field of a record: how it is read from what was posted, stored, and shown from what is stored. */
export interface FormField<Typed> extends ReadField<Typed> {
  store(typed: Typed, context: FormContext): StoredValue;
  show(stored: unknown, context: FormContext): Typed;
}

/** Fields by their names. */
export type FormFields<Values extends object> = { [Name in keyof Values]: FormField<Values[Name]> };

/** One record's form. Its fields are named as they are stored, so that a code of the hooks finds its field. */
export interface RecordForm<C extends EditableCollection, Values extends object> {
  collection: C;
  fields: FormFields<Values>;
  /** What follows from other fields: a word for the address from the name. `before` is null for a new record. */
  complete?(record: StoredRecord, before: StoredRecord | null): StoredRecord;
  /** The most characters of texts that are stored in another record. */
  limits?: Readonly<Record<string, number>>;
  /** What only several fields together can tell. */
  check?(record: StoredRecord, context: FormContext): FieldErrors;
}

/** What stands in the fields of a form. */
export type ValuesOf<Form> = Form extends RecordForm<infer _, infer Values> ? Values : never;

/** Describes a form; the names and kinds of its values follow from its fields. */
export function recordForm<C extends EditableCollection, Values extends object>(
  collection: C,
  fields: RecordForm<C, Values>['fields'],
  complete?: RecordForm<C, Values>['complete'],
): RecordForm<C, Values> {
  return { collection, fields, ...(complete && { complete }) };
}

/** The most characters of the texts of a form, by field. */
export function limitsOf<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
): Readonly<Record<string, number>> {
  return { ...textLimits(form.collection), ...form.limits };
}

/** What a stored record looks like in the form; of a new one, what is known beforehand. */
export function showValues<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
  record: object,
  context: FormContext,
): Values {
  const stored = new Map<string, unknown>(Object.entries(record));
  const values: Partial<Values> = {};
  for (const name of namesOf(form.fields)) values[name] = form.fields[name].show(stored.get(name), context);
  return values as Values;
}

/**
 * The record that the values stand for, as far as they can be understood, and what is wrong with the rest. `left`: fields
 * that are not to be stored.
 */
export function storeValues<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
  values: Values,
  context: FormContext,
  left: readonly string[] = [],
): { record: StoredRecord; errors: FieldErrors } {
  const record: StoredRecord = {};
  const errors: FieldErrors = {};
  for (const name of namesOf(form.fields).filter((one) => !left.includes(one))) {
    const stored = form.fields[name].store(values[name], context);
    if ('error' in stored) errors[name] = stored.error;
    else if ('errors' in stored) Object.assign(errors, stored.errors);
    else if (stored.value !== undefined) record[name] = stored.value;
  }
  return { record, errors };
}

/** Whether two states of a form look the same to who reads them. */
export function isSameShown(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
