/**
 * Looks through one SQLite database: `node look-through-database.ts <file>`, one line of JSON on standard output. A
 * process of its own, because SQLite keeps a thread busy until it is done and only a process can be ended before that.
 * It fails where it cannot tell: a lack of memory or a lock says nothing of what is in the file.
 */
import { DatabaseSync } from 'node:sqlite';

/** What is in a database file. `damage`: what SQLite says of it, empty when it is whole. */
export interface LookedThrough {
  damage: string;
  tables: string[];
  /** Names of the tables that PocketBase's collections should have; empty where there are none. */
  wanted: string[];
  /** Files of the migrations that were applied. */
  migrations: string[];
}

function lookThrough(file: string): LookedThrough {
  const found: LookedThrough = { damage: '', tables: [], wanted: [], migrations: [] };
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    const column = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0]));
    const [answer = ''] = column('PRAGMA integrity_check(1)');
    if (answer !== 'ok') return { ...found, damage: answer };
    found.tables = column("SELECT name FROM sqlite_master WHERE type = 'table'");
    if (found.tables.includes('_collections')) {
      found.wanted = column("SELECT name FROM _collections WHERE type <> 'view'");
    }
    if (found.tables.includes('_migrations')) found.migrations = column('SELECT file FROM _migrations');
    database.close();
    return found;
  } catch (error) {
    if (isDamage(error)) return { ...found, damage: error.message };
    throw error;
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with whatever SQLite adds to them. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff);
}

console.log(JSON.stringify(lookThrough(process.argv[2] ?? '')));
