import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_RECORDS } from '../support/good-records.ts';
import {
  makeServiceWorld,
  SEEN_ALL,
  TYPED_SERVICE as SERVICE,
  type ServiceWorld,
  WHO,
} from '../support/service-world.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** Who may open and send which form of a service, and of a municipality's first door. */
let site: TestSite;
let world: ServiceWorld;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  world = await makeServiceWorld(site, 'zwolle', 'utrecht');
});
afterAll(() => site.stop());

const of = (path = '') => `/werk/hulpaanbod/${world.ids.service}${path}`;
const textAt = async (path: string) => (await fetch(site.origin + path)).text();
const stored = (collection: string, id: string) => site.pocketbase.admin.collection(collection).getOne(id);
const knownUpdated = async (collection: string, id: string) => (await stored(collection, id)).updated as string;
const knownLocations = async (service: string) => {
  const links = await site.pocketbase.admin
    .collection('service_at_locations')
    .getFullList({ filter: `service = "${service}"` });
  return links.map(({ location }) => location).join(' ');
};

describe('pages by role', () => {
  const PAGES: Record<string, (at: ServiceWorld) => string> = {
    municipalities: () => '/werk/gemeenten',
    municipality: ({ slug }) => `/werk/gemeenten/${slug}`,
    'first door': ({ slug }) => `/werk/gemeenten/${slug}/eerste-deur`,
    service: () => of(),
    'service form': () => of('/bewerken'),
    hours: () => of('/openingstijden/nieuw'),
    area: () => of('/werkgebieden/nieuw'),
    'stored area': ({ ids }) => of(`/werkgebieden/${ids.area}`),
    places: () => of('/locaties'),
    'new service': ({ ids }) => `/werk/hulpaanbod/nieuw?organisatie=${ids.organization}`,
    'no such service': () => `/werk/hulpaanbod/${randomUUID()}`,
    'no such hours': () => of(`/openingstijden/${randomUUID()}`),
  };
  const EXPECTED: Record<string, number[]> = {
    guest: [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
    editor: [403, 403, 403, 200, 200, 200, 200, 200, 200, 200, 404, 404],
    'foreign editor': [403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 404, 404],
    officer: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404],
    // May add what the organisation gives in the own municipality.
    'foreign officer': [200, 403, 403, 200, 403, 403, 403, 403, 403, 200, 404, 404],
    staff: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404],
  };

  test.each(WHO)('%s', async (who) => {
    const found: Record<string, number> = {};
    for (const [name, path] of Object.entries(PAGES)) {
      found[name] = (await world.visitors[who].get(path(world))).status;
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(PAGES).map((name, index) => [name, EXPECTED[who]?.[index]])));
  });
});

describe('forms by role', () => {
  const FORMS: [string, (at: ServiceWorld) => Promise<[string, Record<string, string>]>][] = [
    [
      'the service',
      async ({ ids }) => [of('/bewerken'), { ...SERVICE, known_updated: await knownUpdated('services', ids.service) }],
    ],
    ['new hours', async () => [of('/openingstijden/nieuw'), { id: randomUUID(), hours_2: '9-12' }]],
    [
      'a new area',
      async () => [
        of('/werkgebieden/nieuw'),
        { id: randomUUID(), municipality: 'Zwolle', name: `Wijk ${randomUUID()}`, postcodes: world.postcode },
      ],
    ],
    [
      'places',
      async ({ ids }) => [
        of('/locaties'),
        { locations: ids.location, known_locations: await knownLocations(ids.service) },
      ],
    ],
    ['still right', async () => [of('/klopt'), { record_version: SEEN_ALL }]],
  ];
  const EXPECTED = { guest: 403, editor: 303, 'foreign editor': 403, officer: 303, 'foreign officer': 403, staff: 303 };

  test.each(FORMS)('%s', async (_, formOf) => {
    for (const who of WHO) {
      const [path, fields] = await formOf(world);
      const answer = await world.visitors[who].post(path, fields);
      expect([who, answer.status]).toEqual([who, EXPECTED[who]]);
    }
  });

  test('the first door: its municipality and staff', async () => {
    const path = `/werk/gemeenten/${world.slug}/eerste-deur`;
    const statuses = [];
    for (const who of WHO) {
      const door = await site.pocketbase.admin
        .collection('intake_points')
        .getFirstListItem(`municipality = "${world.ids.municipality}"`);
      const fields = {
        service: world.ids.service,
        name: 'De Eerste Deur',
        status: 'published',
        known_updated: door.updated,
      };
      statuses.push((await world.visitors[who].post(path, fields)).status);
    }
    expect(statuses).toEqual([403, 403, 403, 303, 403, 303]);
    await until(async () => (await textAt('/gemeente/zwolle')).includes('De Eerste Deur'), 3_000, 'the door shows');
  });
});

describe('a service that is not published', () => {
  test('is there for its own people and nobody else', async () => {
    const draft = await makeServiceWorld(site, 'deventer', 'utrecht');
    await site.pocketbase.admin.collection('services').update(draft.ids.service, { status: 'draft' });
    const at = (path: string) => `/werk/hulpaanbod/${draft.ids.service}${path}`;
    for (const who of WHO) {
      const isOwn = ['editor', 'officer', 'staff'].includes(who);
      const visitor = draft.visitors[who];
      const pages = [await visitor.get(at('')), await visitor.get(at('/bewerken')), await visitor.get(at('/locaties'))];
      const expected = who === 'guest' ? 303 : isOwn ? 200 : 404;
      expect([who, ...pages.map(({ status }) => status)]).toEqual([who, expected, expected, expected]);
      if (!isOwn && who !== 'guest') {
        const posts = [at('/bewerken'), at('/openingstijden/nieuw'), at('/werkgebieden/nieuw'), at('/locaties')];
        for (const path of posts) expect((await visitor.post(path, { ...SERVICE, hours_1: '9-12' })).status).toBe(404);
      }
    }
    const list = await (await draft.visitors.officer.get('/werk/gemeenten/deventer')).text();
    expect(list).toContain('Concept');
    expect(await textAt('/gemeente/deventer')).not.toContain('Schuldenspreekuur');
  });

  test('stands among the own work of who began it, and so does one that is given nowhere', async () => {
    const { admin } = site.pocketbase;
    const { ids, visitors } = await makeServiceWorld(site, 'kampen', 'utrecht');
    const ownWork = async (who: 'editor' | 'foreign editor' | 'officer' | 'foreign officer') =>
      (await visitors[who].get('/werk')).text();
    const named = `href="/werk/hulpaanbod/${ids.service}"`;
    for (const who of ['editor', 'officer'] as const) expect(await ownWork(who)).not.toContain(named);
    await admin.collection('services').update(ids.service, { status: 'draft' });
    for (const who of ['editor', 'officer'] as const) {
      const page = await ownWork(who);
      expect(page).toContain(named);
      expect(page).toContain('Hulpaanbod van De Rekenkamer. Nog niet gepubliceerd.');
    }
    for (const who of ['foreign editor', 'foreign officer'] as const) expect(await ownWork(who)).not.toContain(named);
    await admin.collection('services').update(ids.service, { status: 'published' });
    await admin.collection('service_areas').delete(ids.area);
    expect(await ownWork('editor')).toContain('Hulpaanbod van De Rekenkamer. Nog zonder werkgebied.');
  });
});

test('staff read in the trail what a record is about, by name as of now, also of one that is gone', async () => {
  const { admin } = site.pocketbase;
  const { area: kept, municipality, organization, service } = world.ids;
  const gone = await admin
    .collection('service_areas')
    .create({ ...GOOD_RECORDS.service_areas, id: randomUUID(), service, municipality, name: 'Weg' });
  await admin.collection('service_areas').update(kept, { source_name: 'Nagekeken' });
  await admin.collection('service_areas').delete(gone.id);
  await admin.collection('services').update(service, { name: 'Anders genoemd' });
  const { name } = await stored('organizations', organization);
  const shown = async () => {
    const page = await (await world.visitors.staff.get('/werk/audit?wat=service_areas')).text();
    return [...page.matchAll(/class="record-name">([^<]*)</g)].map(([, text]) => text);
  };
  // What is gone is told from the directory in memory, which hears of the new name a moment later.
  await until(
    async () => (await shown())[0] === 'Weg, Anders genoemd, Zwolle, verwijderd',
    5_000,
    'the trail names it',
  );
  expect(await shown()).toContain(`Anders genoemd, ${name}, Zwolle`);
});
