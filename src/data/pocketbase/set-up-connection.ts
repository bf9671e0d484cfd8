import type PocketBase from 'pocketbase';
import { failureReason } from '../starting-facts/failure-reason.ts';
import { openConnection } from './connection.ts';

/** A batch takes PocketBase a tenth of a second; a machine under load deserves more than a page does. */
const CALL_LIMIT_MS = 60_000;

/**
 * A connection for set-up, signed in. `collection`: `_superusers`, or `users` for one who writes as people do.
 * @throws Error with one sentence.
 */
export async function connectForSetUp(
  url: string,
  collection: '_superusers' | 'users',
  { email, password }: { email: string; password: string },
): Promise<PocketBase> {
  const client = openConnection(url, CALL_LIMIT_MS);
  try {
    await client.collection(collection).authWithPassword(email, password);
    return client;
  } catch (error) {
    throw new Error(`Signing in to PocketBase at ${url} as ${email} did not work: ${failureReason(error)}`, {
      cause: error,
    });
  }
}
