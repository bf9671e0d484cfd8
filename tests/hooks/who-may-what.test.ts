import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { pdfFile } from '../support/scan.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, makeUser } from './access-world.ts';
import { agreementRecord, isAgreementCollection, newAgreementRecord } from './agreement-world.ts';
import { LOCKED_COLLECTIONS, lockedRecord } from './locked-records.ts';
import { ROLLOUT_COLLECTIONS, rolloutRecord, storedIn } from './rollout-records.ts';
import { CELLS, type Cell, COLUMNS, type Scope } from './specification.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

const PRIVATE = ['changes', 'places', 'users', 'invitations', 'audit_records', 'audit_personal_values'];
const invitation = () => ({
  email: `${randomUUID()}@ketenkaart.test`,
  role: 'staff',
  token_hash: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
});

/** Id of a record of the collection that is there: one of nobody in particular where nobody owns any. */
async function existing(collection: string, scope: Scope, visibility: 'published' | 'hidden'): Promise<string> {
  const municipality = world.networks[scope].published.municipalities ?? '';
  if (ROLLOUT_COLLECTIONS.includes(collection)) {
    const record = rolloutRecord(collection, municipality);
    return (await server.admin.collection(storedIn(collection)).create(record)).id;
  }
  if (LOCKED_COLLECTIONS.includes(collection)) {
    return (await server.admin.collection(collection).create(lockedRecord(collection))).id;
  }
  if (isAgreementCollection(collection)) return agreementRecord(server, collection, municipality);
  if (!PRIVATE.includes(collection)) return world.networks[scope][visibility][collection] ?? 'not stored';
  if (collection === 'users') return (await makeUser(server, { role: 'staff' })).id;
  if (collection === 'invitations') return (await server.admin.collection(collection).create(invitation())).id;
  return (await server.admin.collection(collection).getFirstListItem('id != ""')).id;
}

async function newRecord(collection: string, scope: Scope): Promise<object> {
  const municipality = world.networks[scope].published.municipalities ?? '';
  if (ROLLOUT_COLLECTIONS.includes(collection)) return rolloutRecord(collection, municipality);
  if (LOCKED_COLLECTIONS.includes(collection)) return lockedRecord(collection);
  if (isAgreementCollection(collection)) return newAgreementRecord(server, collection, municipality);
  if (!PRIVATE.includes(collection)) return freshRecord(server, collection, world.networks[scope].published);
  if (collection === 'invitations') return { ...invitation(), id: randomUUID() };
  const { id: _, ...some } = await server.admin.collection(collection).getFirstListItem('id != ""');
  return { ...some, id: randomUUID(), password: 'x'.repeat(12), passwordConfirm: 'x'.repeat(12) };
}

const CHANGE: Record<string, object> = {
  users: { name: 'Kim' },
  invitations: { revoked: true },
  activities: { summary: 'Anders' },
  obstacles: { note: 'Anders' },
  agreement_drafts: { revision: 1 },
  agreement_scans: { file: pdfFile() },
};

/** What PocketBase says; for a list, whether the record is in it. */
async function answer({ collection, action, scope }: Cell, client: PocketBase): Promise<string> {
  const records = client.collection(collection);
  if (action === 'list') {
    const id = await existing(collection, scope, 'hidden');
    const found = records.getFullList({ batch: 1000 });
    const status = await statusOf(found);
    if (status !== 200) return `${status}`;
    return (await found).some((record) => record.id === id) ? '200' : '200-';
  }
  if (action === 'view') return `${await statusOf(records.getOne(await existing(collection, scope, 'hidden')))}`;
  if (action === 'create') return `${await statusOf(records.create(await newRecord(collection, scope)))}`;
  if (action === 'update') {
    const id = await existing(collection, scope, 'published');
    return `${await statusOf(records.update(id, CHANGE[collection] ?? { source_name: randomUUID() }))}`;
  }
  const isKept =
    [...PRIVATE, ...ROLLOUT_COLLECTIONS, ...LOCKED_COLLECTIONS].includes(collection) ||
    isAgreementCollection(collection);
  const spare = isKept
    ? await existing(collection, scope, 'hidden')
    : (await server.admin.collection(collection).create(await newRecord(collection, scope))).id;
  return `${await statusOf(records.delete(spare))}`;
}

describe('who may what', () => {
  test('is said for every collection', async () => {
    const ours = (await server.admin.collections.getFullList()).filter((collection) => !collection.system);
    expect([...new Set(CELLS.map((cell) => cell.collection))].sort()).toEqual(ours.map(({ name }) => name).sort());
    expect(CELLS).toHaveLength(ours.length * 5 * COLUMNS.length);
  });

  test.each(CELLS)('$person: $action $collection, $scope: $expected', async (cell) => {
    expect(await answer(cell, world.clients[cell.person])).toBe(cell.expected);
  });

  test.each(CELLS.filter(({ action, expected }) => action === 'update' && /^40/.test(expected)))(
    '$person changes no $collection, $scope, by a batch either',
    async ({ collection, person, scope }) => {
      const id = await existing(collection, scope, 'published');
      const before = await server.admin.collection(collection).getOne(id);
      const batch = world.clients[person].createBatch();
      batch.collection(collection).update(id, CHANGE[collection] ?? { source_name: randomUUID() });
      expect(await statusOf(batch.send())).toBe(400);
      expect(await server.admin.collection(collection).getOne(id)).toEqual(before);
    },
  );
});
