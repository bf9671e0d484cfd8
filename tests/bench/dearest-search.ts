/**
 * What the dearest search of each kind costs the one thread that searches, and what is left of a crowd that asks and
 * goes: over the starting facts, or over the demo network with `--demo`. Prints one JSON line a row; nothing is judged by
 * its time.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { SEARCH_QUERY_MAX } from '../../src/domain/directory/search.ts';
import { saysDanger } from '../../src/server/search/danger-phrases.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';
import { SearchService } from '../../src/server/search/search-service.ts';
import { type SearchWorld, searchWorldAt, searchWorldOfFacts } from '../support/search-world.ts';
import { startDemoSite } from './demo-site.ts';
import { percentile, tellRow } from './figures.ts';
import { median } from './load.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const TIMES = 20;
/** As many as made search answer nobody for over a minute, once. */
const CROWD = 150;
const CALM_MS = 2_000;

const letters = (count: number, from = LATIN) =>
  Array.from({ length: count }, () => from[Math.floor(Math.random() * from.length)]).join('');
const words = (count: number, ofLetters: number) => Array.from({ length: count }, () => letters(ofLetters)).join(' ');

const KINDS: Record<string, () => string> = {
  'a usual one': () => 'hulp bij schulden',
  'one word of 60 letters': () => letters(60),
  'one word, as long as may be': () => letters(SEARCH_QUERY_MAX),
  'the same in Arabic, which is read as two letters each': () => letters(SEARCH_QUERY_MAX, ARABIC),
  'many words with a typing error': () => words(12, 15),
  'many short words': () => words(50, 3),
  'names with two errors in them': () => 'voedslebnak leger des hijls humanitsa schuldhulpmatje geldfti',
  'words that stand in most documents': () =>
    'gemeente schulden hulp geld vrijwilliger papieren formulieren budget post',
  'one word made of many': () => 'schuldhulpverleningmaatschappelijkwerkthuisadministratie'.repeat(3),
  'Turkish words with their endings': () =>
    'elektriğimizden faturalarımızı kiramızı ödeyemiyoruz borçlarımızdan'.repeat(2),
  'beginnings of names': () => 'voed schuld huma gemee stich wel hulp buur zorg soci',
};

const [flag] = process.argv.slice(2);
const site = flag === '--demo' ? await startDemoSite() : null;
const { documents }: SearchWorld = site ? await searchWorldAt(site.pocketbase.url) : await searchWorldOfFacts();
const memory = () => Math.round(process.memoryUsage().rss / 1e6);

const search = buildSearch(documents);
for (const [kind, query] of Object.entries(KINDS)) {
  const times: number[] = [];
  const before = memory();
  for (let time = 0; time < TIMES; time += 1) {
    const typed = query().slice(0, SEARCH_QUERY_MAX);
    const began = performance.now();
    search(typed);
    times.push(performance.now() - began);
  }
  const row = { kind, documents: documents.length, p50: median(times), longest: Math.max(...times), unit: 'ms' };
  tellRow({ ...row, memoryBefore: before, memoryAfter: memory(), memoryUnit: 'MB' });
}

const DANGER_TEXTS = {
  'a short': 'hulp bij schulden',
  'one phrase over and over in a': 'ik wil niet meer '.repeat(60),
  'two words over and over in a': 'ik wil '.repeat(80),
  'only short words in a': words(170, 2),
  'words of 80 letters in a': words(6, 80),
};
for (const [kind, typed] of Object.entries(DANGER_TEXTS)) {
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    saysDanger(typed);
    return performance.now() - began;
  });
  tellRow({ kind: `who is in danger, ${kind} text`, p50: median(times), longest: Math.max(...times), unit: 'ms' });
}

const service = new SearchService(() => documents);
await service.search('schulden');
const before = memory();
const gone = new AbortController();
const crowd = Array.from({ length: CROWD }, () => service.search(letters(60), gone.signal));
gone.abort();
const began = performance.now();
const answer = await service.search('schulden');
const waited = performance.now() - began;
await Promise.all(crowd);
await wait(CALM_MS);
tellRow({
  kind: `a usual one after ${CROWD} of 60 letters whose askers have gone`,
  answered: answer === null ? 'no' : 'yes',
  ms: waited,
  memoryBefore: before,
  memoryAfter: memory(),
  memoryUnit: 'MB',
});

const staying = Array.from({ length: CROWD }, async () => {
  const asked = performance.now();
  const found = await service.search(letters(60));
  return { ms: performance.now() - asked, isRefused: found === null };
});
const crowded = await Promise.all(staying);
tellRow({
  kind: `${CROWD} of 60 letters at once that stay`,
  refused: crowded.filter(({ isRefused }) => isRefused).length,
  p99: percentile(
    crowded.map(({ ms }) => ms),
    0.99,
  ),
  unit: 'ms',
  memoryAfter: memory(),
});
await service.close();
await site?.stop();
process.exit(0);
