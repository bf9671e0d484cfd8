import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { fieldsIn } from '../support/form-fields.ts';
import { GOOD_RECORDS } from '../support/good-records.ts';
import type { Visitor } from '../support/people.ts';
import { makeServiceWorld, type ServiceWorld } from '../support/service-world.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** Each thing that can end is ended in the database, and then nothing leads there: pages, paper, pins, search, agreed steps. */
let site: TestSite;
let world: ServiceWorld;
const today = dutchToday();
const yesterday = addDays(today, -1);
const ids = { presence: '', phone: '', door: '', link: '', network: '' };

beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  world = await makeServiceWorld(site, 'urk', 'utrecht');
  const { organization, service, location, municipality, area } = world.ids;
  const fresh = { retrieved_date: today, assured_date: today, assured_by: 'the test' };
  const make = async (collection: string, fields: object) => {
    const id = randomUUID();
    await site.pocketbase.admin.collection(collection).create({ ...GOOD_RECORDS[collection], ...fresh, id, ...fields });
    return id;
  };
  await set('locations', location, { postcode: `${world.postcode} AB`, assured_date: today });
  await set('service_areas', area, { name: 'De Proefwijk', postcodes: [world.postcode] });
  ids.presence = await make('presences', { organization, municipality, until: '' });
  ids.phone = await make('phones', { organization: '', service, number: '038 498 91 77' });
  ids.link = await make('service_at_locations', { service, location });
  ids.door = await make('intake_points', { municipality, service, name: 'Loket Vooraan' });
  ids.network = await make('networks', {
    ...{ name: 'Urk Samen Sterk', slug: 'urk-samen-sterk', valid_to: '' },
    ...{ municipalities: [municipality], organizations: [organization] },
  });
  await agreeOn(world.visitors.officer);
  await until(async () => (await leads()).length === ALL.length, 60_000, `all to lead there: ${await leads()}`);
});
afterAll(() => site.stop());

const set = (collection: string, id: string, fields: object) =>
  site.pocketbase.admin.collection(collection).update(id, fields);

const textAt = async (path: string) => (await fetch(site.origin + path, { redirect: 'manual' })).text();
const statusAt = async (path: string) => (await fetch(site.origin + path, { redirect: 'manual' })).status;
const partOf = (page: string, name: string) =>
  new RegExp(`<section class="${name}".*?</section>`, 's').exec(page)?.[0] ?? '';
const organizationPath = () => `/organisatie/rekenkamer-${world.ids.service.slice(0, 8)}`;

/** An agreement in force in which the organisation is responsible and is sent people. */
async function agreeOn(officer: Visitor): Promise<void> {
  const fill = async (path: string, typed: Record<string, string>) => {
    const form = fieldsIn(await (await officer.get(path)).text());
    const answer = await officer.post(path, { ...form, ...typed });
    expect(answer.status, `${path}: ${await answer.clone().text()}`).toBe(303);
    return answer.headers.get('location') ?? '';
  };
  const path = await fill('/werk/afspraken/nieuw', { title: 'Urk spreekt af', form: 'paper' });
  await fill(`${path}/partijen`, { '0-key': 'p1', '0-name': 'Gemeente Urk', '1-name': 'De Rekenkamer' });
  const task = { '0-phase': 'debt_support', '0-task': 'Post sorteren', '0-responsible': 'p2', '0-helper': 'volunteer' };
  await fill(`${path}/taken`, task);
  await fill(`${path}/vastleggen`, {
    ...{ signed_date: '4-2026', source_name: 'Het archief', vouched_by: 'municipality', term_said: 'open' },
  });
}

/** Every way in which the site leads a resident there. */
const WAYS: Record<string, () => Promise<boolean>> = {
  'the first door': async () => partOf(await textAt('/gemeente/urk'), 'first-door').includes('Loket Vooraan'),
  'the list of help': async () => (await textAt('/gemeente/urk')).includes(`id="hulp-${world.ids.service}"`),
  'help that fits': async () => (await textAt('/gemeente/urk/hulp')).includes(`id="hulp-${world.ids.service}"`),
  'a number': async () => (await textAt('/gemeente/urk')).includes('tel:+31384989177'),
  'an agreed step': async () => partOf(await textAt('/gemeente/urk'), 'next-steps').includes('De Rekenkamer'),
  'a pin on the map': async () =>
    (/data-map="([^"]*)"/.exec(await textAt('/gemeente/urk'))?.[1] ?? '').includes('Het Trefpunt'),
  'a neighbourhood on the map': async () =>
    (await textAt(`/kaart/wijken/${await codeOf()}.json`)).includes('De Proefwijk'),
  'who works here': async () => partOf(await textAt('/gemeente/urk'), 'together').includes(organizationPath()),
  'its own page': async () => (await statusAt(organizationPath())) === 200,
  'the municipalities on its page': async () => (await textAt(organizationPath())).includes('href="/gemeente/urk"'),
  'a link from the agreement': async () => (await textAt(await agreementPath())).includes(organizationPath()),
  'search for the service': async () =>
    (await textAt('/zoeken?q=schuldenspreekuur')).includes(`#hulp-${world.ids.service}`),
  'search for the organisation': async () => (await textAt('/zoeken?q=rekenkamer')).includes(`${organizationPath()}"`),
};
const ALL = Object.keys(WAYS);

const codeOf = async () =>
  (await site.pocketbase.admin.collection('municipalities').getOne(world.ids.municipality)).code as string;
const agreementPath = async () => /href="(\/afspraken\/[^"#]+)"/.exec(await textAt('/gemeente/urk'))?.[1] ?? '/';

async function leads(): Promise<string[]> {
  const found = await Promise.all(ALL.map(async (way) => ((await WAYS[way]?.()) ? [way] : [])));
  return found.flat();
}

const OF_SERVICE = [
  ...['the first door', 'the list of help', 'help that fits', 'a number', 'a neighbourhood on the map'],
  ...['a pin on the map', 'search for the service', 'the municipalities on its page'],
];

interface End {
  end: () => Promise<unknown>;
  undo: () => Promise<unknown>;
  /** What leads there no more; by default all of it. */
  gone?: readonly string[];
}

const changed = (collection: string, id: () => string, fields: object, before: object): Omit<End, 'gone'> => ({
  end: () => set(collection, id(), fields),
  undo: () => set(collection, id(), before),
});

const PUBLISHED = { status: 'published' };
const withoutPage = (ways: readonly string[]) =>
  ways.filter((way) => !/its own page|the agreement|for the organ/.test(way));

const ENDS: Record<string, End> = {
  'an organisation that has stopped in the municipality': {
    ...changed('presences', () => ids.presence, { until: yesterday }, { until: '' }),
    gone: withoutPage(ALL),
  },
  'an organisation whose last day is over': changed(
    'organizations',
    () => world.ids.organization,
    { valid_to: yesterday },
    { valid_to: '' },
  ),
  'an organisation that was hidden': changed(
    'organizations',
    () => world.ids.organization,
    { status: 'hidden' },
    PUBLISHED,
  ),
  'a service that was hidden': {
    ...changed('services', () => world.ids.service, { status: 'hidden' }, PUBLISHED),
    gone: OF_SERVICE.filter((way) => way !== 'the municipalities on its page' && way !== 'a pin on the map'),
  },
  'a service that nobody confirmed for a year': {
    ...changed(
      'services',
      () => world.ids.service,
      { assured_date: '2025-01-01', retrieved_date: '2025-01-01' },
      { assured_date: today, retrieved_date: today },
    ),
    gone: OF_SERVICE.filter((way) => way !== 'the municipalities on its page'),
  },
  'a service that is given elsewhere now': {
    end: () => set('service_areas', world.ids.area, { municipality: world.ids.elsewhere }),
    undo: () => set('service_areas', world.ids.area, { municipality: world.ids.municipality }),
    gone: OF_SERVICE.filter((way) => !/search|municipalities/.test(way)),
  },
  'a place that was hidden': {
    ...changed('locations', () => world.ids.location, { status: 'hidden' }, PUBLISHED),
    gone: ['a pin on the map'],
  },
  'a number that was taken down': {
    ...changed('phones', () => ids.phone, { status: 'hidden' }, PUBLISHED),
    gone: ['a number'],
  },
  'a first door that was withdrawn': {
    ...changed('intake_points', () => ids.door, { status: 'withdrawn' }, PUBLISHED),
    gone: ['the first door'],
  },
};

describe('nothing leads to', () => {
  test.each(Object.entries(ENDS))('%s', async (_, { end, undo, gone = ALL }) => {
    const expected = ALL.filter((way) => !gone.includes(way));
    await end();
    try {
      await until(async () => (await leads()).join() === expected.join(), 5_000, 'nothing to lead there').catch(
        async () => expect(await leads()).toEqual(expected),
      );
    } finally {
      await undo();
      await until(async () => (await leads()).length === ALL.length, 10_000, 'all to lead there again');
    }
  });
});

describe('that the first door fell away', () => {
  const fell = 'De eerste deur van Urk is weggevallen: Loket Vooraan.';
  const standIn = /Inwoners zien nu bij ‘Begin hier’: de gemeente Urk \([^)]+\) en Geldfit/;
  const pageOf = async (who: Visitor, path: string) => (await who.get(path)).text();

  test('is told at once to who ended it, and to the municipality and staff where their work begins', async () => {
    const { editor, officer, staff, 'foreign officer': foreigner } = world.visitors;
    const path = `/werk/organisaties/${world.ids.organization}/gemeenten/${ids.presence}`;
    const form = fieldsIn(await pageOf(editor, path));
    const answer = await editor.post(path, { ...form, until: yesterday });
    expect(answer.status).toBe(303);
    const landed = await pageOf(editor, answer.headers.get('location') ?? '');
    expect(landed).toContain(fell);
    expect(landed).toMatch(standIn);
    expect(landed).not.toContain('Kies een nieuwe eerste deur');
    await until(async () => (await pageOf(officer, '/werk')).includes(fell), 5_000, 'the officer to be told');
    for (const place of ['/werk', '/werk/gemeenten/urk']) {
      const page = await pageOf(officer, place);
      expect([page.includes(fell), standIn.test(page)]).toEqual([true, true]);
      expect(page).toContain('href="/werk/gemeenten/urk/eerste-deur"');
    }
    expect(await pageOf(staff, '/werk')).toContain(fell);
    expect(await pageOf(foreigner, '/werk')).not.toContain(fell);
    await set('presences', ids.presence, { until: '' });
    await until(async () => !(await pageOf(officer, '/werk')).includes(fell), 5_000, 'nothing to tell any more');
  });
});
