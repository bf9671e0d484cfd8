import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { placeLine } from '../directory/place-line.ts';
import { telephoneLink } from '../directory/telephone.ts';
import { foldName } from '../municipality/slug.ts';

/** A number or a place is a record of its own; a mail address is a field of one. */
export function isContactRecord(collection: string): boolean {
  return collection === 'phones' || collection === 'locations';
}

/** Whether a report about this record and field is about a contact that can be hidden by itself. */
export function isContact(collection: string, field: string): boolean {
  return field === 'email' || isContactRecord(collection);
}

/** The number, place or else mail address of a record as PocketBase stores it, as readers see it; empty for none. */
export function contactText(collection: string, record: StoredRecord): string {
  if (collection === 'phones') return textOf(record, 'number');
  if (collection === 'locations') return placeLine(textOf(record, 'street'), textOf(record, 'place'));
  return textOf(record, 'email');
}

/** The same for two texts of contacts that are one and the same, however they are written. */
export function contactIdentity(collection: string, text: string): string {
  if (collection === 'phones') return telephoneLink(text);
  if (collection === 'locations') return `place:${foldName(text)}`;
  return `mailto:${text.trim().toLowerCase()}`;
}
