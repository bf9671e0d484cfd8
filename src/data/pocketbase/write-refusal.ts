import type { ClientResponseError } from 'pocketbase';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import type { FieldErrorCode, StoredRecord } from '../../domain/checks/field-errors.ts';
import { refusedRequest } from './batch.ts';

/** PocketBase's codes for what its schema refuses, in ours. Ours come through as they are. */
const SCHEMA_CODES: Record<string, FieldErrorCode> = {
  validation_required: 'required',
  validation_not_unique: 'already_there',
  validation_is_email: 'invalid_email',
  validation_is_url: 'invalid_web_address',
  validation_invalid_url: 'invalid_web_address',
  validation_max_text_constraint: 'text_too_long',
  validation_length_too_long: 'text_too_long',
};

/** As far as it matters here. */
interface AttemptedWrite {
  action: string;
  record?: StoredRecord;
}

export type RefusedWrite =
  | { kind: 'gone' }
  | { kind: 'changed_meanwhile' }
  | { kind: 'already_saved' }
  | { kind: 'refused'; errors: Record<string, string> };

/** What PocketBase's refusal of one write, or of a batch of them, says. */
export function refusedWrite(error: ClientResponseError, writes: readonly AttemptedWrite[]): RefusedWrite {
  const { at, status, data } = refusedRequest(error);
  if (status === 404) return { kind: 'gone' };
  if (data[KNOWN_UPDATED]?.code === 'changed_meanwhile') return { kind: 'changed_meanwhile' };
  if (data.id) return { kind: 'already_saved' };
  const errors = Object.entries(data).map(([field, { code = '' }]) => [field, ownCode(field, code)]);
  return { kind: 'refused', errors: errors.length > 0 ? Object.fromEntries(errors) : unexplained(writes[at ?? 0]) };
}

/** PocketBase gives no reason when a rule forbids a new record: for an officer, its municipality is the reason. */
function unexplained(write: AttemptedWrite | undefined): Record<string, string> {
  if (write?.action !== 'create') return { form: 'not_accepted' };
  return write.record?.municipality ? { municipality: 'not_yours' } : { form: 'not_yours' };
}

function ownCode(field: string, code: string): string {
  if (field === 'slug' && code === 'validation_not_unique') return 'slug_taken';
  if (!code.startsWith('validation_')) return code;
  return SCHEMA_CODES[code] ?? 'not_accepted';
}
