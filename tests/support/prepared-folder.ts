import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hashFiles } from '../../src/commands/setup/stamp.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * A folder that many tests begin with a copy of, because making it takes longer than copying it: made once by `make`, and
 * anew when any of `inputs` (files and folders of the project) has changed. Answers its path; nobody may write in it.
 */
export async function preparedFolder(
  name: string,
  inputs: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(ROOT, '.cache', name, await hashFiles(ROOT, inputs));
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const beside = `${folder}.${process.pid}`;
  await make(beside);
  try {
    renameSync(beside, folder);
  } catch {
    // Another test file was first.
    rmSync(beside, { recursive: true, force: true });
  }
  return folder;
}
