import { randomUUID } from 'node:crypto';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLAIMABLE_COLLECTIONS } from '../../src/domain/access/claim.ts';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { freshRecord, signInAs } from './access-world.ts';

/** Of the officer: the municipality of `here`. The organisation, its service and its place are known elsewhere only. */
let server: TestPocketBase;
let here: NetworkIds;
let elsewhere: NetworkIds;
let officer: PocketBase;
let editor: PocketBase;
let staff: PocketBase;
/** One for each thing that may become of a claim. */
let mixed: NetworkIds;
let changed: NetworkIds;
let taken: NetworkIds;
let refused: NetworkIds;
beforeAll(async () => {
  server = await startPocketBase();
  here = await storeNetwork(server.admin);
  elsewhere = await storeNetwork(server.admin);
  officer = await signInAs(server, { role: 'officer', municipalities: [here.municipalities] });
  editor = await signInAs(server, { role: 'editor', organizations: [elsewhere.organizations] });
  staff = await signInAs(server, { role: 'staff' });
  mixed = await claimedNetwork();
  changed = await claimedNetwork();
  taken = await claimedNetwork();
  refused = await claimedNetwork();
});
afterAll(() => server.stop());

const none = { claimed_by: '', claim_refusal: '' };
const ours = () => ({ claimed_by: here.municipalities, claim_refusal: '' });

/** What the officer says of the foreign organisation: a service given here, at a place here. */
async function claimedNetwork(): Promise<NetworkIds> {
  const ids: NetworkIds = { ...elsewhere, municipalities: here.municipalities ?? '' };
  const add = async (collection: string, own: StoredRecord) => {
    const { id, ...record } = await freshRecord(server, collection, ids);
    const made = await officer.collection(collection).create({ ...record, ...own, id });
    ids[collection] = made.id;
  };
  await add('presences', {});
  await add('services', {});
  await add('service_areas', { service: ids.services });
  await add('locations', {});
  await add('service_at_locations', { service: ids.services, location: ids.locations });
  await add('schedules', { service: ids.services, location: '' });
  await add('phones', { organization: '', service: ids.services });
  return ids;
}

const stored = (collection: string, ids: NetworkIds) =>
  server.admin.collection(collection).getOne(ids[collection] ?? '');
/** A change of what each record tells. */
const CHANGES: Record<string, StoredRecord> = {
  presences: { until: '2026-11-30' },
  services: { description: 'Anders' },
  service_areas: { name: 'Zuid' },
  locations: { street: 'Kade 2' },
  service_at_locations: {},
  schedules: { description: 'Bel eerst' },
  phones: { number: '038 498 91 12' },
};
const CHANGEABLE = CLAIMABLE_COLLECTIONS.filter((name) => name !== 'service_at_locations');

describe('what an officer says of an organisation that is not the municipality’s', () => {
  test.each(CLAIMABLE_COLLECTIONS)('is the municipality’s word alone: %s', async (collection) => {
    expect(await stored(collection, mixed)).toMatchObject(ours());
  });

  test('a number of a place too, at a place that the organisation has here itself', async () => {
    const { id: location } = await staff
      .collection('locations')
      .create({ ...(await freshRecord(server, 'locations', elsewhere)), municipality: here.municipalities });
    const record = await freshRecord(server, 'phones', elsewhere);
    const phone = await officer.collection('phones').create({ ...record, organization: '', location });
    expect(phone).toMatchObject(ours());
  });

  test.each(CHANGEABLE)('and what it changes of what the organisation said: %s', async (collection) => {
    const id = changed[collection] ?? '';
    await staff.collection(collection).update(id, { assured_date: 'today' });
    expect(await stored(collection, changed)).toMatchObject(none);
    await officer.collection(collection).update(id, { ...CHANGES[collection], ...none });
    expect(await stored(collection, changed)).toMatchObject(ours());
  });

  test.each(CLAIMABLE_COLLECTIONS)('whatever is sent with it: %s', async (collection) => {
    const id = mixed[collection] ?? '';
    const sent = { claimed_by: '', claim_refusal: 'x', assured_date: 'today', known_updated: '' };
    await officer.collection(collection).update(id, sent);
    expect(await stored(collection, mixed)).toMatchObject(ours());
  });

  test('by the importer’s way too: many in one batch', async () => {
    const record = await freshRecord(server, 'services', { ...elsewhere });
    const area = { ...(await freshRecord(server, 'service_areas', here)), service: record.id };
    const batch = officer.createBatch();
    batch.collection('services').create({ ...record, claimed_by: '' });
    batch.collection('service_areas').create(area);
    const answers = await batch.send();
    expect(answers.map(({ body }) => body.claimed_by)).toEqual([here.municipalities, here.municipalities]);
  });

  test.each(CLAIMABLE_COLLECTIONS)('while of the own organisation it speaks in its name: %s', async (collection) => {
    const record = await freshRecord(server, collection, here);
    const made = await officer.collection(collection).create({ ...record, claimed_by: elsewhere.municipalities });
    expect(made).toMatchObject(none);
  });

  test('takes the organisation from nobody who keeps it', async () => {
    const theirs = await storeNetwork(server.admin);
    const keeper = await signInAs(server, { role: 'officer', municipalities: [theirs.municipalities] });
    const ids = { ...theirs, municipalities: here.municipalities ?? '' };
    for (const collection of ['presences', 'locations']) {
      await officer.collection(collection).create(await freshRecord(server, collection, ids));
    }
    const change = (who: PocketBase) =>
      statusOf(who.collection('organizations').update(theirs.organizations ?? '', { description: 'Van ons' }));
    expect([await change(keeper), await change(officer)]).toEqual([200, 404]);
  });
});

test('who may judge it, or whose it is, reads all of it in one answer', async () => {
  const read = async (who: PocketBase) => {
    const { claims } = await who.send<{ claims: { collection: string; id: string }[] }>('/api/ketenkaart/claims', {});
    return CLAIMABLE_COLLECTIONS.filter((name) =>
      claims.some(({ id, collection }) => id === mixed[name] && collection === name),
    );
  };
  for (const who of [editor, staff, officer]) expect(await read(who)).toEqual([...CLAIMABLE_COLLECTIONS]);
  const others = [
    await signInAs(server, { role: 'officer', municipalities: [elsewhere.municipalities] }),
    await signInAs(server, { role: 'editor', organizations: [here.organizations] }),
  ];
  for (const who of others) expect(await read(who)).toEqual([]);
  await expect(read(new PocketBase(server.url))).rejects.toMatchObject({ status: 401 });
});

describe('who speaks for the organisation', () => {
  test.each(CLAIMABLE_COLLECTIONS)('takes it over by saying that it is right: %s', async (collection) => {
    await editor.collection(collection).update(taken[collection] ?? '', { assured_date: 'today' });
    expect(await stored(collection, taken)).toMatchObject(none);
  });

  test.each(CLAIMABLE_COLLECTIONS)('refuses it with a reason, and then nobody else sees it: %s', async (collection) => {
    const id = refused[collection] ?? '';
    const guest = new PocketBase(server.url);
    expect(await statusOf(guest.collection(collection).getOne(id))).toBe(200);
    await editor.collection(collection).update(id, { claim_refusal: 'Wij werken daar niet' });
    expect(await stored(collection, refused)).toMatchObject({ ...ours(), claim_refusal: 'Wij werken daar niet' });
    expect(await statusOf(guest.collection(collection).getOne(id))).toBe(404);
    expect(await officer.collection(collection).getOne(id)).toMatchObject({ claim_refusal: 'Wij werken daar niet' });
    await officer.collection(collection).update(id, { ...CHANGES[collection], claim_refusal: '', claimed_by: '' });
    expect(await statusOf(guest.collection(collection).getOne(id))).toBe(404);
  });

  test('gives a reason of one line that is not too long', async () => {
    const { services = '' } = mixed;
    const refuse = (claim_refusal: string) => editor.collection('services').update(services, { claim_refusal });
    expect(await refusal(refuse('Een\ntwee'))).toEqual({ status: 400, claim_refusal: 'not_one_line' });
    expect(await refusal(refuse('x'.repeat(301)))).toMatchObject({ status: 400 });
  });

  test('is not the editor of another', async () => {
    const other = await signInAs(server, { role: 'editor', organizations: [here.organizations] });
    const { services = '' } = mixed;
    expect(await statusOf(other.collection('services').update(services, { assured_date: 'today' }))).toBe(404);
    expect(await statusOf(other.collection('services').update(randomUUID(), { assured_date: 'today' }))).toBe(404);
  });
});
