import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { goodOrganization, type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { freshRecord, signInAs } from './access-world.ts';

let server: TestPocketBase;
let local: NetworkIds;
let partner: NetworkIds;
let officer: PocketBase;
let editor: PocketBase;
let staff: PocketBase;
beforeAll(async () => {
  server = await startPocketBase();
  local = await storeNetwork(server.admin);
  partner = await storeNetwork(server.admin, {
    organizations: { name: 'Nederlands Hulpnetwerk (NHN)', slug: 'hulpnetwerk', kind: 'alliance_partner' },
  });
  await storeNetwork(server.admin, {
    organizations: { name: 'De Route', slug: 'de-route', kind: 'other', legal_name: 'Stichting Landelijke Route' },
    services: { name: 'Geldfit', kind: 'helpline', nationwide: true },
  });
  await storeNetwork(server.admin, {
    organizations: { name: '113 Praatlijn', slug: '113-praatlijn', kind: 'other' },
    services: { name: '113 Praatlijn', kind: 'crisis_line', nationwide: true },
  });
  officer = await signInAs(server, { role: 'officer', municipalities: [local.municipalities] });
  editor = await signInAs(server, { role: 'editor', organizations: [local.organizations] });
  staff = await signInAs(server, { role: 'staff' });
});
afterAll(() => server.stop());

const found = (who: PocketBase, fields: StoredRecord) =>
  who.collection('organizations').create(goodOrganization(fields));
const rename = (who: PocketBase, name: string) =>
  who.collection('organizations').update(local.organizations ?? '', { name });
const give = async (who: PocketBase, ids: NetworkIds, fields: StoredRecord) =>
  who.collection('services').create({ ...(await freshRecord(server, 'services', ids)), ...fields });

const TAKEN = [
  'Geldfit',
  'GELDFIT Zwolle',
  'Spreekuur geld-fit',
  'Geldfithulp',
  'Gеldfit met een Russische е',
  'Ｇｅｌｄｆｉｔ',
  'GeIdfit',
  'De Route Zwolle',
  'Stichting Landelijke Route',
  'Nederlands Hulpnetwerk',
  'NHN Zwolle',
  'Hulpnetwerk Zwolle',
  '113',
  'Stichting 113',
];
const FREE = ['Geldzaken', 'Fit met geld', 'Routeplanner', 'Nederlands Welzijn', 'Straat 1130', 'Thuishulp', 'مساعدة'];

describe('a name that is known in the whole country is not anybody else’s', () => {
  test.each(TAKEN)('%s', async (name) => {
    const refused = { status: 400, name: 'national_name' };
    expect(await refusal(found(officer, { name }))).toEqual(refused);
    expect(await refusal(found(officer, { legal_name: name }))).toEqual({ status: 400, legal_name: 'national_name' });
    for (const who of [officer, editor]) {
      expect(await refusal(rename(who, name))).toEqual(refused);
      expect(await refusal(give(who, local, { name }))).toEqual(refused);
    }
  });

  test.each(FREE)('but %s is', async (name) => {
    expect(await statusOf(found(officer, { name }))).toBe(200);
    expect(await statusOf(give(officer, local, { name }))).toBe(200);
  });

  test('nor is its address', async () => {
    const slug = 'hulpnetwerk-zwolle';
    expect(await refusal(found(officer, { slug }))).toEqual({ status: 400, slug: 'national_name' });
  });

  test('in a batch neither', async () => {
    const batch = officer.createBatch();
    const organization = goodOrganization({ name: 'Geldfit' });
    batch.collection('organizations').create(organization);
    batch.collection('presences').create({ organization: organization.id, municipality: local.municipalities });
    expect(await statusOf(batch.send())).toBe(400);
    expect(await statusOf(server.admin.collection('organizations').getOne(organization.id))).toBe(404);
  });

  test('staff add a branch, whose editor calls it and its help so', async () => {
    const name = 'Hulpnetwerk Zwolle';
    const { id } = await found(staff, { name, national_partner: partner.organizations });
    const keeper = await signInAs(server, { role: 'editor', organizations: [id] });
    const branch = { ...local, organizations: id };
    expect(await statusOf(keeper.collection('organizations').update(id, { name: 'Hulpnetwerk Kampen' }))).toBe(200);
    expect(await statusOf(give(keeper, branch, { name: 'Inloop Hulpnetwerk' }))).toBe(200);
    expect(await refusal(give(keeper, branch, { name: 'Inloop Geldfit' }))).toMatchObject({ name: 'national_name' });
  });

  test('a name that stood before stays', async () => {
    const ids = await storeNetwork(server.admin, { organizations: { name: 'Geldfit Dorp', slug: 'geldfit-dorp' } });
    const keeper = await signInAs(server, { role: 'editor', organizations: [ids.organizations] });
    const change = { name: 'Geldfit Dorp', description: 'Bij het plein' };
    expect(await statusOf(keeper.collection('organizations').update(ids.organizations ?? '', change))).toBe(200);
  });

  test('a national partner’s own help is called as its editor says', async () => {
    const keeper = await signInAs(server, { role: 'editor', organizations: [partner.organizations] });
    expect(await statusOf(give(keeper, partner, { name: 'Hulpnetwerk thuis' }))).toBe(200);
  });
});

describe('a line for the whole country is what staff say is one', () => {
  test.each(['helpline', 'crisis_line'])('%s', async (kind) => {
    const refused = { status: 400, kind: 'staff_only' };
    for (const who of [officer, editor]) {
      expect(await refusal(give(who, local, { id: randomUUID(), kind }))).toEqual(refused);
      expect(await refusal(who.collection('services').update(local.services ?? '', { kind }))).toEqual(refused);
    }
    const { id } = await give(staff, local, { kind });
    expect(await statusOf(editor.collection('services').update(id, { description: 'Elke dag', kind }))).toBe(200);
  });
});
