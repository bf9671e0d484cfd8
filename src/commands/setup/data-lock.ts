import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SetupError } from './setup-error.ts';

const LOCK_FILE = 'in-use.lock';
const SQLITE_BUSY = 5;

/** Held as long as this process lives: a lock that nobody refers to would be let go by the garbage collector. */
const held = new Set<DatabaseSync>();
/** Folders that this process took for good. */
const ours = new Set<string>();

/**
 * Takes the data folder for this process alone and gives what lets it go; throws a `SetupError` when another has it.
 * The lock is the operating system's, through SQLite: it ends with the process, also by kill -9, so that none is ever
 * left behind, and it holds between containers that share the folder, where process ids say nothing.
 */
export function lockDataFolder(dataDir: string): () => void {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new SetupError(
      `The data folder ${dataDir} is in use by another Ketenkaart: stop that one, or name another folder with DATA_DIR.`,
    );
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** Takes the data folder until this process ends; asked once more, it has it already. */
export function holdDataFolder(dataDir: string): void {
  if (ours.has(dataDir)) return;
  lockDataFolder(dataDir);
  ours.add(dataDir);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
