import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysInMonth, isDay, isWithin, weekdayOf } from '../../../src/domain/calendar/day.ts';

/** Any calendar day of 2000–2100, as `Intl` and ISO 8601 write it. */
const anyDay = fc
  .integer({ min: 0, max: 36_890 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-01-01', '2026-12-31', '1999-04-30'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    ['2023-02-29', 'no leap year'],
    ['2100-02-29', 'a century without a leap day'],
    ['2026-04-31', 'April has thirty days'],
    ['2026-13-01', 'no thirteenth month'],
    ['2026-00-10', 'no month nought'],
    ['2026-01-00', 'no day nought'],
    ['2026-01-32', 'January has thirty-one days'],
    ['2026-12-32', 'nor has December more'],
    ['2026-1-1', 'digits are missing'],
    ['2026-01-01 ', 'a space behind it'],
    ['2026-01-01\n', 'a line end behind it'],
    ['20260101', 'no hyphens'],
    ['', 'empty'],
  ])('%j does not exist: %s', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('is in each month up to its last, in years with and without a leap day', () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(2024)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test('exists exactly when the calendar of Intl has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const date = new Date(Date.UTC(year, month - 1, day));
          expect(isDay(text)).toBe(date.toISOString().slice(0, 10) === text);
        },
      ),
    );
  });
});

describe('moving by days and months', () => {
  test('adding days agrees with the calendar of Date, and going back leads home', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        const moved = new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day, count)).toBe(moved);
        expect(addDays(moved, -count)).toBe(day);
      }),
    );
  });

  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-11-30', 13, '2026-12-30'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test('adding months gives a day that exists, in the month meant, never a later day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const moved = addMonths(day, count);
        const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + count, 1));
        expect(isDay(moved)).toBe(true);
        expect(moved.slice(0, 7)).toBe(first.toISOString().slice(0, 7));
        const last = daysInMonth(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)));
        expect(Number(moved.slice(8))).toBe(Math.min(Number(day.slice(8)), last));
      }),
    );
  });

  test('what is no day is refused loudly', () => {
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('the day of the week', () => {
  const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const english = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

  test('is 1 on Monday … 7 on Sunday, as Intl has it on each day of 2000–2100', () => {
    for (let day = '2000-01-01'; day <= '2100-12-31'; day = addDays(day, 1)) {
      const expected = NAMES.indexOf(english.format(new Date(`${day}T00:00:00Z`))) + 1;
      if (weekdayOf(day) !== expected) expect.fail(`${day} is weekday ${expected}, not ${weekdayOf(day)}`);
    }
  });
});

describe('a period', () => {
  test.each([
    ['2026-03-11', '2026-03-11', '2026-03-11', true],
    ['2026-03-11', '2026-03-12', '', false],
    ['2026-03-11', '', '2026-03-10', false],
    ['2026-03-11', '', '2026-03-11', true],
    ['2026-03-11', '2026-03-11', '', true],
    ['2026-03-11', '', '', true],
  ])('%s lies in "%s" – "%s", ends included: %s', (day, from, to, expected) => {
    expect(isWithin(day, from, to)).toBe(expected);
  });
});
