import { describe, expect, test } from 'vitest';
import { dutchMoment } from '../../../src/domain/calendar/dutch-time.ts';
import { openingAt } from '../../../src/domain/directory/opening.ts';
import type { Schedule } from '../../../src/domain/directory/types.ts';
import { at, schedule } from '../../support/directory-builder.ts';
import { readOpening as read } from '../../support/read-opening.ts';

describe('public holidays', () => {
  const OFFICE = { 1: ['09:00-17:00'], 2: ['09:00-17:00'], 3: ['09:00-17:00'], 4: ['09:00-17:00'], 5: ['09:00-17:00'] };
  const ALWAYS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['00:00-24:00']]));

  test.each([
    ['Easter Monday', '2026-04-06', 'opens 2026-04-07 09:00'],
    ['Good Friday, which is none', '2026-04-03', 'open until 2026-04-03 17:00'],
    ['the evening before Easter', '2026-04-04', 'opens 2026-04-07 09:00'],
    ['King’s day', '2026-04-27', 'opens 2026-04-28 09:00'],
    ['the Saturday that is King’s day', '2025-04-26', 'opens 2025-04-28 09:00'],
    ['Liberation Day of a fifth year', '2025-05-05', 'opens 2025-05-06 09:00'],
    ['Liberation Day of another', '2026-05-05', 'open until 2026-05-05 17:00'],
    ['Ascension Day', '2026-05-14', 'opens 2026-05-15 09:00'],
    ['Christmas on a Friday', '2026-12-25', 'opens 2026-12-28 09:00'],
    ['New Year on a Friday', '2027-01-01', 'opens 2027-01-04 09:00'],
  ])('%s: at ten on %s it %s', (_, day, expected) => {
    expect(read([schedule({ hours: OFFICE })], '10:00', day)).toBe(expected);
  });

  test('do not close who is there day and night', () => {
    expect(read([schedule({ hours: ALWAYS })], '10:00', '2026-12-25')).toBe('open day and night');
    const { 7: _sunday, ...butSunday } = ALWAYS;
    expect(read([schedule({ hours: butSunday })], '10:00', '2026-12-25')).toBe('opens 2026-12-28 00:00');
  });

  test.each([
    ['from midnight to noon', () => ['00:00-12:00']],
    ['from noon to midnight', () => ['12:00-24:00']],
    ['day and night but on Sundays', (day: number) => [day === 7 ? '10:00-24:00' : '00:00-24:00']],
  ])('close an office that is open %s', (_, hoursOn) => {
    const hours = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, hoursOn(day)]));
    for (const time of ['10:00', '15:00']) {
      expect(read([schedule({ hours })], time, '2026-12-25')).toMatch(/^opens 2026-12-27 /);
    }
  });

  test('do not close hours that were given for just those days', () => {
    const given = (validFrom: string, validTo: string) =>
      schedule({ hours: { 5: ['11:00-13:00'] }, validFrom, validTo });
    const week = schedule({ hours: OFFICE });
    expect(read([week, given('2026-12-24', '2026-12-30')], '12:00', '2026-12-25')).toBe('open until 2026-12-25 13:00');
    expect(read([week, given('2026-12-24', '2026-12-31')], '12:00', '2026-12-25')).toBe('opens 2026-12-28 09:00');
  });

  const because = (schedules: Schedule[], day: string, time = '10:00') => {
    const state = openingAt(schedules, dutchMoment(at(time, day)));
    return state.kind === 'closed' ? state.because : state.kind;
  };

  test('are named as the reason all day, and only on a day with hours', () => {
    const week = [schedule({ hours: OFFICE })];
    const christmas = { kind: 'holiday', holiday: 'christmas' };
    for (const time of ['00:00', '10:00', '23:59']) expect(because(week, '2026-12-25', time)).toEqual(christmas);
    // A Saturday, and the evening of an ordinary day.
    expect(because(week, '2026-12-26')).toBeNull();
    expect(because(week, '2026-12-24', '20:00')).toBeNull();
  });

  test('a closure with a reason of its own goes before the holiday in it', () => {
    const closures = [{ from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' }];
    expect(because([schedule({ hours: OFFICE, closures })], '2026-12-25')).toEqual({
      kind: 'closure',
      reason: 'Kerst',
      to: '2027-01-03',
    });
  });

  test('are no reason when another schedule holds that day', () => {
    const special = schedule({ hours: { 5: ['18:00-20:00'] }, validFrom: '2026-12-25', validTo: '2026-12-25' });
    expect(because([schedule({ hours: OFFICE }), special], '2026-12-25')).toBeNull();
  });
});
