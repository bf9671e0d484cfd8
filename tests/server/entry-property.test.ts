import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundInFiles } from '../support/canary.ts';
import { oddRequest, STRANGE_WORD } from '../support/odd-requests.ts';
import { sayRaw, statusIn } from '../support/raw-request.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { isWholeRun } from '../support/whole-run.ts';

/**
 * Strangers say odd things in every header, target and method, over raw connections, while somebody reads pages: each page
 * stays what it was, nobody is told that something went wrong here, and nothing of what was said is found anywhere.
 */
const ROUNDS = isWholeRun() ? 200 : 12;
const REQUESTS_A_ROUND = 100;
/** Connections that are open at once. */
const ABREAST = 10;

const LANGUAGES = ['', '/en', '/tr', '/ar'];
const PAGES = LANGUAGES.flatMap((language) => [
  language || '/',
  ...[
    '/gemeenten',
    '/gemeenten?provincie=limburg',
    '/zoeken',
    '/vragen',
    '/wat-is-er-aan-de-hand/water',
    '/over',
    '/afspraken',
    '/voortgang',
  ].map((path) => language + path),
  ...[
    '/gemeente/zwolle',
    '/gemeente/bergen',
    '/gemeente/zwolle/hulp?situatie=debt_support',
    '/organisatie/humanitas',
  ].map((path) => language + path),
]);
/** Pages of a round's own, which nobody has asked for before the strangers of that round. */
const NEW_A_ROUND = 6;

const PUBLIC_ORIGIN = 'https://ketenkaart.example';
/** What pages should be is told by a site that nobody bothers. */
let site: TestSite;
let control: TestSite;
beforeAll(async () => {
  // The same address for both: it stands in links and in the code to scan.
  [site, control] = await Promise.all([startSite({ PUBLIC_ORIGIN }), startSite({ PUBLIC_ORIGIN })]);
});
afterAll(() => Promise.all([site.stop(), control.stop()]));

/** A page as a reader gets it. */
async function read({ origin }: TestSite, path: string): Promise<string> {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return `${answer.status} ${JSON.stringify(headers)}
${await answer.text()}`;
}

async function sayAll(port: number, requests: readonly string[]): Promise<string[]> {
  const waiting = [...requests];
  const told: string[] = [];
  const speaker = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const answer = await sayRaw(port, text);
      if (statusIn(answer) >= 500) told.push(`${answer.slice(0, 200)}\nto\n${text}`);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, speaker));
  return told;
}

test('pages stay what they are, whatever is said beside them', async () => {
  const port = Number(new URL(site.origin).port);
  const slugs = [...(await read(site, '/gemeenten')).matchAll(/"\/gemeente\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
  const fresh = LANGUAGES.flatMap((language) => slugs.map((slug) => `${language}/gemeente/${slug}`));
  const expected = new Map<string, string>();
  let rounds = 0;
  const round = async (seed: number) => {
    const pages = [...PAGES, ...fresh.slice(rounds * NEW_A_ROUND, (rounds + 1) * NEW_A_ROUND)];
    rounds += 1;
    const faults = await sayAll(port, fc.sample(oddRequest(pages), { seed, numRuns: REQUESTS_A_ROUND }));
    const changed: string[] = [];
    for (const path of pages) {
      const page = await read(site, path);
      if (page === expected.get(path)) continue;
      // Not asked before, or changed by the clock alone.
      expected.set(path, await read(control, path));
      if (page !== expected.get(path)) changed.push(path);
      if (page.includes(STRANGE_WORD)) changed.push(`${path}: holds what was said`);
    }
    expect({ changed, faults }).toEqual({ changed: [], faults: [] });
  };
  await fc.assert(fc.asyncProperty(fc.integer(), round), { numRuns: ROUNDS, endOnFailure: true });
  expect(rounds).toBe(ROUNDS);

  await site.restart();
  await site.pocketbase.kill('SIGTERM');
  expect(site.output() + site.pocketbase.output()).not.toContain(STRANGE_WORD);
  expect(foundInFiles(site.dataDir, [STRANGE_WORD])).toEqual([]);
}, 1_800_000);
