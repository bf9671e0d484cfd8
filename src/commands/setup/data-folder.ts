import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LIMITS, type Settings } from './settings.ts';
import { BackendTrouble, explainDiskError, SetupError } from './setup-error.ts';
import type { StepResult } from './steps.ts';

const PROBE_BYTES = 256 * 1024;

/**
 * Makes the data folder (for its owner only: it will hold the database and the secrets) and proves that there is room
 * and that it can be written to. `true` when it holds a database already.
 */
export async function prepareDataFolder(
  settings: Pick<Settings, 'dataDir' | 'databaseDir'>,
  limits: { dataFolderFreeBytes: number; dataFolderSpareBytes: number } = LIMITS,
): Promise<StepResult<boolean>> {
  const { dataDir, databaseDir } = settings;
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    const existed = await stat(dataDir).catch(() => null);
    if (existed && !existed.isDirectory()) {
      throw new SetupError(
        `The data folder ${dataDir} is not a folder but a file: remove it, or name another folder with DATA_DIR.`,
      );
    }
    await makeFolders(dataDir);
    const hasDatabase = (await stat(join(databaseDir, 'data.db')).catch(() => null)) !== null;
    await requireRoom(dataDir, hasDatabase ? limits.dataFolderSpareBytes : limits.dataFolderFreeBytes);
    await writeFile(probe, new Uint8Array(PROBE_BYTES));
    return existed ? { value: hasDatabase, skipped: 'already there' } : { value: hasDatabase };
  } catch (error) {
    throw explainDiskError(error, 'The data folder', `${dataDir} (DATA_DIR)`);
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/** Like `mkdir -p`, level by level: Node's own goes round for ever where no folder can be made, as below /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolders(above);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      throw new SetupError(`No folder can be made at ${folder}: name another data folder with DATA_DIR.`);
    }
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Throws a `SetupError` when the disk of the data folder has less room than `wantedBytes`. */
export async function requireRoom(folder: string, wantedBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= wantedBytes) return;
  throw new BackendTrouble(
    'disk_full',
    `The data folder ${folder} has ${megabytes(freeBytes)} MB free and ${megabytes(wantedBytes)} MB are needed: make room there, or name another folder with DATA_DIR.`,
  );
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
