/**
 * Whether who asks may write these records, as the hooks would decide: so that a page shows no form that would be refused. It
 * says no more than trying would.
 */
import type { User } from '../../domain/access/user.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { canWriteRecord, DIRECTORY_COLLECTIONS } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import type { Action } from '../by-request.ts';
import type { App, RecordModel, SignedInEvent } from '../pocketbase.ts';
import { find, plain } from '../records.ts';
import { factsOf } from './facts.ts';

const MOST = 500;

/** `record`: a new one whole, of one that is there its id. */
export interface Write {
  collection: string;
  action: Action;
  record: StoredRecord | null | undefined;
}

/** A directory's record that this person may say something of; null where it is not there, or not theirs. */
export function ownRecord(app: App, user: User, collection: string, id: string): RecordModel | null {
  if (!isDirectory(collection)) return null;
  const record = find(app, collection, id);
  if (!record) return null;
  const data = plain(record);
  return canWriteRecord(user, collection, 'update', data, factsOf(app, user, collection, data, 'update'))
    ? record
    : null;
}

const isDirectory = (collection: string) => (DIRECTORY_COLLECTIONS as readonly string[]).includes(collection);

function mayWrite(app: App, user: User, { collection, action, record }: Write): boolean {
  if (!isDirectory(collection) || !record) return false;
  const found = action === 'create' ? null : find(app, collection, String(record.id));
  if (action !== 'create' && !found) return false;
  const data = found ? plain(found) : record;
  return canWriteRecord(user, collection, action, data, factsOf(app, user, collection, data, action));
}

export function answerMayWrite(e: SignedInEvent): unknown {
  const user = currentUser(e.app, e.auth);
  const { writes } = JSON.parse(JSON.stringify(e.requestInfo().body));
  if (!Array.isArray(writes) || writes.length > MOST) throw new BadRequestError('too_many');
  return e.json(200, { answers: writes.map((write: Write) => mayWrite(e.app, user, write)) });
}
