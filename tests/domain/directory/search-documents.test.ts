import { describe, expect, test } from 'vitest';
import type { AgreementEventKind } from '../../../src/domain/agreement/types.ts';
import { isStillFound, type KindWords, searchDocuments } from '../../../src/domain/directory/search-documents.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../../support/build-agreement.ts';
import {
  at,
  directoryOf,
  initiative,
  location,
  municipality,
  organization,
  postcodeArea,
  presence,
  STALE,
  service,
  serviceArea,
  succession,
} from '../../support/directory-builder.ts';

const WORDS: KindWords = {
  organizations: {
    alliance_partner: 'vrijwilligers',
    welfare: 'welzijn',
    food_bank: 'voedselbank',
    social_services: 'gemeente',
    other: '',
  },
  services: {
    walk_in: 'spreekuur',
    volunteer_support: 'maatje',
    professional_support: 'schuldhulp',
    early_warning: 'signaal',
    food_aid: 'eten',
    helpline: 'telefoon',
    crisis_line: 'crisis',
  },
  phases: { prevention: 'voorkomen', early_detection: 'vroeg', debt_support: 'oplossen', aftercare: 'daarna' },
  targetGroups: {
    turkish_dutch: 'turken',
    moroccan_dutch: 'marokkanen',
    self_employed: 'zzp',
    young_people: 'jongeren',
    families: 'gezin',
  },
  languages: { tr: 'turks', ar: 'arabisch' },
};

const ENGLISH: KindWords = {
  ...WORDS,
  organizations: { ...WORDS.organizations, food_bank: 'foodbank' },
  services: { ...WORDS.services, walk_in: 'consultation' },
  languages: { tr: 'turkish' },
};

const documents = (rows: Parameters<typeof directoryOf>[0]) => [
  ...searchDocuments(directoryOf(rows), at('10:00'), [WORDS, ENGLISH]),
];
const keys = (rows: Parameters<typeof directoryOf>[0]) => documents(rows).map((one) => one.key);

describe('what can be found', () => {
  test('a municipality by its name, other names, those that merged into it and its villages, but no region', () => {
    const found = documents({
      municipalities: [
        municipality({ name: 'Gooise Meren', aliases: ['GM'] }),
        municipality({ name: 'Muiden', code: 'GM0002', validTo: '2015-12-31' }),
      ],
      successions: [succession('muiden', 'gooise-meren')],
      placeNames: [
        { id: '1', name: 'Bussum', kind: 'former', codes: ['GM0001', 'GM0003'] },
        { id: '2', name: 'Muden', kind: 'other_language', codes: ['GM0002'] },
        { id: '3', name: 'Vesting', kind: 'district', codes: ['GM0001'] },
        { id: '4', name: 'het Gooi', kind: 'region', codes: ['GM0001'] },
        { id: '5', name: 'Elders', kind: 'village', codes: ['GM0003'] },
      ],
      postcodeAreas: [
        postcodeArea('1398', 'gooise-meren', { place: 'Muiden' }),
        postcodeArea('1399', 'gooise-meren', { place: 'Muiderberg' }),
        postcodeArea('1400', 'gooise-meren', { place: 'Muiderberg' }),
      ],
    });
    expect(found).toEqual([
      {
        key: 'municipality:gooise-meren',
        kind: 'municipality',
        title: 'Gooise Meren',
        otherNames: ['GM', 'Muiden', 'Bussum'],
        keywords: '',
        body: 'Muiden Muiderberg',
        villages: ['Muiden', 'Muiderberg'],
        otherPlaces: ['Vesting', 'Muden'],
        text: 'Overijssel',
        places: [],
        target: 'gooise-meren',
        isNationwide: false,
      },
    ]);
  });

  test('an organisation by its names and kind, with the municipalities it is known in under all their names', () => {
    const [found] = documents({
      organizations: [
        organization({ id: 'org', kind: 'food_bank', legalName: 'Stichting Org', description: 'Pakket' }),
      ],
      presences: [presence('org', 'zwolle'), presence('org', 'gone')],
      locations: [
        location({ id: 'office', municipalityId: 'kampen' }),
        location({ id: 'second', municipalityId: 'zwolle' }),
      ],
      municipalities: [
        municipality({ name: 'Zwolle', validTo: '2020-01-01' }),
        municipality({ name: 'Kampen', aliases: ['Campen'], validTo: '2020-01-01' }),
      ],
    });
    expect(found).toMatchObject({
      key: 'organization:org',
      otherNames: ['Stichting Org'],
      keywords: 'voedselbank foodbank',
      body: 'Pakket Campen',
      text: 'Kampen, Zwolle',
      target: 'org',
    });
  });

  test('a service by its name, organisation and kind; its link goes to the organisation', () => {
    const found = documents({
      organizations: [organization({ id: 'org', name: 'Op Orde' })],
      services: [service({ id: 's', name: 'Inloop', kind: 'walk_in', description: 'Met uw post' })],
      serviceAreas: [serviceArea('s', 'zwolle', 'Zuid')],
      municipalities: [municipality({ name: 'Zwolle' })],
    }).find((one) => one.kind === 'service');
    expect(found).toMatchObject({
      key: 'service:s',
      title: 'Inloop',
      keywords: 'spreekuur oplossen consultation oplossen',
      places: ['Zwolle'],
      target: 'org',
      isNationwide: false,
    });
    expect(found?.text).toBe('Op Orde, Zwolle');
  });

  test('a service by its phases, for whom it is and in which languages, in the words of all', () => {
    const found = documents({
      organizations: [organization({ id: 'org' })],
      services: [
        service({
          id: 's',
          kind: 'walk_in',
          phases: ['aftercare'],
          targetGroups: ['self_employed'],
          languages: ['tr', 'xx'],
        }),
      ],
      serviceAreas: [serviceArea('s', 'zwolle')],
    }).find((one) => one.kind === 'service');
    expect(found?.keywords.trim().split(/\s+/)).toEqual([
      ...['spreekuur', 'daarna', 'zzp', 'turks'],
      ...['consultation', 'daarna', 'zzp', 'turkish'],
    ]);
  });

  test('an initiative by its name, however long ago it was confirmed, while it is published', () => {
    const initiatives = [
      initiative({ id: 'i', slug: 'i', name: 'Proef', municipalityIds: ['zwolle'], ...STALE }),
      initiative({ id: 'gone', slug: 'gone', status: 'withdrawn' }),
    ];
    const rows = { initiatives, municipalities: [municipality({ name: 'Zwolle' })] };
    const found = documents(rows).filter((one) => one.kind === 'initiative');
    expect(found).toMatchObject([{ key: 'initiative:i', title: 'Proef', text: 'Zwolle', target: 'i' }]);
    const gone = {
      key: 'initiative:gone',
      kind: 'initiative',
      title: '',
      text: '',
      places: [],
      target: 'gone',
    } as const;
    const isStill = [...found, gone].map((hit) => isStillFound(directoryOf(rows), hit, at('10:00')));
    expect(isStill).toEqual([true, false]);
  });

  test.each([
    ['a hidden organisation', { organizations: [organization({ id: 'org', status: 'hidden' as const })] }],
    ['an organisation unconfirmed for a year', { organizations: [organization({ id: 'org', ...STALE })] }],
    ['a municipality that ended', { municipalities: [municipality({ name: 'Muiden', validTo: '2015-12-31' })] }],
    ['a service without an organisation', { services: [service({ id: 's' })] }],
    [
      'a service of a withdrawn organisation',
      { organizations: [organization({ id: 'org', status: 'withdrawn' as const })], services: [service({ id: 's' })] },
    ],
  ])('not %s', (_, rows) => {
    expect(keys(rows)).toEqual([]);
  });

  test('a stale service is left out, a national line stays, as on the pages', () => {
    const rows = {
      organizations: [organization({ id: 'org' })],
      services: [service({ id: 's', ...STALE }), service({ id: 'line', nationwide: true, ...STALE })],
    };
    expect(keys(rows)).toEqual(['organization:org', 'service:line']);
  });
});

describe('a result of a moment ago', () => {
  const rows = {
    municipalities: [municipality({ name: 'Zwolle' })],
    organizations: [organization({ id: 'hulp', slug: 'hulp' })],
    services: [service({ id: 'inloop', organizationId: 'hulp' })],
    serviceAreas: [serviceArea('inloop', 'zwolle')],
  };
  const found = documents(rows);
  const stillFound = (now: Parameters<typeof directoryOf>[0]) =>
    found.filter((hit) => isStillFound(directoryOf(now), hit, at('10:00'))).map((hit) => hit.key);

  test('is shown while its record is', () => {
    expect(stillFound(rows)).toEqual(found.map((hit) => hit.key));
    expect(found).toHaveLength(3);
  });

  test.each([
    ['deleted', []],
    ['hidden', [initiative({ id: 'pilot', slug: 'pilot', status: 'hidden' })]],
    ['known by another name', [initiative({ id: 'pilot', slug: 'other' })]],
  ])('an initiative is not shown once it is %s', (_, initiatives) => {
    const before = { initiatives: [initiative({ id: 'pilot', slug: 'pilot' })] };
    const [hit] = documents(before);
    expect([hit?.key, hit && isStillFound(directoryOf(before), hit, at('10:00'))]).toEqual(['initiative:pilot', true]);
    expect(hit && isStillFound(directoryOf({ initiatives }), hit, at('10:00'))).toBe(false);
  });

  test('is not shown once it was withdrawn', () => {
    const services = [service({ id: 'inloop', organizationId: 'hulp', status: 'withdrawn' })];
    expect(stillFound({ ...rows, services })).toEqual(['municipality:zwolle', 'organization:hulp']);
  });

  test('is not shown once the organisation behind it was hidden, or is gone', () => {
    const organizations = [organization({ id: 'hulp', slug: 'hulp', status: 'hidden' })];
    expect(stillFound({ ...rows, organizations })).toEqual(['municipality:zwolle']);
    expect(stillFound({ ...rows, organizations: [] })).toEqual(['municipality:zwolle']);
  });

  test('is not shown once its municipality has merged, nor what was given there alone', () => {
    const municipalities = [municipality({ name: 'Zwolle', validTo: '2026-03-10' })];
    expect(stillFound({ ...rows, municipalities })).toEqual(['organization:hulp']);
  });

  test('is not shown once nobody confirmed it for a year, unless it is a national line', () => {
    const stale = service({ id: 'inloop', organizationId: 'hulp', ...STALE });
    expect(stillFound({ ...rows, services: [stale] })).not.toContain('service:inloop');
    expect(stillFound({ ...rows, services: [{ ...stale, nationwide: true }] })).toContain('service:inloop');
  });
});

describe('an agreement', () => {
  const rows = (...kinds: AgreementEventKind[]) => ({
    municipalities: [municipality({ name: 'Hier' })],
    agreements: [agreement({ id: 'samen', municipalityIds: ['hier'] })],
    agreementVersions: [agreementVersion('samen', agreementDocument('hier'))],
    agreementEvents: kinds.map((kind, index) => agreementEvent('samen', kind, { number: index + 1 })),
  });
  const hit = { key: 'agreement:samen', kind: 'agreement', title: '', text: '', places: [], target: 'samen' } as const;

  test('is found by its name once it is announced, and not any more when it is withdrawn', () => {
    expect(documents(rows('announced')).at(-1)).toMatchObject({
      key: 'agreement:samen',
      title: 'Samen eerder helpen',
      body: '',
      text: 'Hier',
    });
    expect(keys(rows())).toEqual(['municipality:hier']);
    expect(keys(rows('announced', 'withdrawn'))).toEqual(['municipality:hier']);
    expect(isStillFound(directoryOf(rows('announced')), hit, at('10:00'))).toBe(true);
    expect(isStillFound(directoryOf(rows('announced', 'withdrawn')), hit, at('10:00'))).toBe(false);
    expect(isStillFound(directoryOf({}), hit, at('10:00'))).toBe(false);
  });
});
