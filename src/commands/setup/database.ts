import { join } from 'node:path';
import { lastLines, runProgram } from './run-program.ts';
import type { Account } from './secrets.ts';
import { LIMITS, type Settings } from './settings.ts';
import { BackendTrouble } from './setup-error.ts';
import type { StepResult } from './steps.ts';

/** What every call of PocketBase gets. `--dev`: under /tmp it would take itself for a development run and print SQL. */
export function pocketBaseFlags(settings: Pick<Settings, 'root' | 'databaseDir'>, hooksWatch = false): string[] {
  return [
    `--dir=${settings.databaseDir}`,
    `--migrationsDir=${join(settings.root, 'pocketbase/pb_migrations')}`,
    `--hooksDir=${join(settings.root, 'pocketbase/pb_hooks')}`,
    '--dev=false',
    '--automigrate=false',
    `--hooksWatch=${hooksWatch}`,
  ];
}

/** Applies the migrations that the database lacks. */
export async function migrateDatabase(
  program: string,
  settings: Settings,
  signal?: AbortSignal,
): Promise<StepResult<void>> {
  const end = await runProgram(program, ['migrate', 'up', ...pocketBaseFlags(settings)], {
    cwd: settings.root,
    limitMs: LIMITS.migrateMs,
    signal,
  });
  if (end.code !== 0) throw explain('The database could not be brought up to date', end.output, settings);
  return /No new migrations/i.test(end.output) ? { value: undefined, skipped: 'up to date' } : { value: undefined };
}

/**
 * Makes PocketBase's superuser, or gives it this password. Done when it is needed, not at each start: the password stands on
 * the command line, where other users of the machine could read it for the tenth of a second this takes.
 */
export async function putSuperuser(
  program: string,
  settings: Settings,
  account: Account,
  signal?: AbortSignal,
): Promise<void> {
  // Behind the two dashes: a random password may begin with one itself.
  const parameters = ['superuser', 'upsert', ...pocketBaseFlags(settings), '--', account.email, account.password];
  const end = await runProgram(program, parameters, { cwd: settings.root, limitMs: LIMITS.shortProgramMs, signal });
  if (end.code !== 0) throw explain("PocketBase's superuser could not be made", end.output, settings);
}

function explain(what: string, output: string, settings: Settings): BackendTrouble {
  if (/database or disk is full|no space left/i.test(output)) {
    const text = `${what}: the disk of the data folder ${settings.dataDir} is full; make room there and run the command again.`;
    return new BackendTrouble('disk_full', text);
  }
  if (/readonly database|read-only file system|permission denied/i.test(output)) {
    const text = `${what}: the data folder ${settings.dataDir} cannot be written to; mend that, or name another folder with DATA_DIR.`;
    return new BackendTrouble('data_folder_closed', text);
  }
  return new BackendTrouble('database_unreachable', `${what}: PocketBase said: ${lastLines(output)}`);
}
