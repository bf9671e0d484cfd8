/**
 * Our search beside plain lunr and MiniSearch: the same documents, the same lines of tests/fixtures/search, in one run. How
 * many lines have an answer among the first three, and how long an answer takes. Then what a fresh index costs the
 * requests of a site that is written to every 50 ms. Prints one JSON line a row; nothing is judged by its time.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Directory } from '../../src/domain/directory/directory.ts';
import type { SearchDocument, SearchHit } from '../../src/domain/directory/search.ts';
import { SearchService } from '../../src/server/search/search-service.ts';
import spoken from '../fixtures/search/spoken-queries.json' with { type: 'json' };
import unseen from '../fixtures/search/unseen-queries.json' with { type: 'json' };
import { isAnswered, type SpokenQuery } from '../support/search-wants.ts';
import { type SearchWorld, searchWorldAt, searchWorldOfFacts } from '../support/search-world.ts';
import { until } from '../support/site.ts';
import { startDemoSite } from './demo-site.ts';
import { percentile, tell, tellRow } from './figures.ts';
import { median } from './load.ts';
import { ENGINES, type Engine } from './search-engines.ts';

const TABLES: Record<string, SpokenQuery[]> = { '60 spoken': spoken, '30 unseen': unseen };
const ROUNDS = 5;
const WRITE_EVERY_MS = 50;
const ASK_EVERY_MS = 20;
const ASK_FOR_MS = 60_000;
const FOUND_WITHIN_MS = 180_000;

/** One line for each engine and table. */
function compare(where: string, { directory, documents }: SearchWorld): void {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  for (const [engine, build] of Object.entries(ENGINES)) {
    const began = performance.now();
    const search = build(documents);
    const buildMs = performance.now() - began;
    for (const [table, lines] of Object.entries(TABLES)) {
      const { found, times } = ask(search, lines, byKey, directory);
      const [p50, p99] = [median(times), percentile(times, 0.99)];
      const row = { where, documents: documents.length, engine, table, found, of: lines.length };
      tellRow({ ...row, recallAt3: found / lines.length, p50, p99, unit: 'ms', buildMs });
    }
  }
}

function ask(
  search: Engine,
  lines: readonly SpokenQuery[],
  byKey: ReadonlyMap<string, SearchDocument>,
  directory: Directory,
): { found: number; times: number[] } {
  const hitsOf = (query: string) =>
    search(query)
      .map((key) => byKey.get(key))
      .filter((hit): hit is SearchDocument & SearchHit => hit !== undefined);
  const found = lines.filter((line) => isAnswered(line, hitsOf(line.query), directory)).length;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { query } of lines) {
      const began = performance.now();
      search(query);
      times.push(performance.now() - began);
    }
  }
  return { found, times };
}

/** The longest that this thread could do nothing else while `work` ran. */
async function longestPause(work: () => unknown): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const ticks = setInterval(look, 1);
  await wait(ASK_EVERY_MS);
  await work();
  await wait(ASK_EVERY_MS);
  clearInterval(ticks);
  look();
  return longest;
}

/** How long a page that is kept takes to come, asked for again and again. */
async function answerTimes(address: string): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + ASK_FOR_MS; performance.now() < end; ) {
    const began = performance.now();
    await (await fetch(address)).arrayBuffer();
    times.push(performance.now() - began);
    await wait(ASK_EVERY_MS);
  }
  return times;
}

compare('starting facts', await searchWorldOfFacts());

const site = await startDemoSite();
const { admin } = site.pocketbase;
const demo = await searchWorldAt(site.pocketbase.url);
compare('demo network', demo);

const service = new SearchService(() => demo.documents);
const builds = {
  'longest pause while an index is built in a worker': () => service.search('schulden'),
  'longest pause while one is built on the same thread': () => ENGINES.ours(demo.documents),
};
for (const [name, build] of Object.entries(builds)) {
  const began = performance.now();
  const pause = await longestPause(build);
  tellRow({ name, pause, whole: performance.now() - began, unit: 'ms', documents: demo.documents.length });
}
await service.close();

const page = `${site.origin}/privacy`;
const found = async (words: string) =>
  (await (await fetch(`${site.origin}/zoeken?${new URLSearchParams({ q: words })}`)).text()).includes(`>${words}<`);
await (await fetch(`${site.origin}/zoeken?q=schulden`)).text();
tell('a kept page, nobody writes', await answerTimes(page), 'ms');

const municipality = await admin.collection('municipalities').getFirstListItem(`slug = "${site.largestSlug}"`);
let isWriting = true;
const writer = (async () => {
  for (let turn = 0; isWriting; turn += 1) {
    const began = performance.now();
    await admin.collection('municipalities').update(municipality.id, { population_year: 2000 + (turn % 26) });
    await wait(Math.max(0, WRITE_EVERY_MS - (performance.now() - began)));
  }
})();
tell(`a kept page, a write every ${WRITE_EVERY_MS} ms`, await answerTimes(page), 'ms');
const [organization] = demo.directory.organizations.all();
if (!organization) throw new Error('the demo network has no organisation');
const name = 'Zandloper Kwikstaart';
await admin.collection('organizations').update(organization.id, { name });
const seen = await until(() => found(name), FOUND_WITHIN_MS, `${name} is found`);
tellRow({ name: 'a new name is found, with those writes', ms: seen });
await admin.collection('organizations').update(organization.id, { status: 'withdrawn' });
const gone = await until(async () => !(await found(name)), FOUND_WITHIN_MS, `${name} has left`);
tellRow({ name: 'what was withdrawn has left the results, with those writes', ms: gone });
isWriting = false;
await writer;

await site.stop();
await rm(site.dataDir, { recursive: true, force: true });
// What the SDK keeps open for the next call would keep us here for minutes.
process.exit(0);
