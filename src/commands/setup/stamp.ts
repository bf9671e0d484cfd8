import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * A stamp is a small file that says for which input a step was last done. It is written after the step succeeded and in
 * one go (a temporary name, then a rename), so that a step that was cut off is done again.
 */
export async function hasStamp(path: string, hash: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text === stampText(hash);
}

export async function writeStamp(path: string, hash: string): Promise<void> {
  await writeWhole(path, stampText(hash));
}

export async function removeStamp(path: string): Promise<void> {
  await rm(path, { force: true });
}

function stampText(hash: string): string {
  return `${JSON.stringify({ for: hash })}\n`;
}

/** Writes a file so that a reader sees either the old or the whole new one. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part-${process.pid}`;
  try {
    await writeFile(part, text, { mode });
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 over the names and contents of files and, recursively, folders. What does not exist counts as empty. */
export async function hashFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of (await filesUnder(join(root, path))).sort()) {
      const contents = await readFile(file);
      hash.update(`${relative(root, file)}\0${contents.length}\0`).update(contents);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
