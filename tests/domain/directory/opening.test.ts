import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { dutchMoment, endOf, epochOf } from '../../../src/domain/calendar/dutch-time.ts';
import { LOOK_AHEAD_DAYS, minutesOf, openingAt, openingChangesAt } from '../../../src/domain/directory/opening.ts';
import type { Schedule } from '../../../src/domain/directory/types.ts';
import { at, schedule, TODAY } from '../../support/directory-builder.ts';

/** What somebody reads at a time on a day (today: a Wednesday). */
function read(schedules: Schedule[], time: string, day = TODAY): string {
  const state = openingAt(schedules, dutchMoment(at(time, day)));
  if (state.kind === 'open' && !state.closes) return 'open day and night';
  if (state.kind === 'open') return `open until ${state.closes?.day} ${state.closes?.time}`;
  if (state.kind === 'closed') return state.opens ? `opens ${state.opens.day} ${state.opens.time}` : 'closed';
  return 'unknown';
}

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

  test('closed for longer than we look ahead is just closed', () => {
    const hours = { 3: ['09:00-10:00'] };
    const until = (days: number) =>
      schedule({ hours, closures: [{ from: TODAY, to: addDays(TODAY, days), reason: '' }] });
    expect(read([until(LOOK_AHEAD_DAYS - 5)], '08:00')).toBe(`opens ${addDays(TODAY, 56)} 09:00`);
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

describe('the moment at which it opens or closes', () => {
  const MINUTES_OF_A_DAY = 24 * 60;
  const write = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  // Between two and three at night the clock of an October Sunday shows each time twice: no help opens or closes then.
  const aTime = fc.integer({ min: 0, max: MINUTES_OF_A_DAY }).filter((minutes) => minutes <= 120 || minutes >= 180);
  const hours = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.uniqueArray(aTime, { minLength: 2, maxLength: 2 }))
    .map(([day, [a = 0, b = 0]]) => ({ day, opens: write(Math.min(a, b)), closes: write(Math.max(a, b)) }));
  const aDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
  const closure = fc
    .tuple(aDay, fc.integer({ min: 0, max: 20 }))
    .map(([from, days]) => ({ from, to: addDays(from, days), reason: '' }));
  const aSchedule = fc.record({
    hours: fc.array(hours, { maxLength: 6 }),
    closures: fc.array(closure, { maxLength: 4 }),
    validFrom: fc.oneof(fc.constant(''), aDay),
    validTo: fc.oneof(fc.constant(''), aDay),
  });
  const schedules = fc
    .array(aSchedule, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((given) => ({ ...schedule(), ...given })));
  const moment = fc
    .integer({ min: 0, max: 800 * MINUTES_OF_A_DAY })
    .map((minutes) => Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000 + 12_345);

  test('is still to come, nothing changes before it, and at it something does', () => {
    fc.assert(
      fc.property(schedules, moment, fc.double({ min: 0, max: 1, noNaN: true }), (all, now, share) => {
        const state = openingAt(all, dutchMoment(now));
        const changes = openingChangesAt(state, dutchMoment(now));
        expect(changes).toBeGreaterThan(now);
        for (const before of [now + Math.floor((changes - now) * share), changes - 1]) {
          if (before >= now && before < changes) expect(openingAt(all, dutchMoment(before))).toEqual(state);
        }
        // At midnight nothing need change but the day.
        if (changes !== endOf(dutchMoment(now).day)) expect(openingAt(all, dutchMoment(changes))).not.toEqual(state);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is midnight when nothing nearer is known', () => {
    const now = dutchMoment(at('10:00'));
    expect(openingChangesAt({ kind: 'unknown' }, now)).toBe(at('00:00', '2026-03-12'));
    expect(openingChangesAt({ kind: 'closed', opens: null, because: null }, now)).toBe(at('00:00', '2026-03-12'));
  });
});
