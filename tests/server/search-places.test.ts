import { expect, test } from 'vitest';
import { FOUND_BY_TITLE, type SearchDocument } from '../../src/domain/directory/search.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** A village leads to its municipality, alone or beside other words, and no other word is taken for a village. */
const document = (kind: SearchDocument['kind'], title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `${kind}:${title}`,
  kind,
  title,
  text: '',
  target: title,
  ...more,
});

const town = (title: string, ...villages: string[]) =>
  document('municipality', title, { villages, body: villages.join(' ') });

const search = buildSearch([
  town('Zuidstad', 'Lentedal', 'Dijkhuizen aan Zee', 'Monster', 'Een', 'Nederland', 'Oostdorp'),
  town('Noordstad', 'Noordstad', 'Oostdorp', 'Zuidstad', 'Papier', 'Stadsveld'),
  { ...town('Nieuw Stadsveld'), otherNames: ['Heel'] },
  document('organization', 'Voedselbank Zuidstad', { keywords: 'voedselbank eten' }),
  document('organization', 'Voedselbank Verderop', { keywords: 'voedselbank eten' }),
  document('organization', 'Rekenkamer', { keywords: 'schulden papier' }),
]);
const titles = (query: string) => search(query).hits.map(({ title }) => title);
const towns = (query: string) =>
  search(query)
    .hits.filter(({ kind }) => kind === 'municipality')
    .map(({ title }) => title);

test.each([
  ['beside a word for help', 'voedselbank lentedal', ['Zuidstad', 'Voedselbank Zuidstad']],
  ['of more words', 'voedselbank dijkhuizen aan zee', ['Zuidstad', 'Voedselbank Zuidstad']],
  ['in a sentence', 'eten in lentedal', ['Zuidstad', 'Voedselbank Zuidstad']],
])('a village %s: its municipality first, then what is there', (_, query, found) => {
  expect(titles(query)).toEqual(found);
});

test('a name of several villages leads to all their municipalities, by name', () => {
  expect(titles('schulden oostdorp').slice(0, 2)).toEqual(['Noordstad', 'Zuidstad']);
});

test.each([
  ['a common word', 'schulden monster'],
  ['a word that something is found for', 'schulden papier'],
  ['a word without a meaning', 'in een schulden'],
  ['the whole country', 'schulden in nederland'],
  ['a former municipality: the whole country', 'schulden in heel nederland'],
  ['a former municipality: very', 'heel veel schulden'],
])('is not taken for a village: %s', (_, query) => {
  expect(towns(query)).toEqual([]);
});

test.each([
  ['such a word after "in"', 'schulden in monster', 'Zuidstad'],
  ['such a word after "gemeente"', 'schulden gemeente papier', 'Noordstad'],
  ['a municipality before a village of its name', 'schulden zuidstad', 'Zuidstad'],
  ['a municipality before a village within its name', 'schulden nieuw stadsveld', 'Nieuw Stadsveld'],
])('is meant: %s', (_, query, town) => {
  expect(titles(query)[0]).toBe(town);
});

test('a name that is never meant in a sentence is still found alone', () => {
  expect(titles('heel')[0]).toBe('Nieuw Stadsveld');
});
