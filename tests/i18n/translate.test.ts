import { describe, expect, test } from 'vitest';
import {
  compareNames,
  datePrecision,
  formatClock,
  formatDay,
  formatMoment,
  formatPartialDate,
  weekdayName,
} from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/translate.ts';

describe('t()', () => {
  test('fills in values and counts', () => {
    expect(translator('nl')('municipality.heading', { name: "'s-Gravenhage" })).toBe("Hulp in 's-Gravenhage");
    expect(translator('nl')('offices.show', { count: 1 })).toBe('Toon 1 organisatie');
    expect(translator('nl')('offices.show', { count: 3 })).toBe('Toon 3 organisaties');
    expect(translator('en')('begin.title')).toBe('Start here');
  });

  test('leaves what people typed as it is', () => {
    expect(translator('nl')('search.nothing_title', { query: '<b>{x}</b>' })).toBe('Niets gevonden voor ‘<b>{x}</b>’');
  });

  test('refuses a sentence with a hole in it', () => {
    expect(() => translator('nl')('municipality.heading')).toThrow();
  });
});

describe('dates and times', () => {
  test.each([
    ['2016', 'Begonnen in 2016.', 'Began in 2016.'],
    ['2019-12', 'Begonnen in december 2019.', 'Began in December 2019.'],
    ['2019-12-09', 'Begonnen op 9 december 2019.', 'Began on 9 December 2019.'],
  ])('stand in a sentence as people say them: %s', (date, dutch, english) => {
    const sentence = (language: 'nl' | 'en') =>
      translator(language)('initiative.since', {
        precision: datePrecision(date),
        date: formatPartialDate(date, language),
      });
    expect(sentence('nl')).toBe(dutch);
    expect(sentence('en')).toBe(english);
  });

  test('are written the Dutch way', () => {
    expect(formatDay('2026-11-22', 'nl')).toBe('22 november 2026');
    expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026');
    expect(formatClock('09:00', 'nl')).toBe('9.00');
    expect(formatClock('24:00', 'nl')).toBe('24.00');
    expect([1, 7].map((weekday) => weekdayName(weekday, 'nl'))).toEqual(['maandag', 'zondag']);
  });

  test.each([
    ['2020', '2020'],
    ['2021-04', 'april 2021'],
    ['2021-04-13', '13 april 2021'],
  ])('say no more than the source: %s', (date, words) => {
    expect(formatPartialDate(date, 'nl')).toBe(words);
  });

  test('go by the clock in Amsterdam, in winter and in summer', () => {
    expect(formatMoment(Date.UTC(2026, 0, 31, 23, 30), 'nl')).toContain('1 februari 2026');
    expect(formatMoment(Date.UTC(2026, 6, 1, 22, 30), 'nl')).toContain('2 juli 2026');
    expect(formatMoment(Date.UTC(2026, 6, 1, 22, 5), 'nl')).toBe('2 juli 2026 om 0.05 uur');
    expect(formatMoment(Date.UTC(2026, 6, 1, 22, 5), 'en')).not.toContain('uur');
  });
});

test('names are in the order in which people look for them', () => {
  const names = ['Groningen', "'s-Gravenhage", 'Assen', "'t Zand", 'Úithoorn', 'Tiel', 'Zwolle', 'Urk'];
  expect(names.sort(compareNames)).toEqual([
    'Assen',
    "'s-Gravenhage",
    'Groningen',
    'Tiel',
    'Úithoorn',
    'Urk',
    "'t Zand",
    'Zwolle',
  ]);
});
