import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCopy } from '../../src/data/snapshot/snapshot-file.ts';
import { SnapshotWriter } from '../../src/data/snapshot/snapshot-writer.ts';
import type { Directory } from '../../src/domain/directory/directory.ts';
import { directoryOf, municipality } from '../support/directory-builder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'snapshot.json');
const COUNT = 1_000;
const many = (name: string) =>
  directoryOf({
    municipalities: Array.from({ length: COUNT }, (_, at) => municipality({ id: `m-${at}`, slug: `m-${at}`, name })),
  });
const namesIn = async () => (await readCopy(file()))?.directory.municipalities.all().map(({ name }) => name);

function writerOf(current: () => Directory): SnapshotWriter {
  const rethrow = (error: unknown) => {
    throw error;
  };
  return new SnapshotWriter(file(), () => ({ directory: current(), sequence: 7, currentAt: 9 }), rethrow);
}

test('copies asked for at once are written one after the other, the last state last', async () => {
  let directory = many('Eerst');
  const writer = writerOf(() => directory);
  const first = writer.now();
  await Promise.resolve();
  directory = many('Dan');
  await Promise.all([first, writer.now()]);
  expect(new Set(await namesIn())).toEqual(new Set(['Dan']));
});

test('a copy holds the state of one moment, whatever changes while it is written', async () => {
  const directory = many('Eerst');
  const writing = writerOf(() => directory).now();
  await new Promise((done) => setImmediate(done));
  for (const row of directory.municipalities.all()) directory.municipalities.put({ ...row, name: 'Dan' });
  await writing;
  const names = await namesIn();
  expect(names).toHaveLength(COUNT);
  expect(new Set(names).size).toBe(1);
});

test('what waits for its time is on disk when it is closed', async () => {
  const writer = writerOf(() => many('Eerst'));
  writer.soon();
  await writer.close();
  expect(await readCopy(file())).toMatchObject({ sequence: 7, currentAt: 9 });
  expect(await namesIn()).toHaveLength(COUNT);
});
