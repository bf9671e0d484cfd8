import { describe, expect, test } from 'vitest';
import { FOUND_BY_TITLE, type SearchDocument } from '../../src/domain/directory/search.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Nobody who named no town is led to one because a word happens to stand there. */
const document = (kind: SearchDocument['kind'], title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `${kind}:${title}`,
  kind,
  title,
  text: '',
  target: title,
  ...more,
});
const local = { isLocal: true, text: 'Verweg' };

const search = buildSearch([
  document('organization', 'Rekenkamer Verweg', {
    ...local,
    keywords: 'schulden',
    body: 'Sinds 1945 in de oude brug.',
  }),
  document('organization', 'Rekenkamer', { keywords: 'schulden' }),
  document('service', 'Spreekuur', { ...local, body: 'Neem brieven mee naar de brug.' }),
  document('service', 'Landelijke lijn', { keywords: 'schulden', body: 'Brieven', isNationwide: true }),
  document('initiative', 'Wandelclub', { ...local, body: 'Koffie bij de vogels.' }),
  document('municipality', 'Verweg'),
]);
const titles = (query: string) => search(query).hits.map(({ title }) => title);

describe('without a town', () => {
  test.each([
    ['vogels', [], 'a word that only stands in something far away'],
    ['brug koffie', [], 'two of them'],
    ['rekenkamer sinds 1945', ['Rekenkamer'], 'a name beside such words'],
    ['brieven', ['Landelijke lijn'], 'what is for everybody comes alone'],
  ])('%s: %j, %s', (query, found) => {
    expect(titles(query)).toEqual(found);
  });

  test('a word for a kind of help finds it everywhere, what is for everybody first', () => {
    expect(titles('schulden')[0]).toBe('Landelijke lijn');
    expect(titles('schulden')).toContain('Rekenkamer Verweg');
  });

  test('who types a name knows whom they look for', () => {
    expect(titles('wandelclub')).toEqual(['Wandelclub']);
    expect(titles('Rekenkamer Verweg')[0]).toBe('Rekenkamer Verweg');
  });
});

test('with a town named, its words are found', () => {
  expect(titles('brug verweg')).toContain('Spreekuur');
});
