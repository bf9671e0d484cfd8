import type PocketBase from 'pocketbase';
import { BATCH_MOST } from '../pocketbase/batch.ts';
import { createBatch, existingIds } from './create-batch.ts';
import type { DatabaseRecord } from './database-records.ts';
import { failureReason } from './failure-reason.ts';

const LIST_SIZE = 1000;

export interface CreateReport {
  created: number;
  kept: number;
  skipped: string[];
}

/**
 * Creates those records of one collection that are not there, in batches; leaves the others alone.
 * `skippedIds` gathers the ids of records that were left out, so that what points to them is left out too.
 */
export async function createMissing(
  client: PocketBase,
  records: readonly DatabaseRecord[],
  skippedIds: Set<string>,
  onProgress: (done: number) => void,
): Promise<CreateReport> {
  const report: CreateReport = { created: 0, kept: 0, skipped: [] };
  const [first] = records;
  if (!first) return report;
  const there = await existingIds(client, first.collection);
  const missing = records.filter(({ body }) => !there.has(body.id));
  const taken = missing.length > 0 ? await deletedIds(client, first.collection) : new Set<string>();
  let waiting = missing.filter((record) => {
    if (taken.has(record.body.id)) skip(record, skippedIds, report);
    return !taken.has(record.body.id);
  });
  report.kept = records.length - missing.length;
  onProgress(records.length - waiting.length);
  while (waiting.length > 0) {
    const batch = waiting.slice(0, BATCH_MOST).filter((record) => {
      const isLeftOut = record.pointsTo.some((id) => skippedIds.has(id));
      if (isLeftOut) skip(record, skippedIds, report);
      return !isLeftOut;
    });
    waiting = waiting.slice(BATCH_MOST);
    const refusal = batch.length > 0 ? await createBatch(client, batch) : null;
    if (refusal && !refusal.isTaken) {
      const { collection, key } = refusal.record;
      throw new Error(`The starting fact ${collection} "${key}" was refused: ${refusal.reason}`);
    }
    if (refusal) {
      skip(refusal.record, skippedIds, report);
      waiting = [...batch.filter((record) => record !== refusal.record), ...waiting];
    } else report.created += batch.length;
    onProgress(records.length - waiting.length);
  }
  return report;
}

function skip(record: DatabaseRecord, skippedIds: Set<string>, report: CreateReport): void {
  skippedIds.add(record.body.id);
  report.skipped.push(`${record.collection} "${record.key}"`);
}

/** What somebody deleted stays away: it may have been a volunteer's own number. */
async function deletedIds(client: PocketBase, collection: string): Promise<Set<string>> {
  try {
    const filter = client.filter('collection = {:collection} && action = "delete"', { collection });
    const rows = await client.collection('changes').getFullList<{ record: string }>({ filter, batch: LIST_SIZE });
    return new Set(rows.map(({ record }) => record));
  } catch (error) {
    throw new Error(`Reading which ${collection} were deleted did not work: ${failureReason(error)}`, { cause: error });
  }
}
