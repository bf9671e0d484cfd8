import type PocketBase from 'pocketbase';
import { ClientResponseError } from 'pocketbase';
import { refusedRequest } from '../pocketbase/batch.ts';
import { failureReason } from './failure-reason.ts';

const LIST_SIZE = 1000;

/** A record as PocketBase takes it, with its name for messages. */
export interface NewRecord {
  collection: string;
  key: string;
  body: { id: string } & Record<string, unknown>;
}

/** What PocketBase says about the one request for which it rolled a batch back. */
export interface Refusal<R extends NewRecord> {
  record: R;
  /** Something else already bears this record's code, slug or place: people recorded it themselves. */
  isTaken: boolean;
  reason: string;
}

/** Ids of all records of a collection that the client may read. */
export async function existingIds(client: PocketBase, collection: string): Promise<Set<string>> {
  try {
    const rows = await client.collection(collection).getFullList<{ id: string }>({ fields: 'id', batch: LIST_SIZE });
    return new Set(rows.map(({ id }) => id));
  } catch (error) {
    throw new Error(`Reading which ${collection} are there did not work: ${failureReason(error)}`, { cause: error });
  }
}

/** Creates all or nothing. Null when it worked, else the record for which PocketBase refused the batch. */
export async function createBatch<R extends NewRecord>(
  client: PocketBase,
  records: readonly R[],
): Promise<Refusal<R> | null> {
  const batch = client.createBatch();
  for (const { collection, body } of records) batch.collection(collection).create(body);
  try {
    await batch.send();
    return null;
  } catch (error) {
    const refusal = refusalIn(error, records);
    if (refusal) return refusal;
    const from = records[0];
    throw new Error(`Loading ${from?.collection} from "${from?.key}" on did not work: ${failureReason(error)}`, {
      cause: error,
    });
  }
}

function refusalIn<R extends NewRecord>(error: unknown, records: readonly R[]): Refusal<R> | null {
  if (!(error instanceof ClientResponseError)) return null;
  const { at, message, data } = refusedRequest(error);
  const record = at === null ? undefined : records[at];
  if (!record) return null;
  const fields = Object.entries(data);
  const reason = fields.map(([field, { code, message: why }]) => `${field}: ${why ?? code}`).join('; ');
  return {
    record,
    isTaken: fields.length > 0 && fields.every(([, { code }]) => code === 'validation_not_unique'),
    reason: reason || (message ?? 'no reason given.'),
  };
}
