import { copyFile, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LookedThrough } from './look-through-database.ts';
import { runProgram } from './run-program.ts';
import { LIMITS, type Settings } from './settings.ts';
import { BackendTrouble } from './setup-error.ts';
import type { StepResult } from './steps.ts';
import { lostFrames } from './write-ahead-log.ts';

const LOOK_THROUGH = fileURLToPath(new URL('./look-through-database.ts', import.meta.url));
/** The first bytes of every SQLite database. */
const SQLITE_HEADER = 'SQLite format 3\0';
const PUT_BACK = 'put back a copy of the data folder (content/handbook/draaien.md, "Terugzetten") and start again';

type Places = Pick<Settings, 'root' | 'dataDir' | 'databaseDir'>;

/**
 * Looks through the database before anybody relies on it. PocketBase itself starts on a damaged one, says that all is well,
 * and fails later at whatever stands on the bad page. Nothing is written to it. Throws a `BackendTrouble` that says what is
 * wrong and the way out; the value is a sentence on what was mended, empty when nothing was.
 */
export async function checkDatabase(settings: Places, signal?: AbortSignal): Promise<StepResult<string>> {
  const file = join(settings.databaseDir, 'data.db');
  const wasInUse = await exists(join(settings.dataDir, 'facts.json'));
  const mended = await replaceDamagedLog(join(settings.databaseDir, 'auxiliary.db'), signal);
  if (!(await exists(file))) {
    if (!wasInUse) return { value: mended, skipped: 'none yet' };
    throw new BackendTrouble(
      'database_missing',
      `The database ${file} is gone, though this folder was in use: ${PUT_BACK}, or remove the whole folder ${settings.dataDir} to begin anew with nothing in it.`,
    );
  }
  const found = await lookInto(file, signal);
  // A check that stops what may well be whole does more harm than it prevents.
  if (found === null)
    return { value: mended, skipped: 'it could not be: it takes too long, or memory or a file failed' };
  const damage = found.damage || missingTables(found, wasInUse);
  if (damage) throw new BackendTrouble('database_damaged', `The database ${file} ${damage}: ${PUT_BACK}.`);
  await requireKnownMigrations(found.migrations, settings.root, file);
  return { value: mended };
}

/**
 * What the last run wrote and cannot be read back, as a sentence; empty when that is nothing. The damaged log is kept: SQLite
 * begins it anew. Only while no PocketBase runs.
 */
export async function tellLostWrites({ databaseDir }: Pick<Settings, 'databaseDir'>): Promise<string> {
  const log = join(databaseDir, 'data.db-wal');
  const bytes = await readFile(log).catch(() => Buffer.alloc(0));
  const lost = lostFrames(bytes);
  if (lost === 0) return '';
  await copyFile(log, `${log}.damaged`);
  const what = Number.isFinite(lost) ? `${lost} of its pages` : 'all of it';
  return `The log of the last changes ${log} is damaged (${what}): what was saved just before the last stop is gone, and all before that is there. The damaged log is kept as ${log}.damaged.`;
}

/** Its log holds nothing of anybody, and PocketBase makes a new one: nobody need be woken for it. */
async function replaceDamagedLog(file: string, signal?: AbortSignal): Promise<string> {
  if (!(await exists(file))) return '';
  const found = await lookInto(file, signal);
  if (!found?.damage) return '';
  await rename(file, `${file}.damaged`);
  for (const beside of ['-wal', '-shm']) await rm(file + beside, { force: true });
  return `PocketBase's log ${file} ${found.damage}: it was set aside and a new one is made. Nothing else was in it.`;
}

/** Null when nobody can tell; `damage` reads on after the name of the file. */
async function lookInto(file: string, signal?: AbortSignal): Promise<LookedThrough | null> {
  const damage = await damageAtFirstSight(file);
  if (damage === null) return null;
  if (damage) return { damage, tables: [], wanted: [], migrations: [] };
  const options = { limitMs: LIMITS.databaseCheckMs, signal };
  const end = await runProgram(process.execPath, ['--no-warnings', LOOK_THROUGH, file], options);
  signal?.throwIfAborted();
  if (end.code !== 0) return null;
  const found = JSON.parse(end.output) as LookedThrough;
  return { ...found, damage: found.damage && `is damaged inside (SQLite says: ${oneLine(found.damage)})` };
}

/** Null when nobody can tell. */
async function damageAtFirstSight(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SQLITE_HEADER.length), 0, SQLITE_HEADER.length, 0);
      if (bytesRead === 0) return 'is empty (0 bytes)';
      return buffer.toString('latin1') === SQLITE_HEADER ? '' : 'is not a database but something else';
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') return 'is a folder';
    return code === 'EACCES' || code === 'EPERM' ? 'cannot be read by this user' : null;
  }
}

function missingTables({ tables, wanted }: LookedThrough, wasInUse: boolean): string {
  // A first start that was cut off leaves none, or not all: the next one makes them.
  const needed = wasInUse ? ['_migrations', '_collections', ...wanted] : wanted;
  const missing = needed.filter((name) => !tables.includes(name));
  return missing.length > 0 ? `lacks ${missing.length} of its tables (${missing.slice(0, 3).join(', ')})` : '';
}

/** Going on with a database that a newer version has changed would write what that version does not expect. */
async function requireKnownMigrations(applied: readonly string[], root: string, file: string): Promise<void> {
  const known = new Set(await readdir(join(root, 'pocketbase/pb_migrations')));
  const unknown = applied.find((name) => name.endsWith('.js') && !known.has(name));
  if (!unknown) return;
  throw new BackendTrouble(
    'database_newer',
    `The database ${file} belongs to a newer Ketenkaart (this one does not know ${unknown}): run that version, or put back the copy of before it was brought up to date.`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}
