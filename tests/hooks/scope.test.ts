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

  test.each([
    ['locations', 'organization', 'organizations'],
    ['presences', 'organization', 'organizations'],
    ['services', 'organization', 'organizations'],
    ['service_areas', 'service', 'services'],
    ['service_at_locations', 'service', 'services'],
    ['service_at_locations', 'location', 'locations'],
    ['schedules', 'service', 'services'],
    ['phones', 'organization', 'organizations'],
  ])('staff, who write everything, neither: %s to another %s', async (collection, field, target) => {
    const { staff } = world.clients;
    const before = await server.admin.collection(collection).getOne(own[collection] ?? '');
    const moved = update(staff, collection, own, { [field]: foreign[target] });
    expect(await refusal(moved)).toEqual({ status: 400, [field]: 'owner_is_fixed' });
    expect(await server.admin.collection(collection).getOne(own[collection] ?? '')).toEqual(before);
  });

  test('an organisation’s number is not made a place’s, by staff neither', async () => {
    const change = { organization: '', location: own.locations };
    expect(await refusal(update(world.clients.staff, 'phones', own, change))).toEqual({
      status: 400,
      organization: 'owner_is_fixed',
      location: 'owner_is_fixed',
    });
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
    // Names of their own: what is national nobody else is called.
    async function namedNetwork(name: string) {
      const { ids, officer } = await ownNetwork();
      await update(server.admin, 'organizations', ids, { name });
      await update(server.admin, 'services', ids, { name });
      return { ids, officer };
    }
    for (const [collection, change] of [
      ['services', { nationwide: true }],
      ['organizations', { kind: 'alliance_partner' }],
    ] as const) {
      const { ids, officer } = await namedNetwork(`Landelijke ${collection}`);
      await update(server.admin, collection, ids, change);
      expect(await statusOf(update(officer, collection, ids, { description: 'y' }))).toBe(404);
      expect(await statusOf(update(officer, 'organizations', ids, { description: 'y' }))).toBe(404);
      expect(await statusOf(create(officer, 'presences', ids))).toBe(200);
    }
    const { ids, officer } = await namedNetwork('Landelijk met afdelingen');
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

  test('the last area stays of a draft the officer has just recorded: by it alone the officer finds it again', async () => {
    const { ids, officer } = await ownNetwork();
    const { id } = await create(officer, 'services', ids, { status: 'draft' });
    const area = await create(officer, 'service_areas', { ...ids, services: id });
    const areas = officer.collection('service_areas');
    expect(await refusal(areas.delete(area.id))).toEqual({ status: 400, service: 'last_area' });
    expect(await statusOf(officer.collection('services').getOne(id))).toBe(200);
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
