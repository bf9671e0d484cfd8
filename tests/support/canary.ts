import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Every file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of these texts stand in files under a folder, whatever they are: databases, what SQLite writes beside them, copies. */
export function foundInFiles(folder: string, texts: readonly string[], tries = 5): string[] {
  try {
    return filesUnder(folder).flatMap((file) => {
      const bytes = readFileSync(file);
      return texts.filter((text) => bytes.includes(text)).map((text) => `${file.slice(folder.length)}: ${text}`);
    });
  } catch (error) {
    // A running site has just given a new file its name: what was read of it before was the older one.
    if (tries > 1 && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return foundInFiles(folder, texts, tries - 1);
    throw error;
  }
}

/** Tables of a database with a value in which the text stands. */
export function tablesWith(database: string, text: string): string[] {
  const open = new DatabaseSync(database, { readOnly: true });
  try {
    const tables = open.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
    return tables
      .map(({ name }) => name)
      .filter((name) => JSON.stringify(open.prepare(`SELECT * FROM "${name}"`).all()).includes(text));
  } finally {
    open.close();
  }
}
