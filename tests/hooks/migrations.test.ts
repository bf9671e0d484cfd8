import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { CollectionModel } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_COLLECTIONS } from '../../src/domain/collections.ts';
import { pocketbaseBinary, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { isWholeRun } from '../support/whole-run.ts';

const POCKETBASE = resolve(import.meta.dirname, '../../pocketbase');
const MIGRATIONS = join(POCKETBASE, 'pb_migrations');
/** Views have no ids or indexes of their own. */
const isStored = ({ type }: CollectionModel) => type !== 'view';
const PRIVATE_COLLECTIONS = [
  'activities',
  'activity_facts',
  'obstacles',
  'agreement_drafts',
  'agreement_list',
  'agreement_scans',
  'audit_personal_values',
  'audit_records',
  'changes',
  'confirmations',
  'corrections',
  'demand_counts',
  'invitations',
  'places',
  'users',
];
const COUNT = readdirSync(MIGRATIONS).length;
/** Inserts of which the time is told. */
const MEASURED = 200;

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

/** Runs PocketBase's own migration command on a data folder; answers what it printed. */
async function migrate(dataDir: string, ...command: string[]): Promise<string> {
  const folders = ['--dir', dataDir, '--migrationsDir', MIGRATIONS, '--hooksDir', join(POCKETBASE, 'pb_hooks')];
  const running = promisify(execFile)(pocketbaseBinary(), ['migrate', ...command, '--dev=false', ...folders]);
  // It asks whether we are sure.
  running.child.stdin?.end('y\n');
  return (await running).stdout;
}

/** All collections as PocketBase exports them, without what is made anew each time: keys, dates, ids of a view's fields. */
async function exported(from: TestPocketBase): Promise<unknown> {
  const collections = await from.admin.collections.getFullList({ sort: 'name' });
  return JSON.parse(
    JSON.stringify(collections, (key, value) =>
      ['created', 'updated', 'secret'].includes(key) || /^_clone_/.test(String(value)) ? undefined : value,
    ),
  );
}

const ours = async (): Promise<CollectionModel[]> =>
  (await server.admin.collections.getFullList()).filter((collection) => !collection.system);

describe('the migrations', () => {
  test('up, all down and up again make the same collections', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-test-'));
    try {
      await migrate(folder, 'up');
      const down = await migrate(folder, 'down', String(COUNT));
      expect(down.match(/Reverted/g)).toHaveLength(COUNT);
      const again = await startPocketBase({ from: folder });
      try {
        expect(await exported(again)).toEqual(await exported(server));
      } finally {
        await again.stop();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('make every public collection, the log, the users and what goes with them, and nothing else', async () => {
    expect((await ours()).map((collection) => collection.name).sort()).toEqual(
      [...PUBLIC_COLLECTIONS, ...PRIVATE_COLLECTIONS].sort(),
    );
  });

  test('give each collection ids that are UUIDs, with an index for the question each insert asks', async () => {
    for (const { name, fields, indexes } of (await ours()).filter(isStored)) {
      const id = fields.find((field) => field.name === 'id');
      expect([name, id?.min, id?.max, id?.pattern.slice(0, 12)]).toEqual([name, 36, 36, '^[0-9a-f]{8}']);
      expect([name, indexes.filter((index) => /\(`?id`? COLLATE NOCASE\)/i.test(index)).length]).toEqual([name, 1]);
    }
  });

  test('give no rule that depends on the clock: what is shown when is decided by the domain', async () => {
    for (const collection of await ours()) {
      const { listRule, viewRule, createRule, updateRule, deleteRule, authRule } = collection;
      const rules = [listRule, viewRule, createRule, updateRule, deleteRule, authRule].join(' ');
      expect([
        collection.name,
        /@(now|today|yesterday|tomorrow|month|year|second|minute|hour|day|weekday)/.test(rules),
      ]).toEqual([collection.name, false]);
    }
  });
});

test('inserts with and without the index on ids, measured', async () => {
  const rows = isWholeRun() ? 5_000 : 400;
  const [example] = (await ours()).filter(isStored);
  const id = example?.fields.find((field) => field.name === 'id') ?? {};
  const times: Record<string, number> = {};
  for (const [name, index] of [
    ['with_index', 'CREATE INDEX idx_measured ON with_index (id COLLATE NOCASE)'],
    ['without_index', ''],
  ] as const) {
    await server.admin.collections.create({ name, type: 'base', fields: [id], indexes: index ? [index] : [] });
    const insert = async (count: number) => {
      for (let done = 0; done < count; done += 200) {
        const batch = server.admin.createBatch();
        for (let one = 0; one < 200; one += 1) batch.collection(name).create({});
        await batch.send();
      }
    };
    await insert(rows);
    const start = performance.now();
    await insert(MEASURED);
    times[name] = Math.round(((performance.now() - start) * 1_000) / MEASURED) / 1_000;
  }
  console.info(`milliseconds an insert in a table of ${rows} rows: ${JSON.stringify(times)}`);
  for (const name of Object.keys(times)) {
    expect((await server.admin.collection(name).getList(1, 1)).totalItems).toBe(rows + MEASURED);
  }
});
