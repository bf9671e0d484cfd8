import { describe, expect, test } from 'vitest';
import {
  compareNames,
  datePrecision,
  formatClock,
  formatDay,
  formatDuration,
  formatList,
  formatMoment,
  formatPartialDate,
  languageName,
  weekdayName,
} from '../../src/i18n/format.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';

const LANGUAGES_OF_HELP = [
  'nl',
  'en',
  'tr',
  'ar',
  'ber',
  'rif',
  'zgh',
  'pl',
  'uk',
  'ti',
  'so',
  'fa',
  'prs',
  'pap',
  'srn',
  'kea',
];

describe('t()', () => {
  test('fills in values and counts', () => {
    expect(translator('nl')('municipality.heading', { name: "'s-Gravenhage" })).toBe("Hulp in 's-Gravenhage");
    expect(translator('nl')('offices.show', { count: 1 })).toBe('Bekijk 1 organisatie');
    expect(translator('nl')('offices.show', { count: 3 })).toBe('Bekijk 3 organisaties');
    expect(translator('en')('begin.title')).toBe('Start here');
  });

  test('leaves what people typed as it is', () => {
    expect(translator('nl')('search.nothing_title', { query: '<b>{x}</b>' })).toBe('Niets gevonden voor ‘<b>{x}</b>’');
  });

  test('refuses a sentence with a hole in it', () => {
    expect(() => translator('nl')('municipality.heading')).toThrow();
  });
});

describe('in Arabic', () => {
  const t = translator('ar');

  test('each number has its form', () => {
    const shown = [0, 1, 2, 3, 11, 100].map((count) => t('offices.show', { count }));
    expect(new Set(shown).size).toBe(6);
    expect(shown.slice(3)).toEqual(['اعرض 3 منظمات', 'اعرض 11 منظمة', 'اعرض 100 منظمة']);
  });

  test('names and numbers keep to themselves, so that they do not change places with the words', () => {
    expect(t('municipality.heading', { name: "'s-Hertogenbosch (NB)" })).toBe(
      "مساعدة في \u2066's-Hertogenbosch (NB)\u2069",
    );
    expect(formatList(['Humanitas', 'SMN'], 'ar')).toBe('\u2066Humanitas\u2069 و\u2066SMN\u2069');
    expect(formatList(['Humanitas', 'SMN'], 'tr')).toBe('Humanitas ve SMN');
  });

  test('words of its own keep their direction, with a number before them too', () => {
    const step = t('stage.numbered', { number: 2, name: t('stage.exploring') });
    expect(step).toBe('2. \u2067الاستكشاف\u2069');
    expect(t('progress.map_place', { name: 'Urk', step })).toBe(`\u2066Urk\u2069: \u2067${step}\u2069`);
  });

  test('what only chooses a form of the sentence is still understood', () => {
    expect(t('initiative.since', { precision: 'year', date: '2016' })).toBe('البداية في عام \u20662016\u2069.');
    expect(t('initiative.since', { precision: 'month', date: 'x' })).toBe('البداية في \u2066x\u2069.');
  });

  test('digits and hours are those on Dutch letters and doors', () => {
    expect(formatMoment(Date.UTC(2026, 10, 22, 13, 5), 'ar')).toMatch(/^22 نوفمبر 2026 .*14:05$/);
    expect(formatClock('09:00', 'ar')).toBe('9:00');
    expect(formatDuration(170, 'ar')).toBe('3 دقائق');
  });
});

test.each(LANGUAGES)('languages that help is given in have a name in "%s"', (language) => {
  const nameless = LANGUAGES_OF_HELP.filter((code) => languageName(code, language) === code);
  expect(nameless).toEqual([]);
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
