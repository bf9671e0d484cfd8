import { expect, test } from 'vitest';
import { FOUND_BY_TITLE, NOTHING_FOUND, type SearchDocument } from '../../src/domain/directory/search.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** A phrase among the words for a kind of help is found by its words together; none of them stands for it. */
const help = (title: string, keywords: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `service:${title}`,
  kind: 'service',
  title,
  text: '',
  target: title,
  keywords,
  ...more,
});

const search = buildSearch([
  help('Rekenkamer', 'koud+brouwen schulden'),
  help('Schaapskooi', 'wolle+dekens'),
  help('Praathuis', KIND_WORDS.map(({ services }) => services.crisis_line).join(' '), { isForDanger: true }),
]);
const titles = (query: string) => search(query).hits.map(({ title }) => title);

test.each(['koud brouwen', 'ik wil koud brouwen', 'KOUD-BROUWEN', 'koudbrouwen', 'koud te brouwen'])('%s', (query) => {
  expect(titles(query)).toEqual(['Rekenkamer']);
});

test.each([
  'koud',
  'koude',
  'brouwen',
  'brouwerij',
  'brouwen koud',
  'brouw',
  'wolle',
  'wollen',
  'dekens',
  'koud dekens',
])('%s is not it', (query) => expect(search(query)).toEqual(NOTHING_FOUND));

test('a word of another phrase takes nothing away', () => {
  expect(titles('koud schulden')).toEqual(['Rekenkamer']);
});

test.each([
  'leven',
  'levensmiddelen',
  'overleven',
  'doodmoe',
  'te weinig om van te leven',
  'mijn vader is dood en had schulden',
  'praten',
  'talk',
  'someone',
  'konuşmak',
  'كلام',
])('%s: no line for people in danger', (query) => expect(titles(query)).not.toContain('Praathuis'));

test.each(['ik wil dood', 'I want to die', 'ölmek istiyorum', 'أريد أن أموت', 'ik wil dood door schulden'])(
  '%s: that line first, and no word of it is said to be unknown',
  (query) => {
    expect(titles(query)[0]).toBe('Praathuis');
    expect(search(query).leftOut).toEqual([]);
  },
);
