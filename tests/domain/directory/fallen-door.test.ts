import { describe, expect, test } from 'vitest';
import { dutchMoment } from '../../../src/domain/calendar/dutch-time.ts';
import { putRow } from '../../../src/domain/directory/claims.ts';
import { type DoorsOf, fallenDoors } from '../../../src/domain/directory/fallen-door.ts';
import {
  at,
  directoryOf,
  intakePoint,
  municipality,
  organization,
  presence,
  STALE,
  service,
  serviceArea,
} from '../../support/directory-builder.ts';

type Rows = Parameters<typeof directoryOf>[0];

const YESTERDAY = '2026-03-10';
const line = service({ id: 'line', kind: 'helpline', nationwide: true });

const fallen = (rows: Rows, of: DoorsOf = {}) =>
  fallenDoors(
    directoryOf({
      municipalities: [municipality({ name: 'Zwolle' }), municipality({ name: 'Kampen' })],
      organizations: [organization({ id: 'org' })],
      services: [service({ id: 'service' }), line],
      serviceAreas: [serviceArea('service', 'zwolle'), serviceArea('service', 'kampen')],
      intakePoints: [intakePoint()],
      ...rows,
    }),
    dutchMoment(at('10:00')),
    of,
  );

describe('a first door that fell away', () => {
  test.each<[string, Rows, object]>([
    [
      'its organisation has stopped here',
      { presences: [presence('org', 'zwolle', { until: YESTERDAY })] },
      { kind: 'stopped_here', on: YESTERDAY },
    ],
    [
      'its organisation has ended',
      { organizations: [organization({ id: 'org', validTo: YESTERDAY })] },
      { kind: 'organization_ended', on: YESTERDAY },
    ],
    [
      'its organisation was hidden',
      { organizations: [organization({ id: 'org', status: 'hidden' })] },
      { kind: 'organization_not_public' },
    ],
    ['its organisation is gone', { organizations: [] }, { kind: 'organization_not_public' }],
    ['its service is gone', { services: [line] }, { kind: 'service_not_public' }],
    [
      'its service was withdrawn',
      { services: [service({ id: 'service', status: 'withdrawn' }), line] },
      { kind: 'service_not_public' },
    ],
    [
      'nobody confirmed its service for a year',
      { services: [service({ id: 'service', ...STALE }), line] },
      { kind: 'service_unconfirmed' },
    ],
    [
      'its service is given elsewhere',
      { serviceAreas: [serviceArea('service', 'kampen')] },
      { kind: 'not_given_here' },
    ],
    ['nobody confirmed it for a year', { intakePoints: [intakePoint(STALE)] }, { kind: 'door_unconfirmed' }],
  ])('is told, with who stands in, when %s', (_, rows, reason) => {
    const [door, ...others] = fallen(rows);
    expect(others).toEqual([]);
    expect(door).toMatchObject({ municipality: { id: 'zwolle' }, reason, standIn: { kind: 'municipality' } });
  });

  test('has the national lines after the municipality itself', () => {
    const rows = { services: [line], organizations: [organization({ id: 'org' })] };
    expect(fallen(rows)[0]?.helplines.map((entry) => entry.service.id)).toEqual(['line']);
  });

  test('has another door in its place where there is one', () => {
    const other = intakePoint({ id: 'other', name: 'De tweede deur' });
    const [door] = fallen({ intakePoints: [intakePoint(STALE), other] });
    expect(door?.standIn).toMatchObject({ kind: 'intake_point', intakePoint: { id: 'other' } });
  });

  test.each<[string, Rows]>([
    ['leads to its service', {}],
    ['has its last day today', { presences: [presence('org', 'zwolle', { until: '2026-03-11' })] }],
    ['was taken away by hand', { intakePoints: [intakePoint({ status: 'withdrawn' })], services: [line] }],
    ['is a draft', { intakePoints: [intakePoint({ status: 'draft' })], services: [line] }],
  ])('is not one that %s', (_, rows) => {
    expect(fallen(rows)).toEqual([]);
  });

  test('is not one that leads to help of which the municipality alone tells', () => {
    const directory = directoryOf({
      municipalities: [municipality({ name: 'Zwolle' })],
      organizations: [organization({ id: 'org' })],
      intakePoints: [intakePoint()],
    });
    putRow(directory, 'services', service({ id: 'service', claimedById: 'zwolle' }));
    putRow(directory, 'serviceAreas', { ...serviceArea('service', 'zwolle'), claimedById: 'zwolle' });
    expect(fallenDoors(directory, dutchMoment(at('10:00')), {})).toEqual([]);
  });

  test.each<[string, DoorsOf, string[]]>([
    ['everybody', {}, ['kampen', 'zwolle']],
    ['one municipality', { municipalityIds: ['zwolle'] }, ['zwolle']],
    ['no municipality', { municipalityIds: [] }, []],
    ['its organisation', { organizationIds: ['org'] }, ['kampen', 'zwolle']],
    ['another organisation', { organizationIds: ['other'] }, []],
    ['its service', { serviceId: 'service' }, ['kampen', 'zwolle']],
    ['another service', { serviceId: 'line' }, []],
  ])('is told to %s', (_, of, where) => {
    const rows = {
      organizations: [organization({ id: 'org', validTo: YESTERDAY })],
      intakePoints: [intakePoint(), intakePoint({ id: 'second', municipalityId: 'kampen' })],
    };
    expect(fallen(rows, of).map((door) => door.municipality.id)).toEqual(where);
  });
});
