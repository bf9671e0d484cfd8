import { mayWrite, type RecordWrite, writeAll } from '../../data/directory/directory-edit.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { SignedIn } from '../signed-in.ts';

/** Which state of a record is said to be right. */
export interface RecordVersion {
  collection: EditableCollection;
  id: string;
  updated: string;
}

/** The records of one collection, to be said right. */
export function recordVersions(
  collection: EditableCollection,
  records: readonly { id: string; updated: string }[],
): RecordVersion[] {
  return records.map(({ id, updated }) => ({ collection, id, updated }));
}

/** The moment of the last change of several records: a page sends it along, to say what it showed. */
export function lastChange(records: readonly { updated: string }[]): string {
  return records.reduce((last, { updated }) => (updated > last ? updated : last), '');
}

/**
 * "Everything is still right": renews the check date of these records, as far as they are this person's. `upTo`: the last
 * change that was seen; when something was changed or added since, nothing is renewed (`conflict`). `forbidden`: none of them
 * is. There is no form to show again: throws `DatabaseAway`, and the middleware's page sends the same once more.
 */
export async function confirmRecords(
  { session }: SignedIn,
  records: readonly RecordVersion[],
  upTo: string,
): Promise<Outcome> {
  const allowed = await mayWrite(
    session,
    records.map(({ collection, id }) => ({ collection, action: 'update', record: { id } })),
  );
  const writes = records
    .filter((_, index) => allowed[index])
    .map<RecordWrite>(({ collection, id, updated }) => ({
      action: 'update',
      collection,
      id,
      change: { assured_date: 'today' },
      knownUpdated: updated,
    }));
  if (writes.length === 0) return { kind: 'forbidden' };
  return lastChange(records) > upTo ? { kind: 'conflict' } : writeAll(session, writes);
}
