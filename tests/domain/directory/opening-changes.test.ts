import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { dutchMoment, endOf } from '../../../src/domain/calendar/dutch-time.ts';
import { openingAt, openingChangesAt } from '../../../src/domain/directory/opening.ts';
import { at, schedule } from '../../support/directory-builder.ts';

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
