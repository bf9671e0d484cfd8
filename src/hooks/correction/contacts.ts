/**
 * A number, a mail address or a place that somebody says is their own: how it goes from the site and comes back. Inside the
 * transaction of the report or of its answer.
 */
import { contactIdentity, contactText, isContactRecord } from '../../domain/hooks-entry.ts';
import { ownerOf } from '../directory/owners.ts';
import type { App, RecordModel } from '../pocketbase.ts';
import { find, plain } from '../records.ts';

/** One that stands in public, or stood there. */
export interface Copy {
  collection: string;
  record: RecordModel;
}

/** One that was hidden, as the report keeps it until somebody decides. */
export interface HiddenContact {
  collection: string;
  /** Its id. */
  record: string;
  value: string;
}

/** Where the contacts of an organisation stand in public. */
const STANDS: Readonly<{ [collection: string]: string | undefined }> = {
  phones:
    'status = "published" && (organization = {:owner} || service.organization = {:owner} || location.organization = {:owner})',
  locations: 'status = "published" && organization = {:owner}',
  organizations: 'email != "" && id = {:owner}',
  services: 'email != "" && organization = {:owner}',
};

/** All that is public of one contact: also at other records of the organisation that this record is of. */
export function publicCopies(tx: App, collection: string, record: RecordModel, value: string): Copy[] {
  const owner = ownerOf(tx, collection, plain(record));
  if (!owner || !STANDS[collection]) return [{ collection, record }];
  const identity = contactIdentity(collection, value);
  const isSame = (name: string, other: RecordModel) =>
    contactIdentity(name, contactText(name, plain(other))) === identity;
  return (isContactRecord(collection) ? [collection] : ['organizations', 'services']).flatMap((name) =>
    tx
      .findRecordsByFilter(name, STANDS[name] ?? '', '', 0, 0, { owner: owner.id })
      .filter((other) => isSame(name, other))
      .map((other) => ({ collection: name, record: other })),
  );
}

/** Takes them from the site; what they were is given back, so that it can be kept until somebody decides. */
export function hideContacts(tx: App, copies: Copy[]): HiddenContact[] {
  return copies.map(({ collection, record }) => {
    const value = contactText(collection, plain(record));
    if (isContactRecord(collection)) record.set('status', 'hidden');
    else record.set('email', '');
    tx.save(record);
    return { collection, record: record.id, value };
  });
}

/** Puts them back as they were, but for those that somebody changed meanwhile. */
export function republishContacts(tx: App, contacts: HiddenContact[]): void {
  for (const { collection, record: id, value } of contacts) {
    const record = find(tx, collection, id);
    const isRecord = isContactRecord(collection);
    if (!record || (isRecord ? record.getString('status') !== 'hidden' : record.getString('email') !== '')) continue;
    if (isRecord) record.set('status', 'published');
    else record.set('email', value);
    tx.save(record);
  }
}
