import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';

/** The field of a write, not of a record, in which a form says which state of the record it was filled in from. */
export const KNOWN_UPDATED = 'known_updated';

/** The same of several records at once: the moment of the last change among those that the page showed. */
export const RECORD_VERSION = 'record_version';

/**
 * Refuses a write that was made from another state of the record than the one that is stored: somebody else was first.
 * `known` is the record's `updated` as it was read; empty when the writer does not say (then the last one wins).
 */
export function concurrentEditErrors(before: StoredRecord | null, known: string): FieldErrors {
  if (!before || known === '') return {};
  return textOf(before, 'updated') === known ? {} : { [KNOWN_UPDATED]: 'changed_meanwhile' };
}
