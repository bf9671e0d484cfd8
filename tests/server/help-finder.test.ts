import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SHOWN_FITTING } from '../../src/domain/directory/short-list.ts';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** "What fits me" over plain HTTP: no script, no cookie. In Rozendaal the starting facts know of no help. */
const PAGE = '/gemeente/rozendaal/hulp';
const TODAY = new Date().toISOString().slice(0, 10);
/** How many services solve debts: more than the municipality's own page shows, and one more than are shown of what fits. */
const SOLVING = SHOWN_FITTING + 1;

let site: TestSite;
let lastAddress = '';

beforeAll(async () => {
  site = await startSite();
  const { admin } = site.pocketbase;
  const add = async (collection: string, fields: object) => {
    const id = randomUUID();
    const base = { ...GOOD_RECORDS[collection], retrieved_date: TODAY, assured_date: TODAY, assured_by: 'the test' };
    await admin.collection(collection).create({ ...base, id, ...fields });
    return id;
  };
  const { id: municipality } = await admin.collection('municipalities').getFirstListItem('slug = "rozendaal"');
  const { code } = await admin.collection('postcode_areas').getFirstListItem(`municipality = "${municipality}"`);
  const organization = await add('organizations', { name: 'De Rekenkamer', slug: 'de-rekenkamer' });
  const help = async (name: string, fields: object) => {
    const service = await add('services', { organization, name, target_groups: [], languages: [], ...fields });
    await add('service_areas', { service, municipality, name: '', postcodes: [] });
    return service;
  };
  for (let number = 1; number <= SOLVING; number += 1) {
    // In the order of their names, the last is not among the few that the municipality's page shows.
    const service = await help(`Spreekuur ${String(number).padStart(2, '0')}`, {
      phases: ['debt_support'],
      languages: ['nl'],
    });
    const location = await add('locations', {
      organization,
      municipality,
      name: `Zaal ${number}`,
      postcode: `${code} AA`,
    });
    await add('service_at_locations', { service, location });
    lastAddress = `#hulp-${service}`;
  }
  await help('Zaken op orde', { phases: ['aftercare'], languages: ['tr'], target_groups: ['self_employed'] });
  await help('Eten voor thuis', { kind: 'food_aid', phases: [], languages: [] });
  await vi.waitFor(async () => expect(await text('/gemeente/rozendaal')).toContain('Eten voor thuis'), 60_000);
});
afterAll(() => site.stop());

const get = (path: string) => fetch(`${site.origin}${path}`, { redirect: 'manual' });
/** Without the marks around names that keep them in their order. */
const text = async (path: string) => (await (await get(path)).text()).replaceAll(/[\u2068\u2069]/g, '');
const namesOn = (page: string) =>
  [...page.matchAll(/class="[^"]*entry-name[^"]*"[^>]*>([^<]*)</g)].map(([, name]) => name);
const options = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="radio"[^>]* value="([^"]*)"[^>]*>\s*<label[^>]*>\s*<bdi>([^<]*)</g)].map(
      ([, value, shown]) => [value, shown],
    ),
  );

describe('a municipality with much help', () => {
  test('shows a few of a phase and leads to all of them', async () => {
    const page = await text('/gemeente/rozendaal');
    expect(namesOn(page).filter((name) => name?.startsWith('Spreekuur'))).toHaveLength(4);
    expect(page).toContain(`href="${PAGE}?situatie=debt_support"`);
    expect(namesOn(await text(`${PAGE}?situatie=debt_support`))).toHaveLength(SOLVING);
  });

  test('shows the best of what fits, and folds the rest under how many there are', async () => {
    for (const [query, more, line] of [
      ['', 3, 'Laat nog 3 soorten hulp zien'],
      ['?situatie=debt_support', 1, 'Laat nog 1 soort hulp zien'],
    ] as const) {
      const [shown = '', folded = ''] = (await text(PAGE + query)).split(`<summary>${line}</summary>`);
      expect(namesOn(shown)).toHaveLength(SHOWN_FITTING);
      expect(namesOn(folded)).toHaveLength(more);
    }
    expect(await text(`${PAGE}?situatie=aftercare`)).not.toContain('Laat nog');
  });

  test('its map leads to where an entry stands: on the page, or in the list of all', async () => {
    const page = (await text('/gemeente/rozendaal')).replaceAll('&quot;', '"').replaceAll('&#34;', '"');
    expect(page).toContain(`"href":"${PAGE}${lastAddress}"`);
    expect(page.match(/"href":"#hulp-/g)).toHaveLength(4);
    expect(await text(PAGE)).toContain(`id="${lastAddress.slice(1)}"`);
  });
});

describe('three questions', () => {
  test('each answer says how much help it leaves', async () => {
    const shown = options(await text(PAGE));
    expect(shown.debt_support).toBe(`Ik heb schulden (${SOLVING})`);
    expect(shown.self_employed).toBe(`Ik ben zzp’er of ondernemer (${SOLVING + 2})`);
    expect(shown.tr).toBe('Turks (1)');
    expect(shown.ar).toBe('Arabisch (0)');
    expect(shown).not.toHaveProperty('nl');
    expect(shown).not.toHaveProperty('turkish_dutch');
  });

  test('where another answer would be let go for it, it says how much help is shown then; 0 where it would be itself', async () => {
    const shown = options(await text(`${PAGE}?taal=tr`));
    expect([shown.debt_support, shown.aftercare]).toEqual([
      `Ik heb schulden (${SOLVING})`,
      'Mijn schulden zijn geregeld (1)',
    ]);
    expect([shown.tr, shown.pl ?? 'Pools is not asked about', shown.volunteer]).toEqual([
      'Turks (1)',
      'Pools is not asked about',
      'Ik wil hulp van een vrijwilliger (0)',
    ]);
  });

  test('what fits says why, what was chosen stays chosen', async () => {
    const page = await text(`${PAGE}?situatie=aftercare&voor=self_employed&taal=tr`);
    expect(namesOn(page)).toEqual(['Zaken op orde']);
    expect(page).toContain(
      'Helpt als schulden zijn geregeld. Vooral voor zzp’ers en ondernemers. Helpt in deze taal: Turks.',
    );
    expect(page.match(/<input type="radio"[^>]* value="(aftercare|self_employed|tr)" checked/g)).toHaveLength(3);
    expect(page).toContain('<meta name="robots" content="noindex"');
  });

  test('what fits nothing lets one answer go and says which; the municipality and a national line follow', async () => {
    const page = await text(`${PAGE}?situatie=debt_support&taal=tr`);
    expect(namesOn(page)).toHaveLength(SOLVING);
    expect(page).toContain('Dit lieten we weg: ‘Turks’. De rest past wel, maar we weten niet of zij uw taal spreken');
    const nothing = await text(`${PAGE}?situatie=volunteer&taal=pl`);
    expect(nothing).toContain('We vonden niets');
    expect(nothing).toContain(
      'geen hulp die past bij wat u koos: ‘Ik wil hulp van een vrijwilliger’ en ‘Pools’. Bel de gemeente',
    );
    // Whom to call comes before all that is for something else.
    expect(nothing.indexOf('0800-8115')).toBeLessThan(nothing.indexOf('Alle andere hulp hier'));
    expect(namesOn(nothing)).toHaveLength(SOLVING + 2);
    expect(options(nothing).debt_support).toBe(`Ik heb schulden (${SOLVING})`);
    for (const one of [page, nothing]) for (const number of ['tel:', '0800-8115']) expect(one).toContain(number);
  });

  test('one answer that nothing fits is as empty as several: whom to call first, then all other help', async () => {
    const page = await text(`${PAGE}?situatie=volunteer`);
    expect(page).toContain('We vonden niets');
    expect(page).toContain('geen hulp die past bij wat u koos: ‘Ik wil hulp van een vrijwilliger’. Bel de gemeente');
    expect(page.indexOf('Hier kunt u bellen')).toBeLessThan(page.indexOf('Alle andere hulp hier'));
    expect(namesOn(page)).toHaveLength(SOLVING + 2);
  });

  test('a threat is met with what the municipality must do', async () => {
    expect(await text(`${PAGE}?situatie=threat`)).toContain('binnen 3 werkdagen');
  });
});

test('the same answer in another order, with empty or unknown fields, is the same page', async () => {
  const tagOf = async (query: string) => (await get(PAGE + query)).headers.get('etag');
  const tag = await tagOf('?situatie=debt_support&taal=tr');
  expect(tag).toBeTruthy();
  for (const query of [
    '?taal=tr&voor=&situatie=debt_support',
    '?taal=tr&x=1&voor=turkish_dutch&situatie=debt_support',
  ]) {
    expect(await tagOf(query)).toBe(tag);
  }
  const plain = await tagOf('');
  for (const query of ['?situatie=debt', '?taal=xx', '?taal=Turks', '?taal=nl', '?voor=moroccan_dutch']) {
    expect(await tagOf(query)).toBe(plain);
  }
});

test.each([PAGE, '/gemeente/rozendaal'])('%s is itself for a neighbourhood that somebody thought up', async (path) => {
  expect(await (await get(`${path}?wijk=Nergens`)).text()).toBe(await (await get(path)).text());
});

test('addresses of other names and of no municipality', async () => {
  const moved = await get('/en/gemeente/weesp/hulp?taal=tr');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/gemeente/amsterdam/hulp?taal=tr']);
  expect((await get('/gemeente/haaren/hulp')).headers.get('location')).toBe('/gemeente/haaren');
  expect((await get('/gemeente/bestaat-niet/hulp')).status).toBe(404);
});
