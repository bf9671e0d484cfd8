import { join } from 'node:path';
import { loadStartingFacts } from '../../data/starting-facts.ts';
import { requireRoom } from './data-folder.ts';
import type { Secrets } from './secrets.ts';
import { LIMITS, type Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { hashFiles, hashText, hasStamp, removeStamp, writeStamp } from './stamp.ts';
import { printUnderWay, type StepResult } from './steps.ts';

/**
 * Loads the facts of pocketbase/seed and makes the site's own account, once for each state of the seed, of the database
 * and of the secrets. PocketBase must be running.
 */
export async function loadFactsOnce(
  settings: Settings,
  secrets: Secrets,
  databaseIsNew: boolean,
): Promise<StepResult<void>> {
  const stamp = join(settings.dataDir, 'facts.json');
  if (databaseIsNew) await removeStamp(stamp);
  const hash = hashText(`${await hashFiles(settings.root, ['pocketbase/seed'])} ${secrets.site.email}`);
  if (await hasStamp(stamp, hash)) return { value: undefined, skipped: 'already there' };
  try {
    await loadStartingFacts({
      url: settings.pocketBaseUrl,
      email: secrets.superuser.email,
      password: secrets.superuser.password,
      siteEmail: secrets.site.email,
      sitePassword: secrets.site.password,
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
