import { describe, expect, test } from 'vitest';
import { putRow } from '../../../src/domain/directory/claims.ts';
import { helpInMunicipality } from '../../../src/domain/directory/help-in-municipality.ts';
import { viewOrganization } from '../../../src/domain/directory/view-organization.ts';
import { agreementEvent } from '../../support/build-agreement.ts';
import {
  at,
  directoryOf,
  initiative,
  intakePoint,
  location,
  municipality,
  network,
  phone,
  presence,
  STALE,
  service,
  serviceArea,
  succession,
  TODAY,
} from '../../support/directory-builder.ts';
import { leads, own, partner, type Rows, WORLD, YESTERDAY, zwolle } from '../../support/one-chain.ts';

const ALL = Object.keys(leads(WORLD));
/** Nothing of what has ended leads anywhere but what is named in `still`. */
const left = (rows: Rows) => ALL.filter((reader) => leads({ ...WORLD, ...rows })[reader]);

const NOTHING_OF_IT = ['network', 'initiative', 'agreement', 'search for the initiative', 'search for the agreement'];
const PAGE_ALONE = [...NOTHING_OF_IT, 'page of the organisation', 'search for the organisation'].sort();
const OF_THE_SERVICE = [
  'first door',
  'list of help',
  'help that fits',
  'number',
  'its service',
  'search for the service',
];
const without = (...gone: string[]) => ALL.filter((reader) => !gone.includes(reader));
const org = (given: object) => ({ organizations: [{ ...own, ...given }, partner] });

test('everything leads to what is here', () => {
  expect(left({})).toEqual(ALL);
});

describe('an organisation', () => {
  test.each<[string, Rows]>([
    ['whose last day was yesterday', org({ validTo: YESTERDAY })],
    ['that is hidden', org({ status: 'hidden' })],
    ['that was withdrawn', org({ status: 'withdrawn' })],
    ['that is a draft', org({ status: 'draft' })],
    ['that is not there any more', { organizations: [partner] }],
  ])('%s is led to from nowhere', (_, rows) => {
    expect(left(rows)).toEqual(NOTHING_OF_IT);
  });

  test.each<[string, Rows['presences']]>([
    ['yesterday', [presence('org', 'zwolle', { until: YESTERDAY })]],
    [
      'long ago, and it is known twice',
      [
        presence('org', 'zwolle', { until: '2024-01-31' }),
        { ...presence('org', 'zwolle', { until: YESTERDAY }), id: 'again' },
      ],
    ],
    ['and nobody checked that since', [presence('org', 'zwolle', { ...STALE, until: YESTERDAY })]],
  ])('that has stopped in the municipality (%s) keeps its page and nothing else there', (_, presences) => {
    expect(left({ presences }).sort()).toEqual(PAGE_ALONE);
  });

  test('that has stopped here by the word of the municipality alone is not led to from other pages either', () => {
    const directory = directoryOf({ ...WORLD, presences: [] });
    putRow(directory, 'presences', presence('org', 'zwolle', { until: YESTERDAY, claimedById: 'zwolle' }));
    const page = viewOrganization(directory, 'org', at('10:00'));
    expect(page?.services).toEqual([]);
    expect(helpInMunicipality(directory, zwolle, at('10:00')).firstDoor.kind).toBe('municipality');
    const others = directoryOf({ ...WORLD, presences: [] });
    putRow(others, 'presences', presence('org', 'zwolle', { until: YESTERDAY, claimedById: 'kampen' }));
    expect(viewOrganization(others, 'org', at('10:00'))?.services).toHaveLength(1);
  });

  test.each<[string, Rows]>([
    ['its last day is today', org({ validTo: TODAY })],
    ['its last day here is today', { presences: [presence('org', 'zwolle', { until: TODAY })] }],
    [
      'it left and came back',
      { presences: [presence('org', 'zwolle', { until: YESTERDAY }), { ...presence('org', 'zwolle'), id: 'back' }] },
    ],
    [
      'it has stopped elsewhere',
      { presences: [presence('org', 'zwolle'), presence('org', 'kampen', { until: YESTERDAY })] },
    ],
  ])('is led to while %s', (_, rows) => {
    expect(left(rows)).toEqual(ALL);
  });

  test('of which nobody told that it works here gives its help here: unknown is not absent', () => {
    const gone = without('who works here', 'count of the partner', 'partner on the ladder');
    expect(left({ presences: [] })).toEqual(gone);
  });

  test('does not belong to a partner that has ended', () => {
    const organizations = [own, { ...partner, validTo: YESTERDAY }];
    expect(left({ organizations })).toEqual(without('count of the partner', 'partner on the ladder'));
  });
});

describe('a service', () => {
  test.each<[string, Rows]>([
    ['that is hidden', { services: [service({ id: 'service', status: 'hidden' })] }],
    ['that was withdrawn', { services: [service({ id: 'service', status: 'withdrawn' })] }],
    ['that nobody confirmed for a year', { services: [service({ id: 'service', ...STALE })] }],
    ['that is not there any more', { services: [] }],
    ['that is given nowhere', { serviceAreas: [] }],
    [
      'that is given elsewhere now, in a municipality that has merged',
      {
        municipalities: [zwolle, municipality({ name: 'Kampen', validTo: YESTERDAY })],
        serviceAreas: [serviceArea('service', 'kampen')],
      },
    ],
  ])('%s is led to from nowhere', (_, rows) => {
    // Its organisation may have an office here, of which no area is known then.
    const withoutOffices = left(rows).filter((reader) => reader !== 'place and pin');
    expect(withoutOffices).toEqual(without(...OF_THE_SERVICE, 'place and pin'));
  });

  test('that is given elsewhere now is not led to from here, by no door either', () => {
    const municipalities = [zwolle, municipality({ name: 'Kampen' })];
    const rows = { municipalities, serviceAreas: [serviceArea('service', 'kampen')] };
    expect(left(rows)).toEqual(without('first door', 'list of help', 'help that fits', 'place and pin', 'number'));
  });

  test('is not given in a municipality that merged into another, and not by itself in that other', () => {
    const rows = {
      ...WORLD,
      municipalities: [municipality({ name: 'Nieuw' }), { ...zwolle, validTo: YESTERDAY }],
      successions: [succession('zwolle', 'nieuw', TODAY)],
      presences: [],
    };
    const led = leads(rows);
    const there = ['first door', 'list of help', 'its service', 'its municipalities', 'search for the service'];
    expect(there.filter((reader) => led[reader])).toEqual([]);
  });
});

describe('a place', () => {
  test.each<[string, Rows, string[]]>([
    ['that is hidden', { locations: [location({ id: 'hall', municipalityId: 'zwolle', status: 'hidden' })] }, []],
    [
      'that nobody confirmed for a year',
      { locations: [location({ id: 'hall', municipalityId: 'zwolle', ...STALE })] },
      [],
    ],
    ['that is not there any more', { locations: [] }, []],
    ['where the service is not given any more', { serviceAtLocations: [] }, ['its places']],
    [
      'of another organisation that has stopped there',
      {
        locations: [location({ id: 'hall', municipalityId: 'zwolle', organizationId: 'partner' })],
        presences: [presence('org', 'zwolle'), presence('partner', 'zwolle', { until: YESTERDAY })],
      },
      [],
    ],
  ])('%s has no pin', (_, rows, still) => {
    const gone = ['place and pin', 'its places'].filter((reader) => !still.includes(reader));
    expect(left(rows)).toEqual(without(...gone));
  });
});

test.each<[string, Rows, string[]]>([
  [
    'a number that was taken down',
    { phones: [phone({ id: 'desk', serviceId: 'service', status: 'hidden' })] },
    ['number'],
  ],
  [
    'a number that nobody confirmed for a year',
    { phones: [phone({ id: 'desk', serviceId: 'service', ...STALE })] },
    ['number'],
  ],
  ['a first door that was hidden', { intakePoints: [intakePoint({ status: 'hidden' })] }, ['first door']],
  ['a first door that nobody confirmed for a year', { intakePoints: [intakePoint(STALE)] }, ['first door']],
  [
    'a network that has ended',
    { networks: [network({ id: 'net', municipalityIds: ['zwolle'], organizationIds: ['org'], validTo: YESTERDAY })] },
    ['network', 'member of a network', 'its networks'],
  ],
  [
    'an initiative that was withdrawn',
    { initiatives: [initiative({ id: 'pilot', municipalityIds: ['zwolle'], status: 'withdrawn' })] },
    ['initiative', 'search for the initiative'],
  ],
  ['an initiative that was deleted', { initiatives: [] }, ['initiative', 'search for the initiative']],
  [
    'an agreement that was withdrawn',
    { agreementEvents: [...WORLD.agreementEvents, agreementEvent('samen', 'withdrawn', { number: 2 })] },
    ['agreement', 'agreed step', 'search for the agreement'],
  ],
])('%s is led to from nowhere', (_, rows, gone) => {
  expect(left(rows)).toEqual(without(...gone));
});

describe('a number', () => {
  const numbers = (phones: Rows['phones']) => {
    const help = helpInMunicipality(directoryOf({ ...WORLD, phones }), zwolle, at('10:00'));
    return help.entries.flatMap((entry) => entry.phones.map(({ id }) => id));
  };
  const central = phone({ id: 'central', organizationId: 'org' });

  test.each([
    ['taken down', { status: 'hidden' as const }],
    ['not confirmed for a year', STALE],
  ])('of the organisation stands in for the service’s own that was %s', (_, given) => {
    expect(numbers([phone({ id: 'desk', serviceId: 'service', ...given }), central])).toEqual(['central']);
  });
});
