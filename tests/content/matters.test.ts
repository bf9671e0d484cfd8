import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { oldLaws } from '../../src/commands/testing/old-laws.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { type MatterFile, readMatters } from '../../src/server/search/matter-pages.ts';
import neverSaid from '../fixtures/matters/never-said.json' with { type: 'json' };
import { sentencesOf } from './read-prose.ts';
import { sentenceFaults, unexplainedTerms } from './reading-level.ts';

/** Somebody acts on these texts: each claim has its law and its day, in each language the same, and what misleads is not said. */
const MATTERS = [...readMatters()];
const LAWS: Record<string, { name: string; url: string; held_on: string }> = JSON.parse(
  readFileSync(new URL('../../content/laws.json', import.meta.url), 'utf8'),
);

type InEachLanguage = Record<Language, string>;

const advice = ({ ask, today }: MatterFile): InEachLanguage[] => [...today, ...ask];
const sentences = (matter: MatterFile): InEachLanguage[] => [
  matter.title,
  matter.lead,
  ...advice(matter),
  ...matter.rules.map(({ says }) => says),
];
const textIn = (matter: MatterFile, language: Language): string =>
  sentences(matter)
    .map((text) => text[language])
    .join('\n\n');

/** Figures that a language does not say in words: one and two have forms of their own in Arabic. */
const figures = (text: string): string[] => (text.match(/\d+/g) ?? []).filter((figure) => Number(figure) > 2).sort();

/** A term of the law is a number of days, weeks, months or years. Amounts change each year, numbers to call stand in the directory. */
const FIGURE_OF_TIME = /^\d{1,2} (?:werk)?(?:dag|dagen|week|weken|maand|maanden|jaar)\b/;
const MONEY = /€|\beuro|\bcent\b|%|procent|percent|yüzde|avro|يورو|بالمئة/iu;

function figureFaults(text: string): string[] {
  return [...text.matchAll(/\d+/g)]
    .map(({ index }) => text.slice(index))
    .filter((rest) => !FIGURE_OF_TIME.test(rest))
    .map((rest) => rest.slice(0, 20));
}

function saidFaults(text: string, language: Language): string[] {
  return neverSaid
    .filter((one) => one[language].some((pattern) => new RegExp(pattern, 'iu').test(text)))
    .map(({ why }) => why);
}

test('there are answers, and no two have the same place', () => {
  expect(MATTERS.length).toBeGreaterThan(10);
  const places = MATTERS.map(([, { group, order }]) => `${group} ${order}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

describe.each(MATTERS)('%s', (_, matter) => {
  test('says everything in every language, with the same figures', () => {
    for (const text of [...sentences(matter), matter.search]) {
      expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort());
      for (const language of LANGUAGES) expect(text[language].trim(), text.nl).not.toBe('');
    }
    for (const text of sentences(matter)) {
      for (const language of LANGUAGES)
        expect([language, text[language], figures(text[language])]).toEqual([
          language,
          text[language],
          figures(text.nl),
        ]);
    }
  });

  test('rests every claim on an article of a known law', () => {
    for (const { law, says } of matter.rules) {
      expect(law.length, says.nl).toBeGreaterThan(0);
      for (const name of law) expect([name, LAWS[name.split(' ')[0] ?? ''] !== undefined]).toEqual([name, true]);
    }
  });

  test('names no amount, no number to call, and nothing that misleads', () => {
    expect(figureFaults(textIn(matter, 'nl'))).toEqual([]);
    for (const language of LANGUAGES) {
      const text = textIn(matter, language);
      expect([language, MONEY.exec(text)?.[0], /\d{3}/.exec(text)?.[0], saidFaults(text, language)]).toEqual([
        language,
        undefined,
        undefined,
        [],
      ]);
    }
  });

  test('states no right as advice', () => {
    const rights = /\brecht(?:en)? (?:op|om)\b|\bright to\b|hakkınız|لك الحق/iu;
    for (const text of advice(matter)) for (const language of LANGUAGES) expect(text[language]).not.toMatch(rights);
  });

  test('is written in short sentences, and explains words of the trade', () => {
    for (const language of LANGUAGES) {
      const kind = language === 'nl' ? 'dutch' : 'other';
      expect(sentenceFaults(sentencesOf(textIn(matter, language)), kind)).toEqual([]);
    }
    expect(unexplainedTerms(textIn(matter, 'nl'))).toEqual([]);
  });
});

describe('the laws', () => {
  test.each(Object.entries(LAWS))('%s has a name, a day and an address that opens', (_, { name, url, held_on }) => {
    expect(name).not.toBe('');
    expect(url).toMatch(/^https:\/\/(?:wetten\.overheid\.nl|zoek\.officielebekendmakingen\.nl)\//);
    expect(held_on).toMatch(/^20\d\d-[01]\d(?:-[0-3]\d)?$/);
    // The address leads to the text of that very day.
    if (url.includes('wetten.overheid.nl')) expect(url.endsWith(`/${held_on}`)).toBe(true);
  });

  test('are all used', () => {
    const used = new Set(
      MATTERS.flatMap(([, { rules }]) => rules.flatMap(({ law }) => law)).map((name) => name.split(' ')[0]),
    );
    expect(Object.keys(LAWS).filter((key) => !used.has(key))).toEqual([]);
  });
});

test('laws that were read long ago are named by `npm run check`, and others are not', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const days = Object.values(LAWS).map(({ held_on }) => held_on);
  expect(await oldLaws(root, days.sort()[0]?.padEnd(10, '-01') ?? '')).toEqual([]);
  const named = await oldLaws(root, '2099-01-01');
  expect(named).toHaveLength(days.length);
  expect(named.join()).toContain('wgs (Wet gemeentelijke schuldhulpverlening)');
});

describe('the check itself', () => {
  test.each(neverSaid)('finds that $why', ({ such, why }) => {
    expect(saidFaults(such, 'nl')).toEqual([why]);
  });

  test.each([
    ['U hebt 4 weken.', []],
    ['Binnen 3 werkdagen, of 14 dagen.', []],
    ['Bel 0800-8115.', ['0800-8115.', '8115.']],
    ['Ongeveer 95 procent.', ['95 procent.']],
    ['Het kost 40 euro.', ['40 euro.']],
  ])('of figures in %j finds %j', (text, found) => {
    expect(figureFaults(text)).toEqual(found);
  });
});
