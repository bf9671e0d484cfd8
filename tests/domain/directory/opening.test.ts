import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { dutchMoment } from '../../../src/domain/calendar/dutch-time.ts';
import { LOOK_AHEAD_DAYS, openingAt } from '../../../src/domain/directory/opening.ts';
import type { Schedule } from '../../../src/domain/directory/types.ts';
import { at, schedule, TODAY } from '../../support/directory-builder.ts';
import { readOpening as read } from '../../support/read-opening.ts';

describe('opening hours on a weekday', () => {
  const office = [schedule({ hours: { 3: ['09:00-12:00', '13:00-17:00'], 5: ['10:00-12:00'] } })];

  test.each([
    ['08:59', 'opens 2026-03-11 09:00'],
    ['09:00', 'open until 2026-03-11 12:00'],
    ['11:59', 'open until 2026-03-11 12:00'],
    ['12:00', 'opens 2026-03-11 13:00'],
    ['16:59', 'open until 2026-03-11 17:00'],
    ['17:00', 'opens 2026-03-13 10:00'],
    ['23:59', 'opens 2026-03-13 10:00'],
  ])('at %s: %s', (time, expected) => {
    expect(read(office, time)).toBe(expected);
  });

  test('no hours known is not the same as closed', () => {
    expect(read([], '10:00')).toBe('unknown');
    expect(read([schedule({ description: 'By appointment' })], '10:00')).toBe('unknown');
  });
});

describe('days on which it is closed', () => {
  const daily = { 1: ['09:00-17:00'], 2: ['09:00-17:00'], 3: ['09:00-17:00'], 4: ['09:00-17:00'], 5: ['09:00-17:00'] };

  test('over New Year: the first opening is in the new year', () => {
    const closed = [schedule({ hours: daily, closures: [{ from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' }] })];
    expect(read(closed, '16:59', '2026-12-23')).toBe('open until 2026-12-23 17:00');
    expect(read(closed, '10:00', '2026-12-24')).toBe('opens 2027-01-04 09:00');
    expect(read(closed, '10:00', '2027-01-03')).toBe('opens 2027-01-04 09:00');
    expect(read(closed, '09:00', '2027-01-04')).toBe('open until 2027-01-04 17:00');
  });

  test('one after the other last until the last of them is over', () => {
    const closures = [
      { from: '2026-03-16', to: '2026-03-20', reason: 'vakantie' },
      { from: '2026-03-13', to: '2026-03-15', reason: 'verhuizing' },
      { from: '2026-03-10', to: '2026-03-12', reason: 'studiedag' },
      { from: '2026-03-22', to: '2026-03-23', reason: 'later' },
    ];
    const state = openingAt([schedule({ hours: daily, closures })], dutchMoment(at('10:00')));
    const because = { kind: 'closure', reason: 'studiedag', to: '2026-03-20' };
    expect(state).toEqual({ kind: 'closed', opens: { day: '2026-03-24', time: '09:00' }, because });
  });

  test('a closure of one schedule leaves the hours of another', () => {
    const volunteers = schedule({ hours: { 3: ['13:00-15:00'] } });
    const closed = schedule({ hours: daily, closures: [{ from: TODAY, to: TODAY, reason: '' }] });
    expect(read([volunteers, closed], '10:00')).toBe('opens 2026-03-11 13:00');
  });

  test('are looked past as far as we look ahead, and no further', () => {
    const allWeek = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['09:00-10:00']]));
    const until = (days: number) =>
      schedule({ hours: allWeek, closures: [{ from: TODAY, to: addDays(TODAY, days), reason: '' }] });
    expect(read([until(LOOK_AHEAD_DAYS - 1)], '08:00')).toBe(`opens ${addDays(TODAY, LOOK_AHEAD_DAYS)} 09:00`);
    expect(read([until(LOOK_AHEAD_DAYS)], '08:00')).toBe('closed');
  });
});

describe('somebody without fixed hours', () => {
  const away = { from: TODAY, to: '2026-03-20', reason: 'vakantie' };
  const byAppointment = (given: Partial<Schedule> = {}) =>
    schedule({ description: 'By appointment', closures: [away], ...given, hours: {} });
  const closedUntil = (to: string) => ({
    kind: 'closed',
    opens: null,
    because: { kind: 'closure', reason: 'vakantie', to },
  });
  const stateOn = (schedules: Schedule[], day = TODAY) => openingAt(schedules, dutchMoment(at('10:00', day)));

  test('is closed from the first to the last day of a closure, and of unknown hours otherwise', () => {
    expect(stateOn([byAppointment()], '2026-03-10')).toEqual({ kind: 'unknown' });
    expect(stateOn([byAppointment()])).toEqual(closedUntil('2026-03-20'));
    expect(stateOn([byAppointment()], '2026-03-20')).toEqual(closedUntil('2026-03-20'));
    expect(stateOn([byAppointment()], '2026-03-21')).toEqual({ kind: 'unknown' });
  });

  test('is not closed by a schedule that does not hold that day', () => {
    expect(stateOn([byAppointment({ validFrom: '2026-03-12' })])).toEqual({ kind: 'unknown' });
    expect(stateOn([byAppointment({ validTo: '2026-03-10' })])).toEqual({ kind: 'unknown' });
  });

  test('closes the hours beside it too, and says when those open again', () => {
    const hours = schedule({ id: 'hours', hours: { 3: ['09:00-12:00'] } });
    const opens = { day: '2026-03-25', time: '09:00' };
    for (const both of [
      [byAppointment(), hours],
      [hours, byAppointment()],
    ]) {
      expect(stateOn(both)).toEqual({ ...closedUntil('2026-03-20'), opens });
    }
  });
});

describe('schedules that hold for a while', () => {
  const summer = schedule({ hours: { 3: ['10:00-12:00'] }, validFrom: '2026-03-18', validTo: '2026-03-25' });

  test('open only within their days, ends included', () => {
    expect(read([summer], '11:00', '2026-03-11')).toBe('opens 2026-03-18 10:00');
    expect(read([summer], '11:00', '2026-03-18')).toBe('open until 2026-03-18 12:00');
    expect(read([summer], '11:00', '2026-03-25')).toBe('open until 2026-03-25 12:00');
    expect(read([summer], '12:00', '2026-03-25')).toBe('closed');
  });

  test('hours of several schedules that touch or overlap are one', () => {
    const both = [
      schedule({ hours: { 3: ['13:00-17:00'] } }),
      schedule({ hours: { 3: ['09:00-13:00', '16:00-18:30'] } }),
    ];
    expect(read(both, '09:30')).toBe('open until 2026-03-11 18:30');
  });

  test('short hours within long ones do not close them', () => {
    const both = [schedule({ hours: { 3: ['09:00-17:00'] } }), schedule({ hours: { 3: ['10:00-11:00'] } })];
    expect(read(both, '10:30')).toBe('open until 2026-03-11 17:00');
  });
});
