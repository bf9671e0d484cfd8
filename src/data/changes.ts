import type PocketBase from 'pocketbase';
import type { RecordModel } from 'pocketbase';
import { type Directory, emptyDirectory } from '../domain/directory/directory.ts';
import { PUBLIC_COLLECTIONS, publicCollection } from './public-collections.ts';

/** How many ids are asked for in one call: the filter stays well under the longest address a server takes. */
const IDS_PER_CALL = 40;
const CHANGES_PER_CALL = 500;
const RECORDS_PER_CALL = 1_000;

/** One line of the log that hooks write with every change of a public record. */
interface Change {
  sequence: number;
  collection: string;
  recordId: string;
}

export interface LoadedDirectory {
  directory: Directory;
  /** Number of the last change that is certainly in it. */
  sequence: number;
}

/** Number of the last change in the log, 0 when there is none. */
export async function latestSequence(client: PocketBase): Promise<number> {
  const page = await client.collection('changes').getList(1, 1, { sort: '-seq', skipTotal: true });
  return Number(page.items[0]?.seq ?? 0);
}

/**
 * The whole public directory. The sequence is read first: a change that comes while we load is then read again, which
 * does no harm, and none is missed.
 */
export async function loadDirectory(client: PocketBase): Promise<LoadedDirectory> {
  const sequence = await latestSequence(client);
  const directory = emptyDirectory();
  for (const collection of PUBLIC_COLLECTIONS) {
    const records = await client
      .collection(collection.name)
      .getFullList({ batch: RECORDS_PER_CALL, sort: 'id', skipTotal: true });
    for (const record of records) collection.put(directory, record);
  }
  return { directory, sequence };
}

/** Changes after `sequence`, oldest first, at most one call's worth. */
export async function changesAfter(client: PocketBase, sequence: number): Promise<Change[]> {
  const page = await client
    .collection('changes')
    .getList(1, CHANGES_PER_CALL, { filter: `seq > ${sequence}`, sort: 'seq', skipTotal: true });
  return page.items.map((item) => ({
    sequence: Number(item.seq),
    collection: String(item.collection),
    recordId: String(item.record),
  }));
}

/**
 * Reads the changed records again and puts them in the directory. One that the site's own user may not read any more,
 * because it was withdrawn, hidden or deleted, leaves it.
 */
export async function applyChanges(
  client: PocketBase,
  directory: Directory,
  changes: readonly Change[],
): Promise<void> {
  const idsByCollection = new Map<string, Set<string>>();
  for (const change of changes) {
    const ids = idsByCollection.get(change.collection) ?? new Set<string>();
    idsByCollection.set(change.collection, ids.add(change.recordId));
  }
  for (const [name, ids] of idsByCollection) {
    const collection = publicCollection(name);
    if (!collection) continue;
    const found = await recordsById(client, name, [...ids]);
    for (const id of ids) if (!found.has(id)) directory[collection.table].delete(id);
    for (const record of found.values()) collection.put(directory, record);
  }
}

async function recordsById(client: PocketBase, name: string, ids: string[]): Promise<Map<string, RecordModel>> {
  const found = new Map<string, RecordModel>();
  for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
    const some = ids.slice(start, start + IDS_PER_CALL);
    const filter = some.map((id) => client.filter('id = {:id}', { id })).join(' || ');
    const page = await client.collection(name).getList(1, IDS_PER_CALL, { filter, skipTotal: true });
    for (const record of page.items) found.set(record.id, record);
  }
  return found;
}
