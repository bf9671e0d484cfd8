import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { dutchMoment } from '../../src/domain/calendar/dutch-time.ts';
import { shownWeeks } from '../../src/domain/demand/counting.ts';
import { DemandBound } from '../../src/server/demand/demand-bound.ts';
import { DemandCounter } from '../../src/server/demand/demand-counter.ts';
import { openedPhase } from '../../src/server/demand/opened-phase.ts';
import { startStoring, storeDemand } from '../../src/server/demand/store-demand.ts';
import { LIMITS } from '../../src/server/settings/settings.ts';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** Anonymous counts, from a resident's press to the page of who may see them. */
let site: TestSite;
let zwolle: string;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  zwolle = (await site.pocketbase.admin.collection('municipalities').getFirstListItem('slug = "zwolle"')).id;
});
afterAll(() => site.stop());

const today = () => dutchMoment(Date.now()).day;
async function stored(): Promise<Record<string, number>> {
  const rows = await site.pocketbase.admin.collection('demand_counts').getFullList({ sort: 'kind' });
  return Object.fromEntries(rows.map(({ municipality, kind, sum }) => [`${municipality} ${kind}`, sum]));
}

describe('what residents do', () => {
  test('is counted where they find a municipality or open a phase, and stored when the site ends', async () => {
    const staff = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
    const resident = stranger(site);
    for (const postcode of ['8011AB', 'Zwolle']) await resident.post('/zoek', { postcode });
    await resident.post('/tr/zoek', { postcode: '8011AB' });
    await resident.post('/zoeken', { q: '8011 AB' });
    // Asked twice, the second time from memory.
    for (let time = 0; time < 2; time += 1) await resident.get('/gemeente/zwolle/hulp?situatie=aftercare&taal=tr');
    // None of these is a count: no municipality, no phase, no page, nobody who opens it, somebody who works here.
    for (const postcode of ['5383', 'onzin']) await resident.post('/zoek', { postcode });
    for (const path of ['/gemeente/zwolle', '/gemeente/zwolle/hulp', '/gemeente/zwolle/hulp?situatie=volunteer'])
      await resident.get(path);
    await resident.get('/gemeente/nergens/hulp?situatie=aftercare');
    await fetch(`${site.origin}/gemeente/zwolle/hulp?situatie=aftercare`, { method: 'HEAD' });
    const renewal = { headers: { 'sec-fetch-dest': 'empty' } };
    await fetch(`${site.origin}/gemeente/zwolle/hulp?situatie=aftercare`, renewal);
    await staff.get('/gemeente/zwolle/hulp?situatie=aftercare');
    await staff.post('/zoek', { postcode: '8011AB' });
    expect(await stored()).toEqual({});
    await site.restart();
    expect(await stored()).toEqual({ [`${zwolle} aftercare`]: 2, [`${zwolle} found`]: 4 });
  });

  test.each([
    ['/gemeente/zwolle/hulp?situatie=aftercare', { slug: 'zwolle', phase: 'aftercare' }],
    ['/ar/gemeente/zwolle/hulp?taal=ar&situatie=prevention', { slug: 'zwolle', phase: 'prevention' }],
    ['/gemeente/zwolle/hulp?situatie=threat', null],
    ['/gemeente/zwolle/hulp', null],
    ['/gemeente/zwolle?situatie=aftercare', null],
    ['/werk/gemeenten/zwolle?situatie=aftercare', null],
  ])('the phase that %s asks for', (target, opened) => {
    expect(openedPhase(target)).toEqual(opened);
  });

  test('waits while PocketBase is away, and what is too old to add is forgotten', async () => {
    const counter = new DemandCounter();
    counter.count(zwolle, 'early_detection', Date.now());
    counter.count(zwolle, 'prevention', Date.now() - 5 * 24 * 3_600_000);
    const storing = { pocketBaseUrl: 'http://127.0.0.1:1', siteUser: SITE_USER, counter };
    await storeDemand(storing);
    counter.count(zwolle, 'early_detection', Date.now());
    const stop = startStoring({ ...storing, pocketBaseUrl: site.pocketbase.url }, 20);
    await until(async () => (await stored())[`${zwolle} early_detection`] === 2, 30_000, 'what waited is stored');
    await stop();
    expect(Object.keys(await stored())).not.toContain(`${zwolle} prevention`);
    expect(counter.take()).toEqual([]);
  });
});

describe('one address', () => {
  const HOUR_MS = 3_600_000;
  const begin = Date.UTC(2026, 10, 22, 9);
  const counted = () => {
    const counter = new DemandCounter();
    const bound = new DemandBound(counter);
    const sums = () => Object.fromEntries(counter.take().map(({ municipality, sum }) => [municipality, sum]));
    return { bound, sums };
  };

  test('counts so often for one sum in an hour and so often in all, others beside it as ever', () => {
    const { bound, sums } = counted();
    for (let press = 0; press < 10_000; press += 1) bound.count('198.51.100.1', 'GM1', 'found', begin + press);
    for (let other = 0; other < 7; other += 1) bound.count(`203.0.113.${other}`, 'GM1', 'found', begin);
    expect(sums()).toEqual({ GM1: LIMITS.demandBySum + 7 });
    for (let place = 2; place < 400; place += 1) bound.count('198.51.100.1', `GM${place}`, 'found', begin);
    expect(Object.values(sums())).toHaveLength(LIMITS.demandByAddress - LIMITS.demandBySum);
  });

  test('begins anew with the hour, and is one whatever end of a network it takes', () => {
    const { bound, sums } = counted();
    for (let hour = 0; hour < 3; hour += 1)
      for (let end = 1; end < 100; end += 1)
        bound.count(`2001:db8:1:2::${end}`, 'GM1', 'found', begin + hour * HOUR_MS + end * 1_000);
    expect(sums()).toEqual({ GM1: 3 * LIMITS.demandBySum });
  });

  test('is answered when it does not count, also for the phases it opens', async () => {
    const eager = stranger(site);
    const presses = 3 * LIMITS.demandBySum;
    const before = await stored();
    for (let press = 0; press < presses; press += 1) {
      expect((await eager.post('/zoek', { postcode: 'Almere' })).status).toBe(303);
      expect((await eager.get('/gemeente/almere/hulp?situatie=prevention')).status).toBe(200);
    }
    await site.restart();
    const added = Object.entries(await stored()).filter(([name]) => !(name in before));
    expect(added.map(([, sum]) => sum)).toEqual([LIMITS.demandBySum, LIMITS.demandBySum]);
  });
});

describe('/werk/gebruik', () => {
  const [week = ''] = shownWeeks(today());
  const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const pageOf = async (person: Person, path = '/werk/gebruik') => (await signedInVisitor(site, person)).get(path);
  let utrecht: string;
  beforeAll(async () => {
    const { admin } = site.pocketbase;
    const sums: [string, string, number][] = [
      ['utrecht', 'found', 84],
      ['zwolle', 'found', 37],
      ['almere', 'found', 7],
      ['leeuwarden', 'found', 6],
      ['utrecht', 'nothing_local', 9],
    ];
    for (const [slug, kind, sum] of sums) {
      const { id } = await admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`);
      if (slug === 'utrecht') utrecht = id;
      await admin.collection('demand_counts').create({ municipality: id, day: addDays(week, 2), kind, sum });
    }
  });

  test('shows staff each municipality with a figure, and all together', async () => {
    const page = await pageOf(await makePerson(site, { role: 'staff' }));
    const text = textOf(await page.text());
    expect(page.status).toBe(200);
    expect(text).toMatch(/Alle gemeenten samen 130 niet getoond/);
    expect(text).toMatch(/Utrecht 80 niet getoond/);
    expect(text).toMatch(/Zwolle 40 niet getoond/);
    expect(text).not.toMatch(/Almere \d/);
    expect(text).toContain('Van 340 gemeenten is er in deze week geen getal');
  });

  test('shows an officer the own municipality only, and its drawing in words', async () => {
    const officer = await makePerson(site, { role: 'officer', municipalities: [utrecht] });
    const text = textOf(await (await pageOf(officer, '/werk/gebruik?gemeente=utrecht')).text());
    expect(text).toContain('Gemeente gevonden: Utrecht');
    expect(text).toContain('Van 1 week van de 26 is er een getal. Het hoogste is 80.');
    expect(text).not.toContain('Zwolle');
    expect((await pageOf(officer, '/werk/gebruik?gemeente=zwolle&week=nooit&wat=alles')).status).toBe(200);
  });

  test('is not for editors', async () => {
    expect((await pageOf(await makePerson(site, { role: 'editor' }))).status).toBe(403);
  });
});
