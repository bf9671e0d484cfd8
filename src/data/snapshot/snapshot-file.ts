import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { allRows } from '../../domain/directory/claims.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { FOLLOWED_COLLECTIONS } from './followed-collections.ts';
import { newDirectory } from './new-directory.ts';
import { formatOf } from './snapshot-format.ts';

/** A file whose rows have another shape is not read: the site loads anew. */
const FORMAT = formatOf(FOLLOWED_COLLECTIONS);

/** The last good copy of the directory, as it stands on disk. */
export interface SnapshotCopy {
  directory: Directory;
  sequence: number;
  /** Epoch milliseconds at which the copy was known to be current. */
  currentAt: number;
}

interface FileContent {
  format: string;
  sequence: number;
  currentAt: number;
  tables: Record<string, { id: string }[]>;
}

/** Rows between two looks at who else wants the thread: a millisecond's work. */
const ROWS_AT_A_TIME = 200;

/**
 * Written beside, to the disk itself, and renamed: a crash, a full disk or the power leave the copy before, and on a full
 * disk no half one takes the little room there is. It holds the state of the moment of the call, and
 * requests go on while it is written.
 */
export async function writeCopy(file: string, copy: SnapshotCopy): Promise<void> {
  const beside = `${file}.new`;
  try {
    await pipeline(Readable.from(textOf(copy)), createWriteStream(beside, { flush: true }));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** The text of a `FileContent` in pieces. Rows are replaced, never changed: those that stand in a table now stay as they are. */
async function* textOf({ directory, sequence, currentAt }: SnapshotCopy): AsyncGenerator<string> {
  const tables = FOLLOWED_COLLECTIONS.map(({ table }) => ({ table, rows: allRows(directory, table) }));
  yield `${JSON.stringify({ format: FORMAT, sequence, currentAt }).slice(0, -1)},"tables":{`;
  for (const [at, { table, rows }] of tables.entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(table)}:[`;
    for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
      const some = JSON.stringify(rows.slice(start, start + ROWS_AT_A_TIME)).slice(1, -1);
      yield start === 0 ? some : `,${some}`;
      await nextTurn();
    }
    yield ']';
  }
  yield '}}';
}

/** The copy, or null when there is none or it cannot be read: then there is nothing to fall back on. */
export async function readCopy(file: string): Promise<SnapshotCopy | null> {
  let content: FileContent;
  try {
    content = JSON.parse(await readFile(file, 'utf8')) as FileContent;
  } catch {
    return null;
  }
  if (content.format !== FORMAT) return null;
  const directory = newDirectory();
  for (const collection of FOLLOWED_COLLECTIONS) collection.restore(directory, content.tables[collection.table] ?? []);
  return { directory, sequence: content.sequence, currentAt: content.currentAt };
}
