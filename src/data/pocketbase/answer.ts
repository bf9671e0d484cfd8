import { ClientResponseError } from 'pocketbase';
import type { FieldErrorCode } from '../../domain/checks/field-errors.ts';
import type { NotDone, Outcome } from '../../domain/outcome.ts';
import { refusedRequest } from './batch.ts';
import { DatabaseAway, isForLater, refusalOf } from './refusal.ts';

/**
 * Waits for an answer of PocketBase. Throws `DatabaseAway` when there is none now, but may be later; any other refusal is
 * thrown as it came.
 */
export async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && isForLater(refusal)) throw new DatabaseAway('PocketBase does not answer', refusal, { cause: error });
    throw error;
  }
}

/** A record, or null when PocketBase says that there is none for who asks. Throws `DatabaseAway`. */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await answered(call);
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 404) return null;
    throw error;
  }
}

/** Our names of PocketBase's fields where they differ. */
type FieldNames = Readonly<Record<string, string>>;

/** Waits for a write. Throws `DatabaseAway`. */
export function written(call: Promise<unknown>, names: FieldNames = {}): Promise<Outcome> {
  return outcomeOf(
    call.then(() => ({})),
    names,
  );
}

/** The same for a write of which `done` carries the answer. Throws `DatabaseAway`. */
export async function outcomeOf<Answer extends object>(
  call: Promise<Answer>,
  names: FieldNames = {},
): Promise<Outcome<Answer>> {
  try {
    return { kind: 'done', ...(await answered(call)) };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return notDone(error, names);
  }
}

/** PocketBase's codes for what its schema refuses, in ours. Ours come through as they are. */
const SCHEMA_CODES: Record<string, FieldErrorCode | 'wrong_password'> = {
  validation_required: 'required',
  validation_not_unique: 'already_there',
  validation_is_email: 'invalid_email',
  validation_is_url: 'invalid_web_address',
  validation_invalid_url: 'invalid_web_address',
  validation_max_text_constraint: 'text_too_long',
  validation_length_too_long: 'text_too_long',
  validation_invalid_old_password: 'wrong_password',
};

/** What more than one record may not have, by field. */
const TAKEN: Record<string, string> = { slug: 'slug_taken', email: 'email_taken' };

const STATUS_KINDS: Record<number, 'gone' | 'forbidden' | 'conflict'> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
};

/** What PocketBase's refusal of a write, or of a batch of them, says. */
export function notDone(error: ClientResponseError, names: FieldNames = {}): NotDone {
  const { status, data } = refusedRequest(error);
  const kind = STATUS_KINDS[status];
  if (kind) return { kind };
  const errors = Object.entries(data).map(([field, { code = '' }]) => [names[field] ?? field, ownCode(field, code)]);
  const says = (code: string) => errors.some(([, said]) => said === code);
  if (says('changed_meanwhile')) return { kind: 'conflict' };
  // It was done, and something else has happened since.
  if (says('happened_since')) return { kind: 'gone' };
  return { kind: 'invalid', errors: errors.length > 0 ? Object.fromEntries(errors) : { form: 'not_accepted' } };
}

function ownCode(field: string, code: string): string {
  if (code === 'validation_not_unique' && TAKEN[field]) return TAKEN[field];
  if (!code.startsWith('validation_')) return code || 'not_accepted';
  return SCHEMA_CODES[code] ?? 'not_accepted';
}
