import { describe, expect, test } from 'vitest';
import { helpInMunicipality } from '../../../src/domain/directory/help-in-municipality.ts';
import { officeDayFrom, whoCanBeReached } from '../../../src/domain/directory/who-can-be-reached.ts';
import { at, intakePoint, location, schedule, service, serviceAtLocation } from '../../support/directory-builder.ts';
import { zwolle, zwolleWith } from '../../support/zwolle.ts';

const WEEK = { 1: ['09:00-21:00'], 2: ['09:00-21:00'], 3: ['09:00-21:00'], 4: ['09:00-21:00'], 5: ['09:00-21:00'] };
const line = service({ id: 'line', kind: 'helpline', nationwide: true });
const lineHours = schedule({ id: 'line', serviceId: 'line', hours: WEEK });

/** Who can be reached in Zwolle, with a first door that has these hours, at its own place if one is given. */
function reach(time: string, day: string, doorHours: Record<number, string[]> = {}, locationId = '') {
  const directory = zwolleWith([service({ id: 'service' }), line], {
    intakePoints: [intakePoint()],
    locations: [location({ id: 'hall' })],
    serviceAtLocations: [serviceAtLocation('service', 'hall')],
    schedules: [lineHours, schedule({ id: 'door', serviceId: 'service', locationId, hours: doorHours })],
  });
  const answer = whoCanBeReached(helpInMunicipality(directory, zwolle, at(time, day)));
  if (answer.kind === 'somebody') return 'somebody';
  return answer.first
    ? `${answer.first.entry.service.id} ${answer.first.opens.day} ${answer.first.opens.time}`
    : 'nobody';
}

describe('whether anybody can be reached', () => {
  test.each([
    ['a national line is open', '20:59', '2026-03-11', {}, '', 'somebody'],
    ['it has just closed', '21:00', '2026-03-11', {}, '', 'line 2026-03-12 09:00'],
    ['it is weekend', '12:00', '2026-03-14', {}, '', 'line 2026-03-16 09:00'],
    ['it is Easter', '12:00', '2026-04-04', {}, '', 'line 2026-04-07 09:00'],
    ['the door is open on Saturday', '12:00', '2026-03-14', { 6: ['10:00-13:00'] }, '', 'somebody'],
    ['the door opens before the line', '09:00', '2026-03-14', { 6: ['10:00-13:00'] }, '', 'service 2026-03-14 10:00'],
    ['the line opens before the door', '12:00', '2026-03-14', { 3: ['10:00-13:00'] }, '', 'line 2026-03-16 09:00'],
    ['both open on one day', '12:00', '2026-03-14', { 1: ['08:30-13:00'] }, '', 'service 2026-03-16 08:30'],
    ['somebody sits at the door’s place', '12:00', '2026-03-14', { 6: ['10:00-13:00'] }, 'hall', 'somebody'],
  ] as const)('%s', (_, time, day, hours, place, expected) => {
    const doorHours = Object.fromEntries(Object.entries(hours).map(([weekday, spans]) => [weekday, [...spans]]));
    expect(reach(time, day, doorHours, place)).toBe(expected);
  });

  test('nobody knows where no hours are known', () => {
    const help = helpInMunicipality(zwolleWith([]), zwolle, at('10:00'));
    expect(whoCanBeReached(help)).toEqual({ kind: 'nobody', first: null });
  });
});

describe('the day on which offices can be called', () => {
  test.each([
    ['a Wednesday', '2026-03-11', '2026-03-12'],
    ['a Friday', '2026-03-13', '2026-03-16'],
    ['the Thursday before a Good Friday', '2026-04-02', '2026-04-03'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['Christmas Eve', '2026-12-24', '2026-12-28'],
    ['New Year’s Eve', '2026-12-31', '2027-01-04'],
  ])('in the evening of %s, %s, is %s', (_, day, next) => {
    expect(officeDayFrom({ day, minutes: 20 * 60 })).toBe(next);
  });

  test.each([
    ['in the night', 2 * 60 + 40],
    ['before anybody is at work', 8 * 60 + 30],
    ['just before they close', 17 * 60 - 1],
  ])('%s before or on a working day is that day', (_, minutes) => {
    expect(officeDayFrom({ day: '2026-11-23', minutes })).toBe('2026-11-23');
  });

  test('in the night before a Sunday, at noon on one, and when they have just closed on a Friday is Monday', () => {
    expect(officeDayFrom({ day: '2026-11-22', minutes: 60 })).toBe('2026-11-23');
    expect(officeDayFrom({ day: '2026-11-22', minutes: 12 * 60 })).toBe('2026-11-23');
    expect(officeDayFrom({ day: '2026-11-20', minutes: 17 * 60 })).toBe('2026-11-23');
  });
});
