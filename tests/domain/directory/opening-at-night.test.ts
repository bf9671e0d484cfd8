import { describe, expect, test } from 'vitest';
import { dutchMoment, epochOf } from '../../../src/domain/calendar/dutch-time.ts';
import { minutesOf, openingAt, openingChangesAt } from '../../../src/domain/directory/opening.ts';
import { schedule, TODAY } from '../../support/directory-builder.ts';
import { readOpening as read } from '../../support/read-opening.ts';

describe('past midnight', () => {
  const allDay = (...days: number[]) => Object.fromEntries(days.map((day) => [day, ['00:00-24:00']]));
  const evening = [
    schedule({ hours: { 3: ['20:00-24:00'], 4: ['00:00-02:00'], 7: ['22:00-24:00'], 1: ['00:00-01:30'] } }),
  ];

  test.each([
    ['the evening', '21:00', TODAY, 'open until 2026-03-12 02:00'],
    ['the night after it', '01:59', '2026-03-12', 'open until 2026-03-12 02:00'],
    ['its end', '02:00', '2026-03-12', 'opens 2026-03-15 22:00'],
    ['the end of the week', '23:00', '2026-03-15', 'open until 2026-03-16 01:30'],
  ])('%s is one opening', (_, time, day, expected) => {
    expect(read(evening, time, day)).toBe(expected);
  });

  test('several days on end are one opening, and a whole week is day and night', () => {
    expect(read([schedule({ hours: allDay(3, 4, 5) })], '10:00')).toBe('open until 2026-03-13 24:00');
    expect(read([schedule({ hours: { ...allDay(3), 4: ['00:00-14:00'] } })], '10:00')).toBe(
      'open until 2026-03-12 14:00',
    );
    expect(read([schedule({ hours: allDay(1, 2, 3, 4, 5, 6) })], '10:00', '2026-03-09')).toBe(
      'open until 2026-03-14 24:00',
    );
    expect(read([schedule({ hours: allDay(1, 2, 3, 4, 5, 6, 7) })], '23:59')).toBe('open day and night');
  });

  test('day and night ends on the day before a closure', () => {
    const closures = [{ from: '2026-03-14', to: '2026-03-15', reason: '' }];
    const always = schedule({ hours: allDay(1, 2, 3, 4, 5, 6, 7), closures });
    expect(read([always], '10:00')).toBe('open until 2026-03-13 24:00');
    expect(read([always], '10:00', '2026-03-14')).toBe('opens 2026-03-16 00:00');
  });

  test.each([
    ['ends at midnight before a holiday', '23:00', '2026-12-24', 'open until 2026-12-24 24:00'],
    ['is closed with the holiday it follows', '01:00', '2026-12-26', 'opens 2026-12-31 20:00'],
    ['is held where neither of its days is one', '01:00', '2026-12-18', 'open until 2026-12-18 02:00'],
  ])('a night %s', (_, time, day, expected) => {
    const thursdayAndFriday = { 4: ['20:00-24:00'], 5: ['00:00-02:00', '20:00-24:00'], 6: ['00:00-02:00'] };
    expect(read([schedule({ hours: thursdayAndFriday })], time, day)).toBe(expected);
  });

  test('a night is closed with the evening it follows, and a morning is not', () => {
    const closures = [{ from: TODAY, to: TODAY, reason: '' }];
    const night = schedule({ hours: { 3: ['20:00-24:00'], 4: ['00:00-06:00', '09:00-12:00'] }, closures });
    expect(read([night], '05:00', '2026-03-12')).toBe('opens 2026-03-12 09:00');
    const morning = schedule({ hours: { 3: ['20:00-24:00'], 4: ['00:00-12:00'] }, closures });
    expect(read([morning], '05:00', '2026-03-12')).toBe('open until 2026-03-12 12:00');
  });
});

describe('night and the change of the clock', () => {
  test('midnight at the end of the day is 24:00', () => {
    expect(minutesOf('24:00')).toBe(1440);
    expect(read([schedule({ hours: { 3: ['20:00-24:00'] } })], '00:00', '2026-03-12')).toBe('opens 2026-03-18 20:00');
  });

  test.each([
    ['2026-03-29', '2026-03-29T08:00:00.000Z', 'an hour is skipped'],
    ['2026-10-25', '2026-10-25T09:00:00.000Z', 'an hour is repeated'],
  ])('on %s it opens at ten by the clock on the wall: %s (%s)', (day, moment) => {
    const sunday = [schedule({ hours: { 7: ['10:00-12:00'] } })];
    const now = dutchMoment(epochOf(day, 0));
    expect(new Date(openingChangesAt(openingAt(sunday, now), now)).toISOString()).toBe(moment);
  });

  test('what opens in the hour that is skipped opens when the clock jumps', () => {
    const night = [schedule({ hours: { 7: ['02:30-05:00'] } })];
    const jump = Date.parse('2026-03-29T01:00:00Z');
    const before = dutchMoment(jump - 1);
    expect(openingAt(night, before).kind).toBe('closed');
    expect(openingChangesAt(openingAt(night, before), before)).toBe(jump);
    expect(openingAt(night, dutchMoment(jump)).kind).toBe('open');
  });
});
