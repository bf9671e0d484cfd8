import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { putSiteUser, removeOtherSuperusers, signsIn } from '../../data/access/machine-accounts.ts';
import { requireRoom } from './data-folder.ts';
import { putSuperuser } from './database.ts';
import type { Account, PreparedSecrets } from './secrets.ts';
import { LIMITS, type Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import type { StepResult } from './steps.ts';

/**
 * Sees to it that the database knows the superuser of the secrets before PocketBase runs: one without any superuser would
 * make an account for whoever opens its installer. The database itself is asked: a note beside it would go on saying so when
 * another one is put in its place. The value: whether it had to be made.
 */
export async function prepareSuperuser(
  program: string,
  settings: Settings,
  { superuser }: PreparedSecrets['secrets'],
  stop: AbortSignal,
): Promise<StepResult<boolean>> {
  if (hasSuperuser(settings.databaseDir, superuser)) return { value: false, skipped: 'already there' };
  await putSuperuser(program, settings, superuser, stop);
  return { value: true };
}

function hasSuperuser(databaseDir: string, { email }: Account): boolean {
  const database = new DatabaseSync(join(databaseDir, 'data.db'), { readOnly: true });
  try {
    return database.prepare('SELECT 1 FROM _superusers WHERE email = ?').get(email) !== undefined;
  } finally {
    database.close();
  }
}

/**
 * Brings the two accounts of the secrets and those of the database in line, whichever of the two was lost or put back from a
 * copy: both can sign in, and no superuser is left whose password stood in secrets of before. Nobody else's account or
 * session changes. PocketBase must be running. The value is a sentence on what was mended, empty when nothing was.
 */
export async function prepareAccounts(
  program: string,
  settings: Settings,
  { secrets: { superuser, site }, whyNew }: PreparedSecrets,
  { superuserIsNew, databaseIsNew }: { superuserIsNew: boolean; databaseIsNew: boolean },
  stop: AbortSignal,
): Promise<StepResult<string>> {
  const { pocketBaseUrl: url } = settings;
  try {
    const fits = await signsIn(url, '_superusers', superuser);
    if (!fits) await putSuperuser(program, settings, superuser, stop);
    const removed = await removeOtherSuperusers(url, superuser);
    const siteUser = await putSiteUser(url, superuser, site);
    if (databaseIsNew) return { value: '' };
    const mended = [
      ...(superuserIsNew || !fits ? ["PocketBase's superuser"] : []),
      ...(siteUser === 'kept' ? [] : ["the site's own user"]),
    ];
    if (mended.length === 0 && removed === 0) return { value: '', skipped: 'already there' };
    return { value: sentence(whyNew, mended, removed) };
  } catch (error) {
    stop.throwIfAborted();
    if (error instanceof SetupError) throw error;
    // PocketBase does not say so when it is the disk.
    await requireRoom(settings.dataDir, LIMITS.dataFolderSpareBytes);
    throw new SetupError(
      `The accounts of the machine could not be made: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function sentence(whyNew: string, mended: readonly string[], removed: number): string {
  const parts = [];
  if (mended.length > 0) {
    const why = whyNew
      ? `secrets.json ${whyNew}`
      : 'The passwords in secrets.json are not those that this database knew';
    parts.push(`${why}: ${mended.join(' and ')} got ${mended.length === 1 ? 'a new password' : 'new passwords'}`);
  }
  if (removed === 1) parts.push('1 other superuser of PocketBase was removed');
  if (removed > 1) parts.push(`${removed} other superusers of PocketBase were removed`);
  return `${parts.join('; ')}. Nobody else's account or session has changed.`;
}
