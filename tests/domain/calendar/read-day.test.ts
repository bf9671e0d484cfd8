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
    'x24-12-2026',
    '24-12-2026x',
    '124-12-2026',
    '24-12-202',
    '24-12-20266',
    'op 24 december 2026',
    '24 december 2026 om 9 uur',
    '24december2026',
    '24 december 26',
    '24 dec2026',
    '2026',
  ])('%j is none', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  test.each([
    ['januari', 'jan', '01'],
    ['februari', 'feb', '02'],
    ['maart', 'mrt', '03'],
    ['april', 'apr', '04'],
    ['mei', 'mei', '05'],
    ['juni', 'jun', '06'],
    ['juli', 'jul', '07'],
    ['augustus', 'aug', '08'],
    ['september', 'sep', '09'],
    ['oktober', 'okt', '10'],
    ['november', 'nov', '11'],
    ['december', 'dec', '12'],
  ])('names its month %s or %s', (name, short, month) => {
    expect([readDay(`7 ${name} 2027`), readDay(`7 ${short} 2027`)]).toEqual([`2027-${month}-07`, `2027-${month}-07`]);
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
