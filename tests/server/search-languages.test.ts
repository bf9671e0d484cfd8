import { expect, test } from 'vitest';
import { FOUND_BY_TITLE, type SearchDocument } from '../../src/domain/directory/search.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { pageDocuments } from '../../src/server/search/page-documents.ts';
import { questionPages } from '../../src/server/search/question-pages.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Who asks for help in a language finds who gives it, and else the answer to "may somebody come with me?". */
const service = (title: string, keywords: string[], isNationwide = false): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `service:${title}`,
  kind: 'service',
  title,
  text: '',
  target: title,
  keywords: keywords.join(' '),
  isNationwide,
});

const helpWords = KIND_WORDS.map(({ services }) => services.volunteer_support);
const crisisWords = KIND_WORDS.map(({ services }) => services.crisis_line);
const arabic = KIND_WORDS.map(({ languages }) => languages.ar);
const documents = [
  ...pageDocuments(questionPages()),
  service('Rekenkamer', helpWords),
  service('Maatjes', helpWords),
  service('Luisterlijn', crisisWords, true),
];
const search = buildSearch(documents);
const searchWithArabic = buildSearch([...documents, service('Inloop', [...helpWords, ...arabic])]);
const QUESTION = 'Ik spreek niet goed Nederlands. Mag er iemand mee?';

test.each([
  'iemand die arabisch praat',
  'hulp in het arabisch',
  'hulp in het engels',
  'hulp in het pools',
  'engels',
  'arabische maatje',
  'ik spreek alleen tigrinya',
  'english speaking help',
  'help in ukrainian',
  'Türkçe yardım',
  'türkçe konuşan biri',
  'arapça yardım',
  'مساعدة بالعربية',
  'مساعدة بالتركية',
])('%s: the answer about languages comes first, and no language is left out', (query) => {
  const { hits, leftOut } = search(query);
  expect(hits[0]?.title).toBe(QUESTION);
  expect(leftOut.filter((word) => /^(arab|engel|pool|tür|بال)/i.test(word))).toEqual([]);
});

test.each(['hulp in het arabisch', 'arabisch', 'iemand die arabisch praat', 'مساعدة بالعربية'])(
  '%s: after the help in that language, where there is any',
  (query) => {
    const titles = searchWithArabic(query).hits.map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual(['Inloop', QUESTION]);
  },
);

test('a crisis line is found by its own words as before', () => {
  expect(search('ik wil met iemand praten over zelfmoord').hits[0]?.title).toBe('Luisterlijn');
});
