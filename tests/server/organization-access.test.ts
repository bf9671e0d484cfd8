import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dutchToday } from '../support/dutch-today.ts';
import {
  ORGANIZATION_FORMS as FORMS,
  makeOrganizationWorld,
  type OrganizationWorld,
} from '../support/organization-world.ts';
import { makePerson, signedInVisitor, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';

/** Who opens and sends which form of an organisation, of where it is and of its numbers, and who says that it is still right. */
let site: TestSite;
let own: NetworkIds;
let foreign: NetworkIds;
let visitors: OrganizationWorld['visitors'];
beforeAll(async () => {
  site = await startSite();
  ({ own, foreign, visitors } = await makeOrganizationWorld(site));
});
afterAll(() => site.stop());

const stored = (collection: string, id = '') => site.pocketbase.admin.collection(collection).getOne(id);

/** Who opens which form: guest, then editor, officer and staff, each of own and of foreign records. */
const SPECIFICATION = `
organisation, all of it      | 303 | 200 200 | 200 200 | 200 200
organisation                 | 303 | 200 403 | 200 403 | 200 200
presence                     | 303 | 200 403 | 200 403 | 200 200
new presence                 | 303 | 200 403 | 200 200 | 200 200
location                     | 303 | 200 403 | 200 403 | 200 200
new location                 | 303 | 200 403 | 200 200 | 200 200
phone                        | 303 | 200 403 | 200 403 | 200 200
new phone of an organisation | 303 | 200 403 | 200 403 | 200 200
new phone of a service       | 303 | 200 403 | 200 403 | 200 200
new phone of a location      | 303 | 200 403 | 200 403 | 200 200
new organisation             | 303 | 403 403 | 200 200 | 200 200
all organisations            | 303 | 200 200 | 200 200 | 200 200
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('who opens which form', () => {
  test.each(SPECIFICATION)('%s', async (form = '', guest = '', ...cells) => {
    const path = FORMS[form];
    if (!path) throw new Error(`no form ${form}`);
    expect((await visitors.guest.get(path(own))).status).toBe(Number(guest));
    for (const [index, person] of (['editor', 'officer', 'staff'] as const).entries()) {
      const [onOwn, onForeign] = (cells[index] ?? '').split(' ').map(Number);
      expect([person, (await visitors[person].get(path(own))).status]).toEqual([person, onOwn]);
      expect([person, (await visitors[person].get(path(foreign))).status]).toEqual([person, onForeign]);
    }
  });

  test('what is not opened is not posted either', async () => {
    const before = await stored('organizations', foreign.organizations);
    for (const person of ['editor', 'officer'] as const) {
      for (const form of ['organisation', 'location', 'phone', 'presence']) {
        const answer = await visitors[person].post(FORMS[form]?.(foreign) ?? '', { name: 'Gekaapt', number: '112' });
        expect([person, form, answer.status]).toEqual([person, form, 403]);
      }
    }
    expect(await stored('organizations', foreign.organizations)).toEqual(before);
  });

  test('what is not there, or hangs from something else, is not found', async () => {
    const paths = [
      `/werk/organisaties/${randomUUID()}`,
      `/werk/organisaties/${randomUUID()}/bewerken`,
      `/werk/organisaties/x/locaties/nieuw`,
      `/werk/organisaties/${own.organizations}/locaties/${randomUUID()}`,
      `/werk/organisaties/${own.organizations}/locaties/${foreign.locations}`,
      `/werk/telefoons/${randomUUID()}`,
      '/werk/telefoons/nieuw',
      `/werk/telefoons/nieuw?organisatie=${own.organizations}&locatie=${own.locations}`,
    ];
    for (const path of paths) expect([path, (await visitors.staff.get(path)).status]).toEqual([path, 404]);
  });
});

describe('“everything is still right”', () => {
  const seenOn = async (visitor: Visitor, id = '') =>
    /name="record_version" value="([^"]*)"/.exec(await (await visitor.get(`/werk/organisaties/${id}`)).text())?.[1] ??
    '';

  test('renews the check of all that hangs from an organisation, more than one batch', async () => {
    const network = await storeNetwork(site.pocketbase.admin);
    const [organization, municipality] = [network.organizations ?? '', network.municipalities ?? ''];
    for (let number = 0; number < 15; number += 1) {
      await site.pocketbase.admin.collection('locations').create({
        organization,
        municipality,
        name: `Plek ${number}`,
        status: 'published',
        source_name: 'x',
        retrieved_date: '2026-03-11',
      });
    }
    const officer = await signedInVisitor(
      site,
      await makePerson(site, { role: 'officer', municipalities: [municipality] }),
    );
    const seen = await seenOn(officer, organization);
    const path = `/werk/organisaties/${organization}/klopt`;
    const done = await officer.post(path, { record_version: seen });
    expect(done.headers.get('location')).toBe(`/werk/organisaties/${organization}?melding=gecontroleerd`);
    for (const collection of [
      'organizations',
      'presences',
      'locations',
      'phones',
      'services',
      'service_areas',
      'schedules',
    ]) {
      const { assured_date, assured_by, source_name } = await stored(collection, network[collection]);
      expect([collection, assured_date, assured_by]).toEqual([collection, dutchToday(), 'officer']);
      expect(source_name).toBe('Made up for a test');
    }
    const places = await site.pocketbase.admin
      .collection('locations')
      .getFullList({ filter: `organization = "${organization}"` });
    expect(places.map((place) => place.assured_date)).toEqual(Array.from({ length: 16 }, dutchToday));
    // What was seen before is not what stands there now.
    const stale = await officer.post(path, { record_version: seen });
    expect(stale.headers.get('location')).toBe(`/werk/organisaties/${organization}?melding=veranderd`);
  });

  test('renews nothing that is not one’s own or not there, and says so', async () => {
    const before = await stored('organizations', foreign.organizations);
    for (const person of ['editor', 'officer'] as const) {
      // Nor is somebody told that something changed who has nothing to say of it.
      for (const seen of ['9999-12-31', '']) {
        const post = async (path: string) =>
          (await visitors[person].post(`${path}/klopt`, { record_version: seen })).status;
        expect(await post(`/werk/organisaties/${foreign.organizations}`)).toBe(403);
        expect(await post(`/werk/organisaties/${randomUUID()}`)).toBe(404);
        expect(await post(`/werk/hulpaanbod/${randomUUID()}`)).toBe(404);
      }
    }
    expect(await stored('organizations', foreign.organizations)).toEqual(before);
  });
});
