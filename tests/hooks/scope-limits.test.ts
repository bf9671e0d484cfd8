import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { goodOrganization, type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
let own: NetworkIds;
let foreign: NetworkIds;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published;
  foreign = world.networks.foreign.published;
});
afterAll(() => server.stop());

const update = (client: PocketBase, collection: string, ids: NetworkIds, change: StoredRecord) =>
  client.collection(collection).update(ids[collection] ?? '', change);

describe('what only staff may say', () => {
  test.each(['editor', 'officer'] as const)(
    '%s makes no organisation a national partner or a branch, no service nationwide',
    async (person) => {
      const client = world.clients[person];
      expect(await refusal(update(client, 'organizations', own, { national_partner: foreign.organizations }))).toEqual({
        status: 400,
        national_partner: 'staff_only',
      });
      expect(await refusal(update(client, 'organizations', own, { kind: 'alliance_partner' }))).toEqual({
        status: 400,
        kind: 'staff_only',
      });
      expect(await refusal(update(client, 'services', own, { nationwide: true }))).toEqual({
        status: 400,
        nationwide: 'staff_only',
      });
      const partner = goodOrganization({ national_partner: foreign.organizations });
      expect(await statusOf(client.collection('organizations').create(partner))).toBe(400);
    },
  );

  test('staff mark records', async () => {
    const ids = await storeNetwork(server.admin);
    expect(await statusOf(update(world.clients.staff, 'services', ids, { nationwide: true }))).toBe(200);
  });
});

describe('who has no scope', () => {
  // PocketBase holds an empty relation for equal to an empty scope, so each rule must ask for more.
  test.each(['editor', 'officer'])('%s sees nothing hidden and writes nothing', async (role) => {
    const client = await signInAs(server, { role });
    const hidden = await storeNetwork(server.admin, {
      phones: { status: 'hidden' },
      locations: { status: 'hidden', municipality: '' },
    });
    await server.admin.collection('phones').create({
      ...(await freshRecord(server, 'phones', hidden)),
      organization: '',
      location: hidden.locations,
      status: 'hidden',
    });
    for (const collection of ['phones', 'locations']) {
      const seen = await client.collection(collection).getFullList();
      expect([collection, seen.filter(({ status }) => status === 'hidden')]).toEqual([collection, []]);
    }
    for (const collection of ['organizations', 'locations', 'services', 'phones', 'schedules', 'presences']) {
      expect([collection, await statusOf(update(client, collection, hidden, { source_name: 'x' }))]).toEqual([
        collection,
        404,
      ]);
    }
  });
});

test('a scope that changes counts from that moment, also for the token that was there', async () => {
  const ids = await storeNetwork(server.admin);
  const officer = await signInAs(server, { role: 'officer', municipalities: [ids.municipalities] });
  const rename = () => statusOf(update(officer, 'locations', ids, { name: randomUUID() }));
  expect(await rename()).toBe(200);
  const { id } = officer.authStore.record ?? { id: '' };
  await server.admin.collection('users').update(id, { municipalities: [foreign.municipalities] });
  expect(await rename()).toBe(404);
});
