import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type DemoNetwork, type DemoOptions, makeDemoNetwork } from '../../src/commands/make-demo/demo-network.ts';
import { demoPeople } from '../../src/commands/make-demo/demo-people.ts';
import type { DemoRecord } from '../../src/commands/make-demo/demo-records.ts';
import { readUglyCases } from '../../src/commands/make-demo/ugly-cases.ts';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import type { Seed } from '../../src/data/starting-facts/read-seed.ts';
import { checkRecord } from '../../src/domain/checks/check-record.ts';
import { PUBLIC_COLLECTIONS } from '../../src/domain/collections.ts';
import { freshnessOf } from '../../src/domain/directory/freshness.ts';

/** Fifty thousand records are made more than once. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const OPTIONS: DemoOptions = {
  seed: 'test',
  today: '2026-11-22',
  share: 1,
  uglyCases: await readUglyCases(PROJECT_ROOT),
};

let reference: Seed;
let network: DemoNetwork;
let records: DemoRecord[];
beforeAll(async () => {
  reference = await readReferenceFacts();
  network = makeDemoNetwork(reference, OPTIONS);
  records = network.waves.flat();
});

/** Collections with rules of their own. */
const OF_THEIR_OWN = ['agreements', 'agreement_drafts', 'activities', 'obstacles', 'demand_counts'];

const of = (collection: string) => records.filter((record) => record.collection === collection);
const idsOf = (collection: string) => new Set<unknown>(of(collection).map(({ body }) => body.id));

describe('the whole network', () => {
  test('has about 3,000 organisations and 10,000 services over all municipalities', () => {
    expect(of('organizations').length).toBeGreaterThan(2_850);
    expect(of('organizations').length).toBeLessThan(3_150);
    expect(of('services').length).toBeGreaterThan(9_500);
    expect(of('services').length).toBeLessThan(10_500);
    expect(network.municipalities).toHaveLength(342);
    const served = new Set(of('service_areas').map(({ body }) => body.municipality));
    // Where nothing is known nothing is.
    expect(network.municipalities.filter(({ id }) => !served.has(id)).map(({ slug }) => slug)).toEqual([
      'schiermonnikoog',
    ]);
  });

  test('has some 60 services in its largest municipality, and nowhere more', () => {
    const areas = of('service_areas');
    const count = (id: string) => areas.filter(({ body }) => body.municipality === id).length;
    const most = count(network.largest.id);
    expect(network.largest.slug).toBe('amsterdam');
    expect(most).toBeGreaterThan(55);
    expect(most).toBeLessThan(75);
    for (const { id, slug } of network.municipalities) expect(count(id), slug).toBeLessThanOrEqual(most);
  });

  test('has a first door that is shown in its largest municipality', () => {
    const door = of('intake_points').find(({ body }) => body.municipality === network.largest.id);
    const service = of('services').find(({ body }) => body.id === door?.body.service);
    const organization = of('organizations').find(({ body }) => body.id === service?.body.organization);
    expect([door?.body.status, service?.body.status, organization?.body.status]).toEqual(Array(3).fill('published'));
  });

  test('is what the rules for people let through', () => {
    const serves = new Map<unknown, string[]>();
    for (const { body } of of('service_areas')) {
      serves.set(body.service, [...(serves.get(body.service) ?? []), String(body.municipality)]);
    }
    const published = records.filter(({ collection }) => !OF_THEIR_OWN.includes(collection));
    const refused = published.flatMap(({ collection, key, body }) => {
      const context = { serviceMunicipalities: serves.get(body.service) ?? [], today: OPTIONS.today };
      const errors = checkRecord(collection, body, context);
      return Object.keys(errors).length > 0 ? [{ collection, key, errors }] : [];
    });
    expect(refused).toEqual([]);
    expect(PUBLIC_COLLECTIONS).toEqual(
      expect.arrayContaining([...new Set(published.map(({ collection }) => collection))]),
    );
  });

  test('names each record once and points only to what stands in an earlier wave', () => {
    const known = new Set<unknown>(network.municipalities.map(({ id }) => id));
    const lost: string[] = [];
    const named = new Set<string>();
    for (const wave of network.waves) {
      for (const { collection, key, body } of wave) {
        if (named.has(`${collection} ${body.id}`)) lost.push(`${collection} ${key} stands twice`);
        named.add(`${collection} ${body.id}`);
        for (const field of [
          'organization',
          'national_partner',
          'service',
          'location',
          'municipality',
          'agreement',
          'predecessor',
        ]) {
          const target = body[field];
          if (typeof target === 'string' && target !== '' && !known.has(target)) lost.push(`${key}: ${field}`);
        }
      }
      for (const { body } of wave) known.add(body.id);
    }
    expect(lost).toEqual([]);
    expect(named.size).toBe(records.length);
    const doors = of('intake_points').map(({ body }) => body.municipality);
    expect(new Set(doors).size).toBe(doors.length);
    const present = of('presences').map(({ body }) => `${body.organization} ${body.municipality}`);
    expect(new Set(present).size).toBe(present.length);
    const slugs = of('organizations').map(({ body }) => body.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('has records that are fresh, to be checked and hidden, published and not', () => {
    const count = (collection: string, field: string, value: unknown) =>
      of(collection).filter(({ body }) => body[field] === value).length;
    const freshness = of('services').map(
      ({ body }) =>
        freshnessOf(
          { assuredDate: String(body.assured_date), retrievedDate: String(body.retrieved_date) },
          OPTIONS.today,
        ).state,
    );
    for (const state of ['confirmed', 'to_be_checked', 'hidden']) {
      expect(freshness.filter((found) => found === state).length, state).toBeGreaterThan(500);
    }
    for (const status of ['draft', 'hidden', 'withdrawn']) {
      expect(count('services', 'status', status), status).toBeGreaterThan(50);
      expect(count('organizations', 'status', status), status).toBeGreaterThan(20);
    }
    for (const capacity of ['open', 'waiting_list', 'full'])
      expect(count('services', 'capacity', capacity)).toBeGreaterThan(100);
    expect(of('organizations').filter(({ body }) => body.valid_to).length).toBeGreaterThan(20);
    expect(of('presences').filter(({ body }) => body.until).length).toBeGreaterThan(50);
  });
});

describe('what is made up cannot be real', () => {
  test('no telephone number is one of the Dutch numbering plan', () => {
    for (const { body } of of('phones')) {
      const number = String(body.number);
      expect(number).toMatch(/^083 \d{3} \d{2} \d{2}$/);
      expect(isValidPhoneNumber(number, 'NL'), number).toBe(false);
    }
  });

  test('addresses of mail and sites end in .example, postcodes in letters that no postcode has', () => {
    for (const { body } of [...of('organizations'), ...of('services')]) {
      if (body.email) expect(body.email).toMatch(/^[^@\s]+@([a-z0-9-]+\.)*example$/);
      if (body.website) expect(new URL(String(body.website)).hostname).toMatch(/(^|\.)example$/);
    }
    for (const { body } of of('locations')) expect(body.postcode).toMatch(/^\d{4} QQ$/);
  });

  test('no organisation of the facts comes with it but who keeps the national lines', () => {
    expect((reference.records.get('organizations') ?? []).map(({ key }) => key).sort()).toEqual([
      '113-zelfmoordpreventie',
      'nederlandse-schuldhulproute',
    ]);
    for (const name of ['presences', 'locations', 'networks', 'initiatives', 'intake_points', 'service_areas']) {
      expect(reference.records.get(name), name).toEqual([]);
    }
    expect(reference.records.get('phones')).toHaveLength(2);
    const told = records.filter(({ collection }) => !OF_THEIR_OWN.includes(collection));
    expect(told.filter(({ body }) => !String(body.source_name).startsWith('Verzonnen'))).toEqual([]);
  });
});

describe('the same seed', () => {
  test('gives the same network', () => {
    expect(makeDemoNetwork(reference, OPTIONS)).toEqual(network);
  });

  test('on another day gives the same records, moved in time', () => {
    const later = makeDemoNetwork(reference, { ...OPTIONS, today: '2027-02-01' }).waves.flat();
    expect(later.map(({ body }) => body.id)).toEqual(records.map(({ body }) => body.id));
    expect(later.map(({ body }) => body.name)).toEqual(records.map(({ body }) => body.name));
  });

  test('and another seed give another one', () => {
    const other = makeDemoNetwork(reference, { ...OPTIONS, seed: 'other' }).waves.flat();
    expect(other.map(({ body }) => body.name)).not.toEqual(records.map(({ body }) => body.name));
  });

  test('a small share of it still has every ugly case', () => {
    const small = makeDemoNetwork(reference, { ...OPTIONS, share: 0.001 });
    const all = small.waves.flat();
    expect(all.length).toBeLessThan(800);
    for (const { municipality } of OPTIONS.uglyCases.filter(({ municipality: slug }) => slug !== 'schiermonnikoog')) {
      expect(
        all.some(({ key }) => key.endsWith(`-${municipality}`)),
        municipality,
      ).toBe(true);
    }
    expect(demoPeople(small)).toHaveLength(5);
  });
});

describe('the ugliest cases', () => {
  test('stand in municipalities that exist, one in each', () => {
    const slugs = OPTIONS.uglyCases.map(({ municipality }) => municipality);
    expect(network.municipalities.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('are there', () => {
    const named = (slug: string, collection: string) =>
      of(collection)
        .filter(({ key }) => key.includes(`-${slug}`))
        .map(({ body }) => body);
    const longest = (collection: string) =>
      Math.max(...named('zaltbommel', collection).map(({ name }) => String(name).length));
    expect([longest('organizations'), longest('services')]).toEqual([200, 200]);
    expect(named('gouda', 'organizations').some(({ name }) => /\p{Script=Arabic}/u.test(String(name)))).toBe(true);
    expect(named('delft', 'organizations').some(({ name }) => String(name).includes('<b>'))).toBe(true);
    const silent = new Set<unknown>(named('renkum', 'organizations').map(({ id }) => id));
    expect(silent.size).toBe(3);
    expect(of('phones').filter(({ body }) => silent.has(body.organization))).toEqual([]);
    const closures = named('texel', 'schedules').flatMap((body) => body.closures as { from: string; to: string }[]);
    expect(closures).toContainEqual({ from: '2026-12-24', to: '2027-01-03', reason: 'Kerst en oud en nieuw' });
    const shared = Map.groupBy(of('service_areas'), ({ body }) => body.service);
    expect(Math.max(...[...shared.values()].map((areas) => areas.length))).toBe(40);
  });
});

test('there is a person for each thing to do, with a scope that exists', () => {
  const people = demoPeople(network);
  expect(people.map(({ role, managesUsers }) => (managesUsers ? `${role}, manages users` : role))).toEqual([
    'staff, manages users',
    'staff',
    'officer',
    'officer',
    'editor',
  ]);
  const municipalities = new Set(network.municipalities.map(({ id }) => id));
  for (const id of people.flatMap(({ municipalityIds = [] }) => municipalityIds)) expect(municipalities).toContain(id);
  for (const id of people.flatMap(({ organizationIds = [] }) => organizationIds))
    expect(idsOf('organizations')).toContain(id);
  for (const { email } of people) expect(email).toMatch(/@ketenkaart\.example$/);
});
