import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAW_SOURCES, QUESTIONS } from '../../src/features/municipality/questions/questions.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import {
  headingLevels,
  linkTargets,
  type ProseFile,
  pageAddresses,
  proseFile,
  readProse,
  sentencesOf,
  wordCount,
} from './read-prose.ts';
import { sentenceFaults } from './reading-level.ts';

const DUTCH = 'nl';
/** Of a page that explains something to a resident; longer is not read. */
const PAGE_WORDS_MAX = 500;

const PROSE = readProse();
const ADDRESSES = pageAddresses(PROSE);
const SOURCES: Record<string, { url: string; date: string }> = JSON.parse(
  readFileSync(new URL('../../content/sources.json', import.meta.url), 'utf8'),
);

function faultsIn({ language, data, body }: ProseFile): string[] {
  const faults: string[] = [];
  for (const source of data.sources) if (!SOURCES[source]) faults.push(`no source is called ${source}`);
  // About this site the site itself is the source.
  if (data.readers !== 'everyone' && data.sources.length === 0) faults.push('has no source');
  for (const target of linkTargets(body)) {
    const isOwn = target.startsWith('/') && ADDRESSES.has(target.replace(/#.*$/, ''));
    if (!isOwn && !/^https:\/\//.test(target)) faults.push(`leads nowhere: ${target}`);
  }
  const levels = headingLevels(body);
  levels.forEach((level, index) => {
    if (level === 1) faults.push('has a second title');
    else if (level > (levels[index - 1] ?? 1) + 1) faults.push(`heading ${index + 1} skips a level`);
  });
  faults.push(...sentenceFaults(sentencesOf(body), language === DUTCH ? 'dutch' : 'other'));
  if (wordCount(body) > PAGE_WORDS_MAX) faults.push(`has ${wordCount(body)} words`);
  return faults;
}

const named = ({ language, page }: ProseFile) => `${language}/${page}`;

describe.each(PROSE.map((file) => [named(file), file] as const))('%s', (_, file) => {
  test('names its sources, leads somewhere, keeps its headings in order and its sentences short', () => {
    expect(faultsIn(file)).toEqual([]);
  });

  test('has the links, headings and sources of the Dutch page', () => {
    const dutch = PROSE.find(({ language, page }) => language === DUTCH && page === file.page);
    expect(dutch, 'there is a Dutch page').toBeDefined();
    expect(linkTargets(file.body)).toEqual(linkTargets(dutch?.body ?? ''));
    expect(headingLevels(file.body)).toEqual(headingLevels(dutch?.body ?? ''));
    const { readers, order, sources, updated } = file.data;
    expect({ readers, order, sources, updated }).toEqual({
      readers: dutch?.data.readers,
      order: dutch?.data.order,
      sources: dutch?.data.sources,
      // A Dutch text that was made true again is a translation that is not yet.
      updated: dutch?.data.updated,
    });
  });
});

test('every page is there in every language', () => {
  const pagesIn = (wanted: string) => PROSE.filter(({ language }) => language === wanted).map(({ page }) => page);
  expect(pagesIn(DUTCH).length).toBeGreaterThanOrEqual(10);
  for (const language of LANGUAGES) expect(pagesIn(language), language).toEqual(pagesIn(DUTCH));
});

test('no two pages for the same readers have the same place', () => {
  const places = PROSE.map(({ language, data }) => `${language} ${data.readers} ${data.order}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

/** What the short answers on a municipality's page rest on. */
const ANSWER_SOURCES: string[] = [...QUESTIONS.map(({ sources }) => sources), ...Object.values(LAW_SOURCES)].flat();

test('every short answer rests on a source that can be opened', () => {
  expect(ANSWER_SOURCES.filter((source) => !SOURCES[source]?.url)).toEqual([]);
});

test('every source is used', () => {
  const used = new Set([...PROSE.flatMap(({ data }) => data.sources), ...ANSWER_SOURCES]);
  expect(Object.keys(SOURCES).filter((source) => !used.has(source))).toEqual([]);
});

describe('the check itself', () => {
  const page = (body: string, sources = '[wgs_2021]') =>
    faultsIn(proseFile('nl', 'proef', `---\nreaders: residents\norder: 1\nsources: ${sources}\n---\n\n${body}\n`));
  const long = 'Dit is een zin die zo lang is dat niemand hem uit kan lezen zonder te verdwalen.';

  test.each([
    ['Kort. [Lees meer](/gemeenten#a).\n\n## Kop\n\n- Punt.', '[wgs_2021]', []],
    ['Kort.', '[onbekend]', ['no source is called onbekend']],
    ['Kort.', '[]', ['has no source']],
    ['[Lees](/bestaat-niet).', '[wgs_2021]', ['leads nowhere: /bestaat-niet']],
    ['[Lees](/en/gemeenten).', '[wgs_2021]', ['leads nowhere: /en/gemeenten']],
    ['[Lees](http://example.org).', '[wgs_2021]', ['leads nowhere: http://example.org']],
    ['Kort.\n\n# Kop', '[wgs_2021]', ['has a second title']],
    ['Kort.\n\n### Kop', '[wgs_2021]', ['heading 1 skips a level']],
    [`${long} ${long}`, '[wgs_2021]', ['sentences have 17.0 words']],
    ['Kort. '.repeat(501), '[wgs_2021]', ['has 501 words']],
  ])('of %j with %s finds %j', (body, sources, faults) => {
    expect(page(body, sources)).toEqual(faults);
  });

  test('a sentence ends at a point, a question mark, a heading and a point of a list', () => {
    expect(
      sentencesOf('Eén. Twee? “Drie.” Vier:\n\n- vijf;\n- **zes**\n\n## Zeven\n\n1. [Acht](/x)\nnog acht'),
    ).toEqual(['Eén.', 'Twee?', '“Drie.”', 'Vier:', 'vijf;', 'zes', 'Zeven', 'Acht nog acht']);
  });
});
