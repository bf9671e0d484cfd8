import { describe, expect, test } from 'vitest';
import { dutchMoment } from '../../../src/domain/calendar/dutch-time.ts';
import { doorToKeep, firstDoorOf } from '../../../src/domain/directory/first-door.ts';
import type { IntakePoint, Service } from '../../../src/domain/directory/types.ts';
import {
  at,
  directoryOf,
  intakePoint,
  location,
  municipality,
  organization,
  phone,
  STALE,
  schedule,
  service,
  serviceArea,
  serviceAtLocation,
  TO_BE_CHECKED,
  TODAY,
} from '../../support/directory-builder.ts';

const AWAY = { from: TODAY, to: '2026-03-20', reason: 'vakantie' };
const IN_HALL = { locations: [location({ id: 'hall' })], serviceAtLocations: [serviceAtLocation('service', 'hall')] };

/** The first door of Zwolle, with what is given about its intake point, the service behind it and its organisation. */
function door(
  given: {
    intake?: Partial<IntakePoint>;
    service?: Partial<Service>;
    organization?: object;
    rows?: Parameters<typeof directoryOf>[0];
  } = {},
) {
  const directory = directoryOf({
    municipalities: [municipality({ name: 'Zwolle' })],
    organizations: [organization({ id: 'org', ...given.organization })],
    services: [service({ id: 'service', email: 'door@example.org', ...given.service })],
    serviceAreas: [serviceArea('service', 'zwolle')],
    intakePoints: [intakePoint(given.intake)],
    ...given.rows,
  });
  return firstDoorOf(directory, 'zwolle', dutchMoment(at('10:00')));
}

describe('whom to turn to first', () => {
  test('is the intake point, alone when it is confirmed and can be reached', () => {
    expect(door()).toMatchObject({ kind: 'intake_point', alone: true, freshness: { state: 'confirmed' } });
  });

  test.each([
    ['is still to be checked', { intake: TO_BE_CHECKED }],
    ['leads to a service that is still to be checked', { service: TO_BE_CHECKED }],
    [
      'is reached by what the organisation, still to be checked, lends it',
      { organization: { website: 'https://a.nl', ...TO_BE_CHECKED } },
    ],
    ['has nothing that leads to it', { service: { email: '' } }],
    ['is neither checked nor reachable', { intake: TO_BE_CHECKED, service: { email: '' } }],
    ['is closed for some days, without hours', { rows: { schedules: [schedule({ closures: [AWAY] })] } }],
    [
      'is closed for some days',
      { rows: { schedules: [schedule({ hours: { 3: ['09:00-12:00'] }, closures: [AWAY] })] } },
    ],
    [
      'is closed for some days where it is given',
      { rows: { ...IN_HALL, schedules: [schedule({ locationId: 'hall', closures: [AWAY] })] } },
    ],
  ])('is the intake point but not alone when it %s', (_, given) => {
    expect(door(given)).toMatchObject({ kind: 'intake_point', alone: false });
  });

  test.each([
    ['is only closed for today’s holiday or after hours', [schedule({ hours: { 5: ['09:00-12:00'] } })]],
    [
      'is closed for some days at one of its places',
      [schedule({ hours: { 3: ['09:00-12:00'] } }), schedule({ id: 'hall', locationId: 'hall', closures: [AWAY] })],
    ],
    ['will be closed for some days', [schedule({ closures: [{ ...AWAY, from: '2026-03-12' }] })]],
  ])('is the intake point, alone, when it %s', (_, schedules) => {
    expect(door({ rows: { ...IN_HALL, schedules } })).toMatchObject({ kind: 'intake_point', alone: true });
  });

  test('with nothing but a number to call leads somewhere', () => {
    const phones = [phone({ id: 'desk', serviceId: 'service' })];
    expect(door({ service: { email: '' }, rows: { phones } })).toMatchObject({
      alone: true,
      entry: { reachable: true },
    });
  });

  test.each([
    ['is a draft', { intake: { status: 'draft' as const } }],
    ['is hidden', { intake: { status: 'hidden' as const } }],
    ['is withdrawn', { intake: { status: 'withdrawn' as const } }],
    ['was not confirmed for a year', { intake: STALE }],
    ['is in another municipality', { intake: { municipalityId: 'kampen' } }],
    ['leads to a service that is not there', { intake: { serviceId: 'gone' } }],
    ['leads to a withdrawn service', { service: { status: 'withdrawn' as const } }],
    ['leads to a service that was not confirmed for a year', { service: STALE }],
    ['belongs to an organisation that is hidden', { organization: { status: 'hidden' } }],
  ])('is the municipality when the intake point %s', (_, given) => {
    expect(door(given)).toEqual({ kind: 'municipality' });
  });

  test('is the municipality where there is no intake point', () => {
    expect(firstDoorOf(directoryOf({}), 'zwolle', dutchMoment(at('10:00')))).toEqual({ kind: 'municipality' });
  });

  test('is the published intake point beside an earlier one that was withdrawn', () => {
    const directory = directoryOf({
      organizations: [organization({ id: 'org' })],
      services: [service({ id: 'service' })],
      serviceAreas: [serviceArea('service', 'zwolle')],
      intakePoints: [intakePoint({ id: 'old', status: 'withdrawn' }), intakePoint({ id: 'new' })],
    });
    const found = firstDoorOf(directory, 'zwolle', dutchMoment(at('10:00')));
    expect(found).toMatchObject({ kind: 'intake_point', intakePoint: { id: 'new' } });
  });
});

describe('the door that is worked at', () => {
  test.each([
    ['the one that residents see', ['draft', 'published', 'published'], 1],
    ['the newest draft where they see none', ['draft', 'withdrawn'], 0],
  ])('is %s', (_, statuses, index) => {
    const doors = statuses.map((status) => ({ status }));
    expect(doorToKeep(doors)).toBe(doors[index]);
  });

  test('is none where there is none', () => {
    expect(doorToKeep([])).toBeNull();
  });
});
