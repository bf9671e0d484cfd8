import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lostFrames } from '../../src/commands/setup/write-ahead-log.ts';

const WRITES = 40;
let folder: string;
/** The log of a database whose program was killed; one frame a write. */
let log: Buffer;
let frameBytes: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-log-'));
  const file = join(folder, 'live.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE notes (text)');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let number = 0; number < WRITES; number += 1) database.exec(`INSERT INTO notes VALUES ('note ${number}')`);
  for (const suffix of ['', '-wal']) cpSync(file + suffix, join(folder, `killed.db${suffix}`));
  database.close();
  log = readFileSync(join(folder, 'killed.db-wal'));
  frameBytes = log.readUInt32BE(8) + 24;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function overwritten(from: number, length: number): Buffer {
  const bytes = Buffer.from(log);
  bytes.fill('Z', from, Math.min(from + length, bytes.length));
  return bytes;
}

const frameAt = (number: number) => 32 + number * frameBytes;

test('a whole log lost nothing, and SQLite reads all of it', () => {
  expect(lostFrames(log)).toBe(0);
  const database = new DatabaseSync(join(folder, 'killed.db'));
  expect(database.prepare('SELECT count(*) AS notes FROM notes').get()).toEqual({ notes: WRITES });
  database.close();
});

test.each([
  ['no log', () => Buffer.alloc(0), 0],
  ['a blank one', () => Buffer.alloc(log.length), 0],
  ['a write that was never finished', () => log.subarray(0, log.length - 100), 0],
  ['a log without its beginning', () => overwritten(0, 16), Number.POSITIVE_INFINITY],
  ['a damaged page', () => overwritten(frameAt(10) + 1000, 50), WRITES - 10],
  ['a damaged place of a page', () => overwritten(frameAt(10), 24), WRITES - 10],
  ['all but the first pages overwritten', () => overwritten(frameAt(4), log.length), WRITES - 4],
  ['the last page', () => overwritten(frameAt(WRITES - 1) + 500, 8), 1],
])('%s', (_name, damage, lost) => {
  expect(lostFrames(damage())).toBe(lost);
});

test('what an earlier log left behind the new one is no loss', () => {
  const file = join(folder, 'again.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE notes (text)');
  for (let number = 0; number < WRITES; number += 1) database.exec(`INSERT INTO notes VALUES ('note ${number}')`);
  database.exec('PRAGMA wal_checkpoint(RESTART)');
  for (let number = 0; number < 5; number += 1) database.exec(`INSERT INTO notes VALUES ('later ${number}')`);
  const again = readFileSync(`${file}-wal`);
  database.close();
  expect(again.length).toBeGreaterThan(frameAt(WRITES - 1));
  expect(lostFrames(again)).toBe(0);
});
