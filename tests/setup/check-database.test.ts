import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleHooks } from '../../src/commands/setup/bundle-hooks.ts';
import { checkDatabase } from '../../src/commands/setup/check-database.ts';
import { migrateDatabase } from '../../src/commands/setup/database.ts';
import { readSettings, type Settings } from '../../src/commands/setup/settings.ts';
import { BackendTrouble } from '../../src/commands/setup/setup-error.ts';
import { pocketbaseBinary } from '../support/pocketbase.ts';

const PAGE = 4096;

/** A data folder that was in use, as each test gets a copy of it. */
let used: string;
let settings: Settings;

beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'ketenkaart-used-'));
  const made = readSettings({ DATA_DIR: used });
  await bundleHooks(made.root);
  await migrateDatabase(pocketbaseBinary(), made);
  writeFileSync(join(used, 'facts.json'), '{}');
});
afterAll(() => rmSync(used, { recursive: true, force: true }));

beforeEach(() => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenkaart-checked-'));
  cpSync(used, dataDir, { recursive: true });
  settings = readSettings({ DATA_DIR: dataDir });
});
afterEach(() => rmSync(settings.dataDir, { recursive: true, force: true }));

const fileOf = (name: string) => join(settings.databaseDir, name);

function overwrite(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill('Z', from, from + length);
  writeFileSync(file, bytes);
}

function change(sql: string): void {
  const database = new DatabaseSync(fileOf('data.db'));
  database.exec(sql);
  database.close();
}

async function troubleOf(checking: Promise<unknown>): Promise<{ reason: string; message: string }> {
  const error = await checking.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BackendTrouble);
  const { reason, message } = error as BackendTrouble;
  expect(message).not.toContain('\n');
  return { reason, message: message.replaceAll(settings.dataDir, 'DATA') };
}

const PUT_BACK = ': put back a copy of the data folder (content/handbook/draaien.md, "Terugzetten") and start again.';

test('a whole database passes, and nothing is changed in its folder', async () => {
  const before = readFileSync(fileOf('data.db'));
  expect(await checkDatabase(settings)).toEqual({ value: '' });
  expect(readFileSync(fileOf('data.db')).equals(before)).toBe(true);
});

test('a database that cannot be looked into, and may well be whole, is not called damaged', async () => {
  mkdirSync(fileOf('data.db-wal'));
  const { value, skipped } = await checkDatabase(settings);
  expect([value, skipped]).toEqual(['', expect.stringContaining('it could not be')]);
});

test('where nothing is yet, nothing is missed', async () => {
  rmSync(settings.dataDir, { recursive: true });
  expect(await checkDatabase(settings)).toEqual({ value: '', skipped: 'none yet' });
});

test('a first start that was cut off may go on', async () => {
  rmSync(join(settings.dataDir, 'facts.json'));
  rmSync(fileOf('data.db'));
  change('CREATE TABLE _migrations (file TEXT, applied INTEGER)');
  expect(await checkDatabase(settings)).toEqual({ value: '' });
});

const pages = () => Math.floor(statSync(fileOf('data.db')).size / PAGE);

describe.each([
  [
    'overwritten in its middle',
    () => overwrite(fileOf('data.db'), Math.floor(pages() / 2) * PAGE, 4 * PAGE),
    /^is damaged inside \(SQLite says: .+\)$/,
  ],
  [
    'overwritten at many places',
    () => {
      for (let page = 9; page < pages(); page += 10) overwrite(fileOf('data.db'), page * PAGE, 8);
    },
    /^is damaged inside \(SQLite says: .+\)$/,
  ],
  ['cut off', () => truncateSync(fileOf('data.db'), Math.floor(pages() / 2) * PAGE), /^is damaged inside/],
  ['cut off after its header', () => truncateSync(fileOf('data.db'), 100), /^is damaged inside/],
  ['empty', () => truncateSync(fileOf('data.db'), 0), /^is empty \(0 bytes\)$/],
  ['something else', () => writeFileSync(fileOf('data.db'), '<html></html>'), /^is not a database but something else$/],
  ['without its header', () => overwrite(fileOf('data.db'), 0, 16), /^is not a database but something else$/],
  [
    'a folder',
    () => {
      rmSync(fileOf('data.db'));
      mkdirSync(fileOf('data.db'));
    },
    /^is a folder$/,
  ],
  [
    'another database',
    () => {
      rmSync(fileOf('data.db'));
      change('CREATE TABLE x (a)');
    },
    /^lacks 2 of its tables \(_migrations, _collections\)$/,
  ],
  ["PocketBase's log", () => renameSync(fileOf('auxiliary.db'), fileOf('data.db')), /^lacks 2 of its tables/],
  ['without a table', () => change('DROP TABLE users'), /^lacks 1 of its tables \(users\)$/],
])('a database that is %s', (_name, damage, words) => {
  test('is refused with what is wrong and the way out', async () => {
    damage();
    const { reason, message } = await troubleOf(checkDatabase(settings));
    expect(reason).toBe('database_damaged');
    const start = 'The database DATA/pocketbase/data.db ';
    expect([message.slice(0, start.length), message.slice(-PUT_BACK.length)]).toEqual([start, PUT_BACK]);
    expect(message.slice(start.length, -PUT_BACK.length)).toMatch(words);
  });
});

test('a database that is gone is not begun anew as if nothing had been in it', async () => {
  rmSync(settings.databaseDir, { recursive: true });
  expect(await troubleOf(checkDatabase(settings))).toEqual({
    reason: 'database_missing',
    message: `The database DATA/pocketbase/data.db is gone, though this folder was in use${PUT_BACK.slice(0, -1)}, or remove the whole folder DATA to begin anew with nothing in it.`,
  });
});

test('a database of a newer version is left to that version', async () => {
  change("INSERT INTO _migrations VALUES ('1999999999_add_what_comes.js', 1)");
  expect(await troubleOf(checkDatabase(settings))).toEqual({
    reason: 'database_newer',
    message:
      'The database DATA/pocketbase/data.db belongs to a newer Ketenkaart (this one does not know 1999999999_add_what_comes.js): run that version, or put back the copy of before it was brought up to date.',
  });
});

test.each([
  ['overwritten', () => overwrite(fileOf('auxiliary.db'), PAGE, 2 * PAGE), 'is damaged inside'],
  ['empty', () => truncateSync(fileOf('auxiliary.db'), 0), 'is empty (0 bytes)'],
])("PocketBase's log that is %s is set aside, and PocketBase goes on with a new one", async (_name, damage, words) => {
  damage();
  const { value } = await checkDatabase(settings);
  expect(value).toContain(`${fileOf('auxiliary.db')} ${words}`);
  expect(value).toMatch(/it was set aside and a new one is made\. Nothing else was in it\.$/);
  await migrateDatabase(pocketbaseBinary(), settings);
  expect(await checkDatabase(settings)).toEqual({ value: '' });
  expect(statSync(fileOf('auxiliary.db')).size).toBeGreaterThan(0);
});
