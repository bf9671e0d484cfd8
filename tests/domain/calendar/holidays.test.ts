import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { easterOf, holidayOn } from '../../../src/domain/calendar/holidays.ts';

describe('Dutch public holidays', () => {
  test.each([
    ['2026-01-01', 'new_year'],
    ['2026-04-05', 'easter'],
    ['2026-04-06', 'easter_monday'],
    ['2026-04-27', 'kings_day'],
    ['2026-05-14', 'ascension'],
    ['2026-05-24', 'pentecost'],
    ['2026-05-25', 'pentecost_monday'],
    ['2026-12-25', 'christmas'],
    ['2026-12-26', 'second_christmas'],
  ])('%s is %s', (day, holiday) => {
    expect(holidayOn(day)).toBe(holiday);
  });

  test('when the 27th of April is a Sunday, King’s day is the day before', () => {
    expect([holidayOn('2025-04-26'), holidayOn('2025-04-27')]).toEqual(['kings_day', null]);
    expect([holidayOn('2031-04-26'), holidayOn('2031-04-27')]).toEqual(['kings_day', null]);
  });

  test('Liberation Day counts every fifth year, Good Friday and New Year’s Eve never', () => {
    expect(['2025-05-05', '2026-05-05', '2030-05-05'].map(holidayOn)).toEqual([
      'liberation_day',
      null,
      'liberation_day',
    ]);
    expect(['2026-04-03', '2026-12-31'].map(holidayOn)).toEqual([null, null]);
  });

  test.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('the earliest and the latest Easter too: %i', (year, day) => {
    expect(easterOf(year)).toBe(day);
  });

  test('are those of the library date-holidays, from 2014 to 2100', () => {
    const library = new Holidays('NL');
    const LAST = '2100-12-31';
    const ours: string[] = [];
    for (let day = '2014-01-01'; day <= LAST; day = addDays(day, 1)) if (holidayOn(day)) ours.push(day);
    const theirs: string[] = [];
    for (let year = 2014; year <= 2100; year += 1) {
      for (const { date, type, rule } of library.getHolidays(year)) {
        const isFifthOfMay = rule.startsWith('05-05');
        if (type === 'public' || (isFifthOfMay && year % 5 === 0)) theirs.push(date.slice(0, 10));
      }
    }
    expect(ours).toEqual([...new Set(theirs)].sort());
  });
});
