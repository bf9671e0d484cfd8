/**
 * Contacts that a reader asked to hide. The report keeps whose it was and a hash, by which the same contact is known again
 * when somebody types it anew, also after the contact itself was erased.
 */
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import type { TakedownState } from '../../domain/correction/republish.ts';
import type { CorrectionState } from '../../domain/correction/types.ts';
import { contactIdentity, newlyPublicContact, takedownState, textOf } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { ownRecord } from '../directory/may-write.ts';
import { ownerOf } from '../directory/owners.ts';
import type { App, RecordModel, SignedInEvent } from '../pocketbase.ts';
import { plain } from '../records.ts';

type Asked = TakedownState | '';

function hashOf(report: string, identity: string): string {
  return $security.sha256(report + identity);
}

/** Keeps in a report which contact it asks to hide. `text`: as it stands in public. */
export function rememberTakedown(tx: App, correction: RecordModel, record: RecordModel, text: string): void {
  const collection = correction.getString('collection');
  const owner = ownerOf(tx, collection, plain(record));
  if (!owner) return;
  correction.set('contact_owner', owner.id);
  correction.set('contact_hash', hashOf(correction.id, contactIdentity(collection, text)));
}

/** What has become of those requests to this owner that are about one contact. */
function stateOf(tx: App, owner: string, isAbout: (request: RecordModel) => boolean): Asked {
  const requests = tx
    .findRecordsByFilter('corrections', 'contact_owner = {:owner}', '', 0, 0, { owner })
    .filter(isAbout);
  return takedownState(requests.map((request) => request.getString('state') as CorrectionState));
}

/** What has become of the request to hide the contact that this write would make public; empty for none. */
export function takedownOfWrite(tx: App, collection: string, before: StoredRecord | null, after: StoredRecord): Asked {
  const owner = ownerOf(tx, collection, after);
  if (!owner) return '';
  const identity = newlyPublicContact(collection, before, after);
  if (!identity) return '';
  const isAbout = (request: RecordModel) => request.getString('contact_hash') === hashOf(request.id, identity);
  return stateOf(tx, owner.id, isAbout);
}

/** The same for the form of a stored record: were it published as it is, or with the mail address that was taken from it. */
function takedownOfRecord(app: App, collection: string, record: StoredRecord): Asked {
  const asked = takedownOfWrite(app, collection, null, { ...record, status: 'published' });
  if (asked || record.email !== '') return asked;
  const isAbout = (request: RecordModel) =>
    request.getString('record') === textOf(record, 'id') && request.getString('field') === 'email';
  return stateOf(app, ownerOf(app, collection, record)?.id ?? '', isAbout);
}

/** For who may write the record: whether a reader asked to hide its contact. */
export function showTakedown(e: SignedInEvent): unknown {
  const collection = e.request.pathValue('collection');
  const record = ownRecord(e.app, currentUser(e.app, e.auth), collection, e.request.pathValue('record'));
  if (!record) throw new NotFoundError('');
  return e.json(200, { state: takedownOfRecord(e.app, collection, plain(record)) });
}
