import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { municipalityPath } from '../../src/paths.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** What the page that residents need most may weigh before its map, as it is sent: on a slow phone these are seconds. */
const MOST_BYTES = 60_000;
const MOST_SCRIPT_BYTES = 15_000;

/** From how many bytes a file must come compressed. */
const SMALLEST_COMPRESSED = 1_024;

/** What a page loads by itself. */
const LOADED = /<(?:link[^>]+rel="(?:stylesheet|modulepreload|icon)"[^>]*href|script[^>]+src|img[^>]+src)="([^"]+)"/g;
/** What a module needs before it runs. What it asks for later, as the map, is written `import(…)`. */
const IMPORTED = /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g;

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

interface Sent {
  path: string;
  bytes: number;
  text: string;
}

/** A file as a browser of today gets it: compressed, its bytes counted before they are unpacked. */
async function get(path: string): Promise<Sent> {
  const answer = await fetch(site.origin + path, { headers: { 'accept-encoding': 'br' } });
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  // The smallest files are sent as they are: compressed they would be larger.
  if (text.length > SMALLEST_COMPRESSED) expect([path, answer.headers.get('content-encoding')]).toEqual([path, 'br']);
  return { path, bytes: Number(answer.headers.get('content-length')), text };
}

/** A page with everything it loads by itself. */
async function load(path: string): Promise<Sent[]> {
  const page = await get(path);
  const loaded = new Map([[path, page]]);
  const wanted = [...page.text.matchAll(LOADED)].map(([, found = '']) => found);
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (loaded.has(next)) continue;
    const file = await get(next);
    loaded.set(next, file);
    if (!next.endsWith('.js')) continue;
    for (const [, found = ''] of file.text.matchAll(IMPORTED)) wanted.push(posix.join(posix.dirname(next), found));
  }
  return [...loaded.values()];
}

const weigh = (files: readonly Sent[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const isScript = ({ path }: Sent) => path.endsWith('.js');

describe.each(LANGUAGES)('the page of a municipality in "%s"', (language) => {
  test.each(['zwolle', 'utrecht'])('weighs little before its map: %s', async (slug) => {
    const files = await load(municipalityPath(language, slug));
    expect(files.filter(isScript).length).toBeGreaterThan(1);
    expect(files.filter(({ path }) => path.endsWith('.css')).length).toBeGreaterThan(0);
    for (const { bytes, path } of files) expect(bytes, path).toBeGreaterThan(0);
    expect(weigh(files.filter(isScript))).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    expect(weigh(files)).toBeLessThanOrEqual(MOST_BYTES);
  });
});
