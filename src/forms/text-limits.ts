import type { FieldErrors, StoredRecord } from '../domain/checks/field-errors.ts';
import { isLongerThan } from '../domain/checks/text-length.ts';
import { TEXT_LIMITS } from './text-limits.gen.ts';

/** The most characters of each text of a collection, by field, as the database refuses more. */
export function textLimits(collection: string): Readonly<Record<string, number>> {
  return TEXT_LIMITS[collection] ?? {};
}

/** Texts of a record that are longer. Counted as people count: a picture sign is one. */
export function lengthErrors(collection: string, record: StoredRecord): FieldErrors {
  const errors: FieldErrors = {};
  for (const [field, most] of Object.entries(textLimits(collection))) {
    const value = record[field];
    if (typeof value === 'string' && isLongerThan(value, most)) errors[field] = 'text_too_long';
  }
  return errors;
}
