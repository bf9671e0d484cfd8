import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { contactIdentity, contactText } from './contact.ts';
import type { CorrectionState } from './types.ts';

/** The field of a write, not of a record, in which somebody says that a contact may stand on the site after all. */
export const REPUBLISH = 'put_back';

/** What has become of a reader's request to hide a contact: nobody has decided, or it was left out. */
export type TakedownState = Exclude<CorrectionState, 'declined'>;

/**
 * What has become of all requests to hide one contact: open as long as one waits for an answer, empty for none. Who puts a
 * contact back in answer to a request has declined it: that one counts no more.
 */
export function takedownState(requests: readonly CorrectionState[]): TakedownState | '' {
  if (requests.includes('open')) return 'open';
  return requests.includes('solved') ? 'solved' : '';
}

/** Collections whose records hold a contact, and the field in which it is typed first. */
const CONTACT_FIELDS = new Map([
  ['phones', 'number'],
  ['locations', 'street'],
  ['organizations', 'email'],
  ['services', 'email'],
]);

/**
 * The contact (`contactIdentity`) that a write makes public; empty when it makes none public that was not before. `before`
 * is null for a new record.
 */
export function newlyPublicContact(collection: string, before: StoredRecord | null, after: StoredRecord): string {
  const contact = publicContact(collection, after);
  return before && publicContact(collection, before) === contact ? '' : contact;
}

function publicContact(collection: string, record: StoredRecord): string {
  if (!CONTACT_FIELDS.has(collection) || textOf(record, 'status') !== 'published') return '';
  const text = contactText(collection, record);
  return text === '' ? '' : contactIdentity(collection, text);
}

/**
 * Refuses to make a contact public that a reader asked to hide, until the writer says that it may be. `asked`: what has
 * become of the request; empty for none, or when the owner has put it back in answer to it.
 */
export function republishErrors(collection: string, asked: TakedownState | '', isConfirmed: boolean): FieldErrors {
  const field = CONTACT_FIELDS.get(collection);
  if (asked === '' || isConfirmed || field === undefined) return {};
  return { [field]: asked === 'open' ? 'asked_to_hide' : 'was_left_out' };
}

/** The state of a request that a refused write tells of; null when its errors tell of none. */
export function refusedRepublish(errors: Partial<Record<string, string>>): TakedownState | null {
  const codes = Object.values(errors);
  if (codes.includes('asked_to_hide')) return 'open';
  return codes.includes('was_left_out') ? 'solved' : null;
}
