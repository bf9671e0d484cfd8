import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/domain/directory/search.ts';
import { SearchService } from '../../src/server/search/search-service.ts';
import { LIMITS } from '../../src/server/settings/settings.ts';
import { until } from '../support/site.ts';

/** The index lives in a thread of its own and is replaced as a whole. */
const WITHIN_MS = 60_000;
const FRAGILE = new URL('../support/search-workers/fragile.ts', import.meta.url);
const PACE = { gatherMs: 200, betweenMs: 200, share: 0, longestMs: 200 };

const organization = (slug: string, title: string): SearchDocument => ({
  key: `organization:${slug}`,
  kind: 'organization',
  title,
  otherNames: [],
  keywords: '',
  body: '',
  text: '',
  places: [],
  target: slug,
  isNationwide: false,
});

let service: SearchService | undefined;
afterEach(() => service?.close());

const titles = async (query: string) => (await service?.search(query))?.hits.map((hit) => hit.title);

test('what changed is found by the next index; until then the one before answers', async () => {
  let documents = [organization('a', 'Eerste Hulp')];
  service = new SearchService(() => documents, PACE);
  expect(await titles('eerste')).toEqual(['Eerste Hulp']);
  documents = [organization('b', 'Tweede Hulp')];
  service.refreshSoon();
  expect(await titles('eerste')).toEqual(['Eerste Hulp']);
  await until(async () => (await titles('tweede'))?.length === 1, WITHIN_MS, 'the second index answers');
  expect(await titles('eerste')).toEqual([]);
});

test('changes that come together, and during a build, are few builds', async () => {
  let builds = 0;
  service = new SearchService(() => {
    builds += 1;
    return [organization('a', `Stand ${builds}`)];
  }, PACE);
  const first = service.search('stand');
  for (let change = 0; change < 100; change += 1) service.refreshSoon();
  await first;
  await until(async () => (await titles('stand'))?.[0] !== 'Stand 1', WITHIN_MS, 'the changes are found');
  await wait(5 * PACE.gatherMs);
  expect([builds, await titles('stand')]).toEqual([2, ['Stand 2']]);
});

test('an index that could not be built is tried anew, and until then nothing is told as found or not', async () => {
  let isBroken = true;
  service = new SearchService(() => {
    if (isBroken) throw new Error('no directory');
    return [organization('a', 'Eerste Hulp')];
  }, PACE);
  expect(await service.search('eerste')).toBeNull();
  isBroken = false;
  await until(async () => (await titles('eerste'))?.[0] === 'Eerste Hulp', WITHIN_MS, 'it is found');
});

describe('a thread that', () => {
  const fragile = () => new SearchService(() => [], PACE, FRAGILE);

  test.each(['break', 'hang'])('is told to %s has no answer, and another takes its place', async (fault) => {
    service = fragile();
    expect(await titles('one')).toEqual(['1']);
    expect(await service.search(fault)).toBeNull();
    await until(async () => (await titles('two')) !== undefined, WITHIN_MS, 'another thread answers');
  });

  test('is busy is given nothing that nobody waits for', async () => {
    service = fragile();
    expect(await titles('one')).toEqual(['1']);
    const gone = new AbortController();
    const left = Array.from({ length: 30 }, (_, at) => service?.search(`gone ${at}`, gone.signal));
    gone.abort();
    expect(new Set(await Promise.all(left))).toEqual(new Set([null]));
    // The first was under way already.
    expect(await titles('two')).toEqual(['3']);
  });
});

test('more than may wait are refused at once, and are not told that nothing was found', async () => {
  service = new SearchService(() => [], PACE, FRAGILE);
  await service.search('one');
  const asked = 2 * LIMITS.searchesWaiting;
  const answers = await Promise.all(Array.from({ length: asked }, () => service?.search('many')));
  expect(answers.filter((answer) => answer === null)).toHaveLength(asked - LIMITS.searchesWaiting - 1);
});

test('documents are read in slices: others have their turn between them', async () => {
  const count = 5_000;
  service = new SearchService(function* () {
    for (let at = 0; at < count; at += 1) yield organization(`org-${at}`, `Stichting ${at}`);
  });
  let turns = 0;
  let isFound = false;
  const found = service.search('stichting').then(() => {
    isFound = true;
  });
  while (!isFound) {
    turns += 1;
    await wait(1);
  }
  await found;
  expect(turns).toBeGreaterThan(10);
});
