import { expect, test } from 'vitest';
import { FOUND_BY_TITLE, type SearchDocument } from '../../src/domain/directory/search.ts';
import { matterPages } from '../../src/server/search/matter-pages.ts';
import { pageDocuments } from '../../src/server/search/page-documents.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Who is told whom to call for all they typed is also told what to do about a part of it. */
const page = (target: string, keywords: string, isAnswer: boolean): SearchDocument => ({
  ...FOUND_BY_TITLE,
  key: `page:${target}`,
  kind: 'page',
  title: target,
  text: '',
  target,
  keywords,
  isAnswer,
});
const line: SearchDocument = {
  ...page('lijn', 'bewindvoerder huur schuld', false),
  key: 'service:lijn',
  kind: 'service',
  isNationwide: true,
};
const search = buildSearch([
  line,
  page('leefgeld', 'bewindvoerder', true),
  page('huurhulp', 'huur', true),
  page('schuldhulp', 'schuld', true),
  page('verhaal', 'huur bewindvoerder', false),
]);
const targets = (query: string) => search(query).hits.map(({ target }) => target);

test('after the line that matches every word come the answers that match some, few, and no other page', () => {
  expect(targets('bewindvoerder huur schuld')[0]).toBe('lijn');
  expect(targets('bewindvoerder huur schuld').slice(1)).toHaveLength(2);
  expect(targets('bewindvoerder schuld').slice(1).sort()).toEqual(['leefgeld', 'schuldhulp']);
});

test.each([
  ['kocamın', 'partner-of-ex'],
  ['arabayı', 'deurwaarder'],
  ['sigortamı', 'zorgverzekering'],
  ['cezamı', 'boetes'],
])('%s: a Turkish word with its endings finds the answer under the word itself', (word, matter) => {
  const find = buildSearch(pageDocuments(matterPages()));
  expect(find(word).hits.map(({ target }) => target)).toContain(`wat-is-er-aan-de-hand/${matter}`);
});
