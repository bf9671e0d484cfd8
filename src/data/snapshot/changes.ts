import type PocketBase from 'pocketbase';
import { ClientResponseError, type RecordModel } from 'pocketbase';
import type { Directory } from '../../domain/directory/directory.ts';
import { ASKED_AT_ONCE, inBatches } from '../pocketbase/batch.ts';
import { anyOf } from '../pocketbase/connection.ts';
import { FOLLOWED_COLLECTIONS, followedCollection } from './followed-collections.ts';
import { newDirectory } from './new-directory.ts';

/** Up to so many changed records are asked for one by one, side by side. */
const SINGLE_CALLS = 8;
export const CHANGES_PER_CALL = 500;
const RECORDS_PER_CALL = 1_000;

/** One line of the log that hooks write with every change of a public record. */
interface Change {
  sequence: number;
  collection: string;
  recordId: string;
  isDeletion: boolean;
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
  const directory = newDirectory();
  for (const collection of FOLLOWED_COLLECTIONS) {
    const records = await client
      .collection(collection.name)
      .getFullList({ batch: RECORDS_PER_CALL, sort: 'id', skipTotal: true });
    for (const record of records) collection.put(directory, record);
  }
  return { directory, sequence };
}

/**
 * Changes after `sequence`, oldest first, at most one call's worth; null when the log does not hold `sequence` itself and
 * so is another one. The last known change is asked for too because PocketBase holds up answers without any row by up to
 * half a second (a guard against probing by filter).
 */
export async function changesAfter(client: PocketBase, sequence: number): Promise<Change[] | null> {
  const page = await client
    .collection('changes')
    .getList(1, CHANGES_PER_CALL, { filter: `seq >= ${sequence}`, sort: 'seq', skipTotal: true });
  const changes = page.items.map((item) => ({
    sequence: Number(item.seq),
    collection: String(item.collection),
    recordId: String(item.record),
    isDeletion: item.action === 'delete',
  }));
  if (sequence === 0) return changes;
  return changes[0]?.sequence === sequence ? changes.slice(1) : null;
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
  const latest = new Map(changes.map((change) => [`${change.collection}/${change.recordId}`, change]));
  const idsByCollection = new Map<string, string[]>();
  for (const { collection, recordId, isDeletion } of latest.values()) {
    if (isDeletion) followedCollection(collection)?.remove(directory, recordId);
    else idsByCollection.set(collection, [...(idsByCollection.get(collection) ?? []), recordId]);
  }
  for (const [name, ids] of idsByCollection) {
    const found = await recordsById(client, name, ids);
    for (const id of ids) if (!found.has(id)) followedCollection(name)?.remove(directory, id);
    for (const record of found.values()) followedCollection(name)?.put(directory, record);
  }
}

async function recordsById(client: PocketBase, name: string, ids: string[]): Promise<Map<string, RecordModel>> {
  const records = ids.length <= SINGLE_CALLS ? await oneByOne(client, name, ids) : await inLists(client, name, ids);
  return new Map(records.map((record) => [record.id, record]));
}

/** One call a record: unlike a list, PocketBase does not hold up the answer "not there". */
async function oneByOne(client: PocketBase, name: string, ids: string[]): Promise<RecordModel[]> {
  const answers = await Promise.all(
    ids.map((id) =>
      client
        .collection(name)
        .getOne(id)
        .catch((error: unknown) => {
          if (error instanceof ClientResponseError && error.status === 404) return null;
          throw error;
        }),
    ),
  );
  return answers.filter((record) => record !== null);
}

async function inLists(client: PocketBase, name: string, ids: string[]): Promise<RecordModel[]> {
  const records: RecordModel[] = [];
  for (const some of inBatches(ids, ASKED_AT_ONCE)) {
    const options = { filter: anyOf(client, 'id', some), skipTotal: true };
    const page = await client.collection(name).getList(1, ASKED_AT_ONCE, options);
    records.push(...page.items);
  }
  return records;
}
