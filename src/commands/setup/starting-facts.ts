import { join } from 'node:path';
import { loadStartingFacts } from '../../data/starting-facts/load-starting-facts.ts';
import { requireRoom } from './data-folder.ts';
import type { Secrets } from './secrets.ts';
import { LIMITS, type Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { hashFiles, hasStamp, removeStamp, writeStamp } from './stamp.ts';
import { printUnderWay, type StepResult } from './steps.ts';

/**
 * Loads the facts of pocketbase/seed, once for each state of the seed and of the database. PocketBase must be running.
 */
export async function loadFactsOnce(
  settings: Settings,
  secrets: Secrets,
  databaseIsNew: boolean,
): Promise<StepResult<void>> {
  const stamp = join(settings.dataDir, 'facts.json');
  if (databaseIsNew) await removeStamp(stamp);
  const hash = await hashFiles(settings.root, ['pocketbase/seed']);
  if (await hasStamp(stamp, hash)) return { value: undefined, skipped: 'already there' };
  try {
    await loadStartingFacts({
      url: settings.pocketBaseUrl,
      email: secrets.superuser.email,
      password: secrets.superuser.password,
      referenceOnly: settings.isDemo,
      onProgress: (done, total) => printUnderWay(`starting facts: ${done} of ${total}`),
    });
  } catch (error) {
    // PocketBase does not say so when it is the disk.
    await requireRoom(settings.dataDir, LIMITS.dataFolderSpareBytes);
    throw new SetupError(`The starting facts could not be loaded: ${error instanceof Error ? error.message : error}`);
  }
  await writeStamp(stamp, hash);
  return { value: undefined };
}
