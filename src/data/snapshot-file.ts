import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Directory, emptyDirectory } from '../domain/directory/directory.ts';
import { PUBLIC_COLLECTIONS } from './public-collections.ts';

/** Raised when the shape of a row changes: an older file is then not read, the site loads anew. */
const FORMAT = 2;

/** The last good copy of the directory, as it stands on disk. */
export interface KeptCopy {
  directory: Directory;
  sequence: number;
  /** Epoch milliseconds at which the copy was known to be current. */
  currentAt: number;
}

interface FileContent {
  format: number;
  sequence: number;
  currentAt: number;
  tables: Record<string, { id: string }[]>;
}

/** Written beside and renamed, so that a crash leaves the copy before. */
export async function writeCopy(file: string, copy: KeptCopy): Promise<void> {
  const tables: FileContent['tables'] = {};
  for (const { table } of PUBLIC_COLLECTIONS) tables[table] = copy.directory[table].all();
  const content: FileContent = { format: FORMAT, sequence: copy.sequence, currentAt: copy.currentAt, tables };
  const beside = `${file}.new`;
  await writeFile(beside, JSON.stringify(content));
  await rename(beside, file);
}

/** The copy, or null when there is none or it cannot be read: then there is nothing to fall back on. */
export async function readCopy(file: string): Promise<KeptCopy | null> {
  let content: FileContent;
  try {
    content = JSON.parse(await readFile(file, 'utf8')) as FileContent;
  } catch {
    return null;
  }
  if (content.format !== FORMAT) return null;
  const directory = emptyDirectory();
  for (const collection of PUBLIC_COLLECTIONS) collection.restore(directory, content.tables[collection.table] ?? []);
  return { directory, sequence: content.sequence, currentAt: content.currentAt };
}
