import { fileURLToPath } from 'node:url';
import { connectForSetUp } from '../pocketbase/set-up-connection.ts';
import { createMissing } from './create-missing.ts';
import { databaseRecords } from './database-records.ts';
import { readSeed, type Seed } from './read-seed.ts';
import { referenceFacts } from './reference-facts.ts';
import { SEED_COLLECTIONS } from './seed-collections.ts';

const SEED_FOLDER = fileURLToPath(new URL('../../../pocketbase/seed/', import.meta.url));

export interface StartingFactsOptions {
  /** PocketBase's own address, `http://127.0.0.1:8090`. */
  url: string;
  /** Of PocketBase's superuser. */
  email: string;
  password: string;
  /** Called after each batch: how many of all facts are now there. */
  onProgress?: (done: number, total: number) => void;
  /** Only what a made-up network is placed in: no local help. */
  referenceOnly?: boolean;
  /** Another folder with facts in the same form. */
  seedFolder?: string;
}

export interface StartingFactsResult {
  created: number;
  kept: number;
  /** Facts left out because people recorded the same under an id of their own, and what points to those. */
  skipped: string[];
}

/** Municipalities, postcodes and national lines, as the seed has them. */
export async function readReferenceFacts(): Promise<Seed> {
  return referenceFacts(await readSeed(SEED_FOLDER));
}

/**
 * Loads the starting facts that are not there yet. Records that are there stay as they are,
 * whatever people made of them; a run that was broken off is finished by the next.
 * @throws Error with one sentence: the seed is broken, PocketBase does not answer or refuses a record (named).
 */
export async function loadStartingFacts(options: StartingFactsOptions): Promise<StartingFactsResult> {
  const seed = await readSeed(options.seedFolder ?? SEED_FOLDER);
  const records = databaseRecords(options.referenceOnly ? referenceFacts(seed) : seed);
  const client = await connectForSetUp(options.url, '_superusers', options);
  const result: StartingFactsResult = { created: 0, kept: 0, skipped: [] };
  const skippedIds = new Set<string>();
  let before = 0;
  for (const { name } of SEED_COLLECTIONS) {
    const own = records.filter(({ collection }) => collection === name);
    const report = await createMissing(client, own, skippedIds, (done) =>
      options.onProgress?.(before + done, records.length),
    );
    before += own.length;
    result.created += report.created;
    result.kept += report.kept;
    result.skipped.push(...report.skipped);
  }
  return result;
}
