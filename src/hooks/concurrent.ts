import type { StoredRecord } from '../domain/checks/field-errors.ts';
import { concurrentEditErrors, KNOWN_UPDATED } from '../domain/hooks-entry.ts';
import type { RecordRequestEvent } from './pocketbase.ts';
import { refuseErrors } from './refusal.ts';

/** A field of the body; a deletion says it in its query. */
export function saidBeside(e: RecordRequestEvent, field: string): string {
  const { body, query } = e.requestInfo();
  return String(body[field] || query[field] || '');
}

/** Somebody else may have changed the record since the writer read it. */
export function refuseConcurrent(e: RecordRequestEvent, before: StoredRecord | null): void {
  refuseErrors('changed_meanwhile', concurrentEditErrors(before, saidBeside(e, KNOWN_UPDATED)));
}
