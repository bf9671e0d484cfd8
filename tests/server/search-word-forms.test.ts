import { describe, expect, test } from 'vitest';
import { FOUND_BY_TITLE } from '../../src/domain/directory/search.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { pageDocuments } from '../../src/server/search/page-documents.ts';
import { questionPages } from '../../src/server/search/question-pages.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Words with Turkish endings are found, and words that say nothing take nothing away and are not named. */
const search = buildSearch([
  ...pageDocuments(questionPages()),
  {
    ...FOUND_BY_TITLE,
    key: 'service:lijn',
    kind: 'service',
    title: 'Hulplijn',
    text: '',
    target: 'lijn',
    keywords: KIND_WORDS.map(({ services }) => services.helpline).join(' '),
    isNationwide: true,
  },
]);
const titles = (query: string) => search(query).hits.map(({ title }) => title);
const URGENT = 'Is het dringend?';
const WHO_HEARS = 'Wie hoort hiervan?';

describe('Turkish words with their endings', () => {
  test.each([
    ['kiramı', 'Hulplijn'],
    ['kiramı ödeyemiyorum', 'Hulplijn'],
    ['kirami odeyemiyorum', 'Hulplijn'],
    ['faturamı ödeyemiyorum', 'Hulplijn'],
    ['faturalarımı', 'Hulplijn'],
    ['elektriğimi', 'Hulplijn'],
    ['evimden atılıyorum', URGENT],
    ['evimden atiliyorum', URGENT],
    ['elektrik kesildi', URGENT],
    ['elektrik kesilecek', URGENT],
  ])('%s', (query, first) => {
    expect([titles(query)[0], search(query).leftOut]).toEqual([first, []]);
  });

  test('a short word of another language is not taken for one', () => {
    for (const word of ['even', 'begin', 'evidence']) expect(search(word).hits).toEqual([]);
  });

  test('who is put out of the house finds somebody to call beside the answer', () => {
    expect(titles('evimden atılıyorum')).toEqual(expect.arrayContaining([URGENT, 'Hulplijn']));
  });

  test('another form counts beside the form that happens to stand in a title', () => {
    expect(titles('borçlarım')).toContain('Hulplijn');
  });
});

describe('words that say nothing', () => {
  test.each([
    'لا أستطيع دفع الإيجار',
    'أريد دفع الإيجار',
    'deurwaarder brief gekregen',
    'kira için bir şey',
    'I got rent arrears',
  ])('%s: none is said to be left out', (query) => {
    const { hits, leftOut } = search(query);
    expect(hits.map(({ title }) => title)).toContain('Hulplijn');
    expect(leftOut).toEqual([]);
  });
});

describe('a word that says little', () => {
  test.each(['mijn man mag het niet weten', 'weten', 'wie weet het', 'mijn xyzzy mag het niet weten'])(
    '%s: is what is looked for where nothing else is found',
    (query) => expect(titles(query)[0]).toBe(WHO_HEARS),
  );

  test('the word beside it that is not found is named', () => {
    expect(search('mijn xyzzy mag het niet weten').leftOut).toEqual(['xyzzy']);
  });

  test('and is passed over beside any other', () => {
    expect(titles('ik weet niet wat ik met mijn schulden moet')[0]).toBe('Hulplijn');
  });
});
