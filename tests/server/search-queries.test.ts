import { beforeAll, describe, expect, test } from 'vitest';
import { foldName } from '../../src/domain/municipality/slug.ts';
import { readContentPages } from '../../src/server/search/content-pages.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { matterPages } from '../../src/server/search/matter-pages.ts';
import { questionPages } from '../../src/server/search/question-pages.ts';
import { buildSearch, type Search } from '../../src/server/search/search-index.ts';
import matters from '../fixtures/search/matter-queries.json' with { type: 'json' };
import spoken from '../fixtures/search/spoken-queries.json' with { type: 'json' };
import unseen from '../fixtures/search/unseen-queries.json' with { type: 'json' };
import { isAnswered, type SpokenQuery } from '../support/search-wants.ts';
import { type SearchWorld, searchWorldOfFacts } from '../support/search-world.ts';

/** What is not among the first three in the real starting facts, with the reason. This list only gets shorter. */
const KNOWN_MISSES: Record<string, string> = {
  'arabisch praten over schuld': 'no service in the facts says in which languages it helps',
  'brief van incasso met heel veel extra kosten':
    'who sorts letters in a town where "heel" stands matches as many words',
  'mahkemeden kağıt geldi': '"paper" and "came" say as much as "court": the answer is the fourth',
};

let world: SearchWorld;
let search: Search;
beforeAll(async () => {
  world = await searchWorldOfFacts();
  search = buildSearch(world.documents);
});

const isFound = (line: SpokenQuery) => isAnswered(line, search(line.query).hits, world.directory);

describe('what people type', () => {
  test('sixty lines, and thirty that nothing is tuned to', () => {
    expect([spoken.length, unseen.length]).toEqual([60, 30]);
    expect(new Set([...spoken, ...unseen].map(({ query }) => query)).size).toBe(90);
    for (const query of Object.keys(KNOWN_MISSES))
      expect([...spoken, ...matters].map((line) => line.query)).toContain(query);
  });

  test.each(spoken.filter(({ query }) => !(query in KNOWN_MISSES)))('$query', (line) => {
    expect([line.query, isFound(line)]).toEqual([line.query, true]);
  });

  test.each(matters.filter(({ query }) => !(query in KNOWN_MISSES)))('$query: what may be the matter', (line) => {
    expect([line.query, isFound(line)]).toEqual([line.query, true]);
  });

  test('no list of words holds one of them as a whole: it is found because it is understood', () => {
    const lists = [
      ...KIND_WORDS.flatMap((language) => Object.values(language)).flatMap((kinds) => Object.values(kinds)),
      ...[...readContentPages(), ...questionPages(), ...matterPages()].map(({ searchWords }) => searchWords),
    ].map((words) => ` ${foldName(words)} `);
    const sentences = [...spoken, ...unseen, ...matters]
      .map(({ query }) => foldName(query))
      .filter((query) => query.includes(' '));
    expect(sentences.filter((query) => lists.some((words) => words.includes(` ${query} `)))).toEqual([]);
  });
});
