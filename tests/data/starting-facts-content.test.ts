import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseRecords } from '../../src/data/starting-facts/database-records.ts';
import { readSeed, type Seed } from '../../src/data/starting-facts/read-seed.ts';
import type { SeedFields } from '../../src/data/starting-facts/seed-collections.ts';
import { documentTextErrors, readDocument } from '../../src/domain/agreement/agreement-text.ts';
import { isDutchNumber } from '../../src/domain/directory/telephone.ts';
import { slugOf } from '../../src/domain/municipality/slug.ts';
import listed from '../fixtures/municipalities.json' with { type: 'json' };

const SEED_FOLDER = resolve(import.meta.dirname, '../../pocketbase/seed');
const LONGEST_TEXT = 500;
let seed: Seed;

beforeAll(async () => {
  seed = await readSeed(SEED_FOLDER);
});

const rows = (collection: string): SeedFields[] => (seed.records.get(collection) ?? []).map(({ fields }) => fields);
const only = (collection: string, wanted: SeedFields): SeedFields[] =>
  rows(collection).filter((row) => Object.entries(wanted).every(([field, value]) => row[field] === value));
const inForce = () => only('municipalities', { valid_to: '' });
const everyText = () =>
  [...seed.records.values()]
    .flat()
    .flatMap(({ key, fields }) =>
      Object.entries(fields).flatMap(([field, value]) => (typeof value === 'string' ? [{ key, field, value }] : [])),
    );

describe('municipalities and postcodes', () => {
  test('are all there: 342 in force, 18 that ended, 4,071 postcodes of which 20 are shared', () => {
    expect(inForce()).toHaveLength(342);
    expect(rows('municipalities').filter(({ valid_to }) => valid_to !== '')).toHaveLength(18);
    expect(rows('postcode_areas')).toHaveLength(4071);
    expect(rows('postcode_areas').filter((row) => String(row.shared_with) !== '')).toHaveLength(20);
  });

  test('a municipality in force has a number that can be dialled, a site, a town hall and at least one postcode', () => {
    const served = new Set(rows('postcode_areas').map(({ municipality }) => municipality));
    const lacking = inForce().filter(
      (row) =>
        !isDutchNumber(String(row.phone)) || !row.website || !row.town_hall_postcode || !served.has(row.code ?? ''),
    );
    expect(lacking).toEqual([]);
  });

  test('14-numbers are written as people write them, also where the register had them wrong', () => {
    const fourteen = inForce().filter(({ phone }) => /^\(?0?14/.test(String(phone)));
    expect(fourteen).toHaveLength(131);
    expect(fourteen.filter(({ phone }) => !/^14 0\d{1,3}$/.test(String(phone)))).toEqual([]);
    expect(only('municipalities', { code: 'GM0344' })[0]?.phone).toBe('14 030');
  });

  test('Bergen in Noord-Holland has its town hall in Alkmaar, which is no mistake', () => {
    expect(only('municipalities', { slug: 'bergen-nh' })[0]).toMatchObject({
      town_hall_postcode: '1817 MR',
      town_hall_place: 'Alkmaar',
    });
  });

  test('slugs follow from names, and no two municipalities share one', () => {
    const slugs = rows('municipalities').map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(360);
    expect(slugs).toEqual(rows('municipalities').map(({ name }) => slugOf(String(name))));
    expect(slugs).toEqual(expect.arrayContaining(['zwolle', 's-gravenhage', 'bergen-nh', 'sudwest-fryslan']));
  });

  test('Haaren was divided over four municipalities; the others that ended went to one', () => {
    const lines = rows('municipality_successions');
    const perPredecessor = Map.groupBy(lines, ({ predecessor }) => predecessor);
    expect(lines).toHaveLength(21);
    expect([...perPredecessor].filter(([, into]) => into.length > 1).map(([code]) => code)).toEqual(['GM0788']);
    expect(perPredecessor.get('GM0788')).toHaveLength(4);
  });

  test('a municipality ended on the day before its merger, and its old number is not passed on', () => {
    expect(only('municipalities', { name: 'Weesp' })[0]).toMatchObject({
      valid_to: '2022-03-23',
      phone: '',
      website: '',
    });
  });

  test('the list that other tests go by is the same', () => {
    const facts = inForce().map(({ code, name, slug, phone }) => ({ code, name, slug, phone }));
    expect(listed).toEqual(facts);
  });
});

describe('organisations and what they do', () => {
  test('six national partners, the register, the food banks', () => {
    const partners = only('organizations', { kind: 'alliance_partner' }).filter((row) => !row.national_partner);
    expect(partners).toHaveLength(6);
    // 150 in the register's file; one of them, Humanitas, is a national partner.
    expect(only('organizations', { source: 'register' })).toHaveLength(149);
    expect(only('organizations', { kind: 'food_bank' })).toHaveLength(74);
    expect(only('services', { kind: 'food_aid' })).toHaveLength(69);
  });

  test('organisations that the register says have ended are not shown as if they were there', () => {
    const ended = only('organizations', { source: 'register' }).filter((row) => row.valid_to !== '');
    expect(ended).toHaveLength(24);
  });

  test('an office or a membership is not an area: no service is made of the register', () => {
    const registered = new Set(only('organizations', { source: 'register' }).map(({ slug }) => slug));
    expect(rows('services').filter(({ organization }) => registered.has(organization ?? ''))).toEqual([]);
    const agreements = only('networks', { kind: 'regional_agreement' });
    expect(agreements).toHaveLength(16);
    expect(
      agreements.filter(({ municipalities }) => Array.isArray(municipalities) && municipalities.length < 2),
    ).toEqual([]);
  });

  test('walk-ins of several parties are networks of those parties, each with its source', () => {
    const parties = only('networks', { kind: 'local_alliance' })
      .filter(({ source }) => !['almeredagblad', 'dordtcentraal', 'avs_utrecht'].includes(String(source)))
      .map((row) => [row.name, String(row.municipalities), [row.organizations, row.other_partners].flat().length]);
    expect(parties).toEqual([
      ['Budgetinloop De Akkers', 'GM1930', 3],
      ['Centenkwesties', 'GM0200', 6],
      ['Financieel Experts in de Wijk', 'GM0268', 3],
      ['Geldfit Deventer', 'GM0150', 4],
      ['Op Orde', 'GM0193', 1],
      ['Werkplaats Financiën XL', 'GM0772', 3],
    ]);
    expect(only('networks', { slug: 'centenkwesties' })[0]).toMatchObject({
      organizations: ['schuldhulpmaatje', 'humanitas'],
      other_partners: ['gemeente Apeldoorn', 'Stimenz', 'MEE Veluwe', 'De Kap'],
    });
  });

  test('a municipality that gives help itself is no social service of its own', () => {
    const municipal = rows('organizations').filter(({ name }) => String(name).startsWith('Gemeente '));
    expect(municipal.map(({ kind }) => kind)).toEqual(['other', 'other']);
  });

  test('Zwolle starts at Op Orde; everybody can call Geldfit; 113 is no debt help; the Juridisch Loket is left out', () => {
    expect(rows('intake_points')).toMatchObject([{ municipality: 'GM0193', name: 'Op Orde' }]);
    const nationwide = only('services', { nationwide: true }).map(({ kind, phases }) => [kind, String(phases) !== '']);
    expect(nationwide).toEqual([
      ['helpline', true],
      ['crisis_line', false],
    ]);
    expect(everyText().filter(({ value }) => /juridisch loket/i.test(value))).toEqual([]);
  });

  test('every service has an area or is for the whole country', () => {
    const served = new Set(rows('service_areas').map(({ service }) => service));
    expect(rows('services').filter((row) => !served.has(row.key ?? '') && row.nationwide !== true)).toEqual([]);
  });

  test('five pilots, each in its municipality; programmes and the overview beside them', () => {
    const pilots = only('initiatives', { kind: 'pilot' });
    expect(pilots.map(({ municipalities }) => String(municipalities)).sort()).toEqual([
      'GM0193',
      'GM0344',
      'GM0505',
      'GM0518',
      'GM1895',
    ]);
    expect(pilots.filter(({ since }) => since !== '2016')).toEqual([]);
    expect(only('initiatives', { kind: 'overview' })).toHaveLength(1);
  });
});

describe('agreements that a source says were signed on paper', () => {
  test('are those of networks here, and their documents say no more than the source', () => {
    expect(rows('agreements').map(({ network }) => network)).toEqual(
      only('networks', { agreement_signed: true }).map(({ slug }) => slug),
    );
    const stored = databaseRecords(seed).filter(({ collection }) => collection === 'agreement_versions');
    const documents = stored.map(({ body }) => readDocument(String(body.document)));
    expect(stored.map(({ body }) => documentTextErrors(String(body.document), 'recorded'))).toEqual([{}, {}]);
    expect(documents.map(({ parties }) => parties.length)).toEqual([4, 5]);
    expect(documents.flatMap(({ commitments, referralRules }) => [...commitments, ...referralRules])).toEqual([]);
    expect(rows('agreement_events').map((row) => [row.kind, row.signed_date, row.vouched_by])).toEqual([
      ['recorded', '', 'source'],
      ['recorded', '2021-04', 'source'],
    ]);
    expect(rows('agreement_events').flatMap((row) => [row.tasks_said, row.term_said])).toEqual(
      Array(4).fill('unknown'),
    );
  });
});

describe('truth and manners', () => {
  test('every record names a source that is there, and every source is used', () => {
    const used = new Set([...seed.records.values()].flat().map(({ fields }) => fields.source));
    expect(Object.keys(seed.sources).filter((key) => !used.has(key))).toEqual([]);
    // The event of an agreement says it for its text.
    const sourced = databaseRecords(seed).filter(
      ({ collection }) => !['agreements', 'agreement_versions'].includes(collection),
    );
    expect(sourced.filter(({ body }) => !body.source_name || !body.licence || !body.retrieved_date)).toEqual([]);
  });

  test('nobody confirmed anything yet, and no record says so', () => {
    expect(databaseRecords(seed).filter(({ body }) => Boolean(body.assured_date))).toEqual([]);
  });

  test('texts are short and our own, phone numbers real, mail addresses those of an organisation', () => {
    expect(everyText().filter(({ value }) => value.length > LONGEST_TEXT)).toEqual([]);
    expect(rows('phones').filter(({ number }) => !isDutchNumber(String(number)))).toEqual([]);
    const mail = everyText().filter(({ field }) => field === 'email');
    expect(mail.filter(({ value }) => /^[a-z]+[._-][a-z]+@/.test(value))).toEqual([]);
  });

  test('files stay small enough to read a difference', () => {
    const sizes = readdirSync(SEED_FOLDER, { recursive: true }).map(
      (name) => statSync(join(SEED_FOLDER, String(name))).size,
    );
    expect(Math.max(...sizes)).toBeLessThan(400_000);
  });
});
