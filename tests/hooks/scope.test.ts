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
const create = async (client: PocketBase, collection: string, ids: NetworkIds, change: StoredRecord = {}) =>
  client.collection(collection).create({ ...(await freshRecord(server, collection, ids)), ...change });

describe('nobody moves a record out of the own scope, or into it', () => {
  test.each([
    ['locations', 'municipality', 'municipalities', 'not_yours'],
    ['presences', 'municipality', 'municipalities', 'not_yours'],
    ['service_areas', 'municipality', 'municipalities', 'not_yours'],
    ['intake_points', 'municipality', 'municipalities', 'not_yours'],
    ['locations', 'organization', 'organizations', 'owner_is_fixed'],
    ['presences', 'organization', 'organizations', 'owner_is_fixed'],
    ['services', 'organization', 'organizations', 'owner_is_fixed'],
    ['service_areas', 'service', 'services', 'owner_is_fixed'],
    ['service_at_locations', 'service', 'services', 'owner_is_fixed'],
    ['service_at_locations', 'location', 'locations', 'owner_is_fixed'],
    ['schedules', 'service', 'services', 'owner_is_fixed'],
    ['schedules', 'location', 'locations', 'not_yours'],
    ['phones', 'organization', 'organizations', 'owner_is_fixed'],
  ])('an officer: %s to another %s', async (collection, field, target, code) => {
    const { officer } = world.clients;
    const before = await server.admin.collection(collection).getOne(own[collection] ?? '');
    expect(await refusal(update(officer, collection, own, { [field]: foreign[target] }))).toEqual({
      status: 400,
      [field]: code,
    });
    expect(await refusal(update(officer, collection, foreign, { [field]: own[target] }))).toEqual({ status: 404 });
    expect(await server.admin.collection(collection).getOne(own[collection] ?? '')).toEqual(before);
  });

  test.each([
    ['locations', 'organization', 'organizations', 'owner_is_fixed'],
    ['presences', 'organization', 'organizations', 'owner_is_fixed'],
    ['services', 'organization', 'organizations', 'owner_is_fixed'],
    ['service_areas', 'service', 'services', 'owner_is_fixed'],
    ['service_at_locations', 'service', 'services', 'owner_is_fixed'],
    ['schedules', 'location', 'locations', 'not_yours'],
    ['phones', 'organization', 'organizations', 'owner_is_fixed'],
  ])('an editor: %s to another %s', async (collection, field, target, code) => {
    const { editor } = world.clients;
    expect(await refusal(update(editor, collection, own, { [field]: foreign[target] }))).toEqual({
      status: 400,
      [field]: code,
    });
    expect(await refusal(update(editor, collection, foreign, { [field]: own[target] }))).toEqual({ status: 404 });
  });

  test.each(['editor', 'officer'] as const)('%s: a new record that points to what is foreign', async (person) => {
    const client = world.clients[person];
    expect(await statusOf(create(client, 'service_at_locations', own, { location: foreign.locations }))).toBe(400);
    expect(await statusOf(create(client, 'service_at_locations', own, { service: foreign.services }))).toBe(400);
    expect(await statusOf(create(client, 'schedules', own, { location: foreign.locations }))).toBe(400);
    expect(await statusOf(create(client, 'service_areas', own, { service: foreign.services }))).toBe(400);
    expect(await statusOf(create(client, 'phones', own, { organization: '', service: foreign.services }))).toBe(400);
    expect(await statusOf(create(client, 'phones', own, { organization: '', location: foreign.locations }))).toBe(400);
  });

  test('an officer gives no service an area elsewhere, its editor does', async () => {
    const ids = await storeNetwork(server.admin);
    const scope = { organizations: [ids.organizations], municipalities: [ids.municipalities] };
    const add = async (role: string) =>
      statusOf(
        create(await signInAs(server, { role, ...scope }), 'service_areas', ids, {
          municipality: foreign.municipalities,
        }),
      );
    expect([await add('officer'), await add('editor')]).toEqual([400, 200]);
  });
});

describe('an officer edits only what is given in the own municipalities alone', () => {
  /** A network of an own municipality that the officer may edit. */
  async function ownNetwork() {
    const ids = await storeNetwork(server.admin);
    const officer = await signInAs(server, { role: 'officer', municipalities: [ids.municipalities] });
    expect(await statusOf(update(officer, 'organizations', ids, { description: 'x' }))).toBe(200);
    expect(await statusOf(update(officer, 'services', ids, { description: 'x' }))).toBe(200);
    return { ids, officer };
  }

  test.each([
    ['presences', 'organizations'],
    ['locations', 'organizations'],
    ['service_areas', 'organizations'],
    ['service_areas', 'services'],
  ])('with %s elsewhere %s are not the officer’s any more', async (collection, edited) => {
    const { ids, officer } = await ownNetwork();
    await create(server.admin, collection, ids, { municipality: foreign.municipalities });
    expect(await statusOf(update(officer, edited, ids, { description: 'y' }))).toBe(404);
    expect(await statusOf(update(officer, 'locations', ids, { name: 'Here' }))).toBe(200);
  });

  test('a nationwide service, its organisation, a national partner, an organisation with branches', async () => {
    for (const [collection, change] of [
      ['services', { nationwide: true }],
      ['organizations', { kind: 'alliance_partner' }],
    ] as const) {
      const { ids, officer } = await ownNetwork();
      await update(server.admin, collection, ids, change);
      expect(await statusOf(update(officer, collection, ids, { description: 'y' }))).toBe(404);
      expect(await statusOf(update(officer, 'organizations', ids, { description: 'y' }))).toBe(404);
      expect(await statusOf(create(officer, 'presences', ids))).toBe(200);
    }
    const { ids, officer } = await ownNetwork();
    await server.admin.collection('organizations').create(goodOrganization({ national_partner: ids.organizations }));
    expect(await statusOf(update(officer, 'organizations', ids, { description: 'y' }))).toBe(404);
  });

  test('the last area of a service stays', async () => {
    const { ids, officer } = await ownNetwork();
    const areas = officer.collection('service_areas');
    expect(await refusal(areas.delete(ids.service_areas ?? ''))).toEqual({ status: 400, service: 'last_area' });
    await create(officer, 'service_areas', ids);
    expect(await statusOf(areas.delete(ids.service_areas ?? ''))).toBe(200);
  });

  test('a new organisation and a new service are the officer’s who recorded them, until they are placed elsewhere', async () => {
    const { ids, officer } = await ownNetwork();
    const other = await signInAs(server, { role: 'officer', municipalities: [foreign.municipalities] });
    const { id } = await officer.collection('organizations').create(goodOrganization());
    const made: NetworkIds = { ...ids, organizations: id };
    const edit = (client: PocketBase) => statusOf(update(client, 'organizations', made, { description: 'z' }));
    const elsewhere = { ...made, municipalities: foreign.municipalities ?? '' };
    expect([await edit(officer), await edit(other)]).toEqual([200, 404]);
    for (const collection of ['presences', 'locations', 'services']) {
      expect([collection, await statusOf(create(other, collection, elsewhere))]).toEqual([collection, 400]);
    }
    const service = await create(officer, 'services', made);
    const given = { ...made, services: service.id };
    expect(
      await statusOf(create(other, 'service_areas', { ...given, municipalities: elsewhere.municipalities ?? '' })),
    ).toBe(400);
    expect(await statusOf(create(officer, 'service_areas', given))).toBe(200);
    expect(await statusOf(create(officer, 'presences', made))).toBe(200);
    expect([await edit(officer), await edit(other)]).toEqual([200, 404]);
  });
});

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

  test('staff move and mark records', async () => {
    const { staff } = world.clients;
    const ids = await storeNetwork(server.admin);
    expect(await statusOf(update(staff, 'services', ids, { nationwide: true }))).toBe(200);
    expect(await statusOf(update(staff, 'locations', ids, { organization: foreign.organizations }))).toBe(200);
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

describe('freshness', () => {
  const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  const stampOf = ({ assured_date, assured_by }: StoredRecord) => [assured_date, assured_by];

  test.each([
    ['editor', 'Op Orde'],
    ['officer', 'officer'],
    ['staff', 'staff'],
  ] as const)('is renewed when %s says “still right”, in the name of %s', async (person, by) => {
    const ids = await storeNetwork(server.admin);
    const [client] = [
      person === 'staff'
        ? world.clients.staff
        : await signInAs(server, {
            role: person,
            organizations: [ids.organizations],
            municipalities: [ids.municipalities],
          }),
    ];
    for (const collection of ['organizations', 'services', 'locations', 'phones', 'schedules']) {
      const said = { assured_date: '2020-01-01', assured_by: 'Robin Jansen' };
      expect(stampOf(await update(client, collection, ids, said))).toEqual([today(), by]);
    }
  });

  test('is not touched by another change, nor by who is to be named', async () => {
    const ids = await storeNetwork(server.admin, { services: { assured_date: '2026-01-02', assured_by: 'Op Orde' } });
    const change = { description: 'Anders', assured_by: 'Robin Jansen' };
    expect(stampOf(await update(world.clients.staff, 'services', ids, change))).toEqual(['2026-01-02', 'Op Orde']);
    expect(stampOf(await create(world.clients.staff, 'services', ids, { assured_by: 'x' }))).toEqual(['', '']);
  });

  test('is taken over as it is from the superuser, who imports', async () => {
    const ids = await storeNetwork(server.admin);
    const said = { assured_date: '2026-01-02', assured_by: 'Op Orde' };
    expect(stampOf(await update(server.admin, 'services', ids, said))).toEqual(['2026-01-02', 'Op Orde']);
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
