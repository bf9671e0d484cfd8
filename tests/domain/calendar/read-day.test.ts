import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, typedDay } from '../../../src/domain/calendar/read-day.ts';

describe('a day as people type it', () => {
  test.each([
    ['24-12-2026', '2026-12-24'],
    ['2026-12-24', '2026-12-24'],
    ['3-1-2027', '2027-01-03'],
    ['03/01/2027', '2027-01-03'],
    ['3.1.27', '2027-01-03'],
    ['3 - 1 - 2027', '2027-01-03'],
    [' 24 December 2026 ', '2026-12-24'],
    ['3 mrt 2027', '2027-03-03'],
    ['3 jan. 2027', '2027-01-03'],
    ['29-2-2028', '2028-02-29'],
    ['', ''],
    ['  ', ''],
  ])('%j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each([
    '29-2-2027',
    '31-4-2027',
    '0-1-2027',
    '1-13-2027',
    '24-12',
    '12-24-2026',
    '24 maand 2026',
    'kerst',
    '2026',
  ])('%j is none', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  test('that is stored can be typed again and means the same', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDay(typedDay(day))).toBe(day);
        },
      ),
    );
    expect(typedDay('')).toBe('');
  });
});
