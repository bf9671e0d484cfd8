import { describe, expect, test } from 'vitest';
import { dutchMoment } from '../../../src/domain/calendar/dutch-time.ts';
import { viewChangesAt } from '../../../src/domain/directory/changes-at.ts';
import { helpInMunicipality } from '../../../src/domain/directory/help-in-municipality.ts';
import { viewOrganization } from '../../../src/domain/directory/view-organization.ts';
import {
  at,
  directoryOf,
  intakePoint,
  location,
  organization,
  presence,
  schedule,
  service,
  serviceAtLocation,
  TODAY,
} from '../../support/directory-builder.ts';
import { help, zwolle, zwolleWith } from '../../support/zwolle.ts';

describe('the moment at which the page looks different', () => {
  const changes = (hours: Record<number, string[]>, time: string, more = {}) => {
    const directory = zwolleWith([service({ id: 'buddy' })], {
      schedules: [schedule({ serviceId: 'buddy', hours })],
      ...more,
    });
    return helpInMunicipality(directory, zwolle, at(time)).changesAt;
  };
  const inHall = {
    locations: [location({ id: 'hall' })],
    serviceAtLocations: [serviceAtLocation('buddy', 'hall')],
    schedules: [schedule({ serviceId: 'buddy', locationId: 'hall', hours: { 3: ['09:00-11:00'] } })],
  };

  test.each([
    ['the next opening', { 3: ['13:00-17:00'] }, '10:00', '13:00'],
    ['the next closing', { 3: ['09:00-12:00'] }, '10:00', '12:00'],
    ['the earliest of several', { 3: ['09:00-12:00', '13:00-17:00'] }, '12:30', '13:00'],
  ])('is %s', (_, hours, time, expected) => {
    expect(changes(hours, time)).toBe(at(expected));
  });

  test('is a closing at one of its places', () => {
    expect(changes({}, '10:00', inHall)).toBe(at('11:00'));
  });

  test('is midnight when nothing opens or closes before it', () => {
    expect(changes({ 5: ['09:00-12:00'] }, '18:00')).toBe(at('24:00'));
    expect(helpInMunicipality(zwolleWith([]), zwolle, at('23:59')).changesAt).toBe(at('24:00'));
  });

  test('is the end of a working day, from which on offices are called on another', () => {
    expect(changes({}, '10:00')).toBe(at('17:00'));
  });

  test('is midnight when a confirmation runs out then', () => {
    const directory = zwolleWith([service({ id: 'buddy', assuredDate: '2025-09-12' })]);
    const before = helpInMunicipality(directory, zwolle, at('23:59'));
    const after = helpInMunicipality(directory, zwolle, before.changesAt);
    const state = (view: typeof before) => view.phases[2]?.entries[0]?.freshness.state;
    expect([state(before), state(after)]).toEqual(['confirmed', 'to_be_checked']);
  });

  test('is an opening of a first door that is for the whole country', () => {
    const directory = zwolleWith([service({ id: 'service', kind: 'walk_in', nationwide: true })], {
      intakePoints: [intakePoint()],
      schedules: [schedule({ serviceId: 'service', hours: { 3: ['10:15-12:00'] } })],
    });
    expect(help(directory).firstDoor.kind).toBe('intake_point');
    expect(help(directory).changesAt).toBe(at('10:15'));
  });

  test('is midnight for who is there day and night, and for who closes on another day', () => {
    const allDay = (...days: number[]) => Object.fromEntries(days.map((day) => [day, ['00:00-24:00']]));
    expect(changes(allDay(1, 2, 3, 4, 5, 6, 7), '18:00')).toBe(at('24:00'));
    expect(changes({ 3: ['20:00-24:00'], 4: ['00:00-02:00'] }, '21:00')).toBe(at('24:00'));
  });

  test.each([
    ['an organisation here', { presences: [presence('org', 'zwolle', { until: TODAY })] }],
    ['an organisation', { organizations: [organization({ id: 'org', validTo: TODAY })] }],
  ])('is the midnight on which the last day of %s is over, and then its help is gone', (_, more) => {
    const directory = zwolleWith([service({ id: 'buddy' })], more);
    const before = helpInMunicipality(directory, zwolle, at('23:59'));
    const after = helpInMunicipality(directory, zwolle, before.changesAt);
    expect([before.entries.length, after.entries.length]).toEqual([1, 0]);
  });

  test('is an opening of a national line', () => {
    const directory = zwolleWith([service({ id: 'line', kind: 'helpline', nationwide: true })], {
      schedules: [schedule({ serviceId: 'line', hours: { 3: ['10:30-12:00'] } })],
    });
    expect(help(directory).changesAt).toBe(at('10:30'));
  });
});

describe('what is made of no hours at all', () => {
  const moment = dutchMoment(at('10:00'));

  test('looks different at midnight, when records may run out', () => {
    expect(viewChangesAt([], moment)).toBe(at('00:00', '2026-03-12'));
  });

  test('is an organisation’s page too', () => {
    const directory = directoryOf({ organizations: [organization({ id: 'org' })] });
    expect(viewOrganization(directory, 'org', at('10:00'))?.changesAt).toBe(at('00:00', '2026-03-12'));
  });
});
