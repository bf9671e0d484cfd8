import { describe, expect, test } from 'vitest';
import { FOUND_BY_TITLE, NOTHING_FOUND, type SearchDocument } from '../../src/domain/directory/search.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** A word that nobody knows takes no results away, and is said to have been left out. */
const document = (kind: SearchDocument['kind'], title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `${kind}:${title}`,
  kind,
  title,
  text: '',
  target: title,
  ...more,
});

const search = buildSearch([
  document('organization', 'Rekenkamer', { keywords: 'schulden papieren' }),
  document('organization', 'Schaapskooi', { keywords: 'eten' }),
  document('municipality', 'Eten aan Zee'),
  document('page', 'Sparen', { keywords: 'potje', prose: 'Elke maand een potje. Rente en wasmachine.' }),
]);
const found = (query: string) => {
  const { hits, leftOut } = search(query);
  return { titles: hits.map(({ title }) => title), leftOut };
};

describe('one word that nobody knows', () => {
  test.each([
    ['beside a word for a kind of help', 'schulden xyzzy', ['Rekenkamer'], ['xyzzy']],
    ['before it', 'xyzzy schulden', ['Rekenkamer'], ['xyzzy']],
    ['beside a name, which alone in a sentence would be chance', 'rekenkamer xyzzy', ['Rekenkamer'], ['xyzzy']],
    ['beside words of prose alone', 'wasmachine xyzzy', ['Sparen'], ['xyzzy']],
    ['as it was typed, without the signs around it', 'schulden, (Xÿzzy)!', ['Rekenkamer'], ['Xÿzzy']],
    ['in letters that are read as others', 'schulden قطة', ['Rekenkamer'], ['قطة']],
    ['and once, however often it was typed', 'xyzzy schulden xyzzy', ['Rekenkamer'], ['xyzzy']],
  ])('%s', (_, query, titles, leftOut) => {
    expect(found(query)).toEqual({ titles, leftOut });
  });

  test('is not said to be left out where a page of prose holds every word', () => {
    expect(found('potje wasmachine')).toEqual({ titles: ['Sparen'], leftOut: [] });
  });

  test('sends nobody to a town that only happens to be called like another word', () => {
    expect(found('zee xyzzy')).toEqual({ titles: [], leftOut: [] });
    expect(found('eten aan zee xyzzy').titles).toContain('Eten aan Zee');
  });
});

test('a last word that is half typed still finds what it begins', () => {
  expect(found('schulden papie')).toEqual({ titles: ['Rekenkamer'], leftOut: [] });
  expect(found('schulden pap')).toEqual({ titles: ['Rekenkamer'], leftOut: ['pap'] });
  expect(found('rekenk')).toEqual({ titles: ['Rekenkamer'], leftOut: [] });
});

test('nothing but such words finds nothing, and says no more', () => {
  for (const query of ['xyzzy', 'xyzzy plugh', 'de xyzzy']) expect(search(query)).toEqual(NOTHING_FOUND);
});
