import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RecordModel } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseRecords, startingFactId } from '../../src/data/starting-facts/database-records.ts';
import { loadStartingFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { readSeed } from '../../src/data/starting-facts/read-seed.ts';
import { SEED_COLLECTIONS } from '../../src/data/starting-facts/seed-collections.ts';
import { freePort, SUPERUSER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';

const SEED_FOLDER = resolve(import.meta.dirname, '../../pocketbase/seed');
const LOAD_LIMIT_MS = 120_000;
let server: TestPocketBase;
let total: number;

const options = () => ({ url: server.url, ...SUPERUSER });
const load = (changed: Partial<Parameters<typeof loadStartingFacts>[0]> = {}) =>
  loadStartingFacts({ ...options(), ...changed });
const everything = (collection: string): Promise<RecordModel[]> =>
  server.admin.collection(collection).getFullList({ batch: 1000 });

/** A copy of the seed in which one hand-written file holds something else. */
async function withSeed(file: string, records: object[], check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-seed-'));
  try {
    cpSync(SEED_FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify(records));
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

beforeAll(async () => {
  server = await startPocketBase();
  total = databaseRecords(await readSeed(SEED_FOLDER)).length;
  const first = await load();
  expect(first).toEqual({ created: total, kept: 0, skipped: [] });
}, LOAD_LIMIT_MS);

afterAll(() => server.stop());

describe('loading the starting facts', () => {
  test('brings every field of every record into the database, references as ids', async () => {
    const expected = databaseRecords(await readSeed(SEED_FOLDER));
    for (const { name } of SEED_COLLECTIONS) {
      const found = new Map((await everything(name)).map((record) => [record.id, record]));
      for (const { body, key } of expected.filter(({ collection }) => collection === name)) {
        expect(found.get(body.id), `${name} "${key}"`).toMatchObject(body);
      }
    }
  });

  test('reports how far it is', async () => {
    const steps: [number, number][] = [];
    await load({ onProgress: (done, of) => steps.push([done, of]) });
    expect(steps.at(-1)).toEqual([total, total]);
  });

  test('a second time creates nothing and keeps what people changed', async () => {
    const id = startingFactId('municipalities', 'GM0193');
    await server.admin.collection('municipalities').update(id, { phone: '038 498 9111' });
    expect(await load()).toEqual({ created: 0, kept: total, skipped: [] });
    expect((await server.admin.collection('municipalities').getOne(id)).phone).toBe('038 498 9111');
  });

  test('what somebody deleted stays away', async () => {
    const [area] = (await everything('service_areas')).slice(0, 1);
    await server.admin.collection('service_areas').delete(area?.id ?? '');
    const result = await load();
    expect([result.created, result.kept, result.skipped.length]).toEqual([0, total - 1, 1]);
  });

  test('finishes what an earlier run left undone', async () => {
    // The log knows of no deletion of what was never there.
    const changes = server.admin.collection('changes');
    const deletion = await changes.getFirstListItem('action = "delete"');
    await changes.delete(deletion.id);
    expect(await load()).toEqual({ created: 1, kept: total - 1, skipped: [] });
  });

  test('leaves out what people recorded under an id of their own, with all that hangs from it', async () => {
    const organizations = server.admin.collection('organizations');
    const own = { slug: 'voedselbank-zwolle', name: 'Voedselbank Zwolle e.o.', kind: 'food_bank', status: 'published' };
    await organizations.delete(startingFactId('organizations', own.slug));
    const made = await organizations.create({ ...own, source_name: 'Voedselbank', retrieved_date: '2026-11-22' });
    const result = await load();
    expect(result.skipped).toEqual([
      'organizations "voedselbank-zwolle"',
      'services "voedselbank-zwolle/food-aid"',
      'service_areas "voedselbank-zwolle/food-aid GM0193 "',
    ]);
    expect((await organizations.getOne(made.id)).name).toBe(own.name);
  });
});

describe('what goes wrong is said in one sentence', () => {
  test('a wrong password', async () => {
    await expect(load({ password: 'not this one' })).rejects.toThrow(/^Signing in to PocketBase at .* did not work: /);
  });

  test('nobody answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(load({ url })).rejects.toThrow(/^Signing in .* ECONNREFUSED/);
  });

  test('a record that points nowhere is named before anything is sent', async () => {
    const lost = { organization: 'humanitas', municipality: 'GM9999', source: 'avs_start' };
    await withSeed('by-hand/presences.json', [lost], async (seedFolder) => {
      await expect(load({ seedFolder })).rejects.toThrow(
        'presences "humanitas GM9999" (by-hand/presences.json, record 1): its municipality "GM9999" is not among the municipalities.',
      );
    });
  });

  test('a record that PocketBase refuses is named, and nothing of its batch remains', async () => {
    const phone = { organization: 'humanitas', type: 'voice', status: 'published', source: 'avs_start' };
    const good = { ...phone, key: 'good', number: '020 523 1100' };
    const bad = { ...phone, key: 'bad', number: '12' };
    await withSeed('by-hand/phones.json', [good, bad], async (seedFolder) => {
      await expect(load({ seedFolder })).rejects.toThrow(/^The starting fact phones "bad" was refused: number: /);
    });
    expect((await everything('phones')).map(({ number }) => number)).not.toContain('020 523 1100');
  });

  test('a source that is not in the list, a file that belongs to no collection, a record that stands twice', async () => {
    const presence = { organization: 'humanitas', municipality: 'GM0193', source: 'hearsay' };
    await withSeed('by-hand/presences.json', [presence], async (seedFolder) => {
      await expect(load({ seedFolder })).rejects.toThrow(/its source "hearsay" is not in sources\.json/);
    });
    await withSeed('by-hand/people.json', [], async (seedFolder) => {
      await expect(load({ seedFolder })).rejects.toThrow(
        'The seed file by-hand/people.json is not named after a collection.',
      );
    });
    await withSeed('by-hand/presences.json', [presence, presence], async (seedFolder) => {
      await expect(load({ seedFolder })).rejects.toThrow(/^presences "humanitas GM0193" stands twice: /);
    });
  });
});
