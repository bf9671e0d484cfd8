import { posix } from 'node:path';
import { expect } from 'vitest';

/** What the page that residents need most may weigh before its map, as it is sent: on a slow phone these are seconds. */
const MOST_BYTES = 60_000;
const MOST_SCRIPT_BYTES = 15_000;

/** From how many bytes a file must come compressed. */
const SMALLEST_COMPRESSED = 1_024;

/** What a page loads by itself. */
const LOADED = /<(?:link[^>]+rel="(?:stylesheet|modulepreload|icon)"[^>]*href|script[^>]+src|img[^>]+src)="([^"]+)"/g;
/** What a module needs before it runs. What it asks for later, as the map, is written `import(…)`. */
const IMPORTED = /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g;

export interface Sent {
  path: string;
  bytes: number;
  text: string;
}

/** A file as a browser of today gets it: compressed, its bytes counted before they are unpacked. */
export async function fetchSent(origin: string, path: string): Promise<Sent> {
  const answer = await fetch(origin + path, { headers: { 'accept-encoding': 'br' } });
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  // The smallest files are sent as they are: compressed they would be larger.
  if (text.length > SMALLEST_COMPRESSED) expect([path, answer.headers.get('content-encoding')]).toEqual([path, 'br']);
  return { path, bytes: Number(answer.headers.get('content-length')), text };
}

/** A page with everything it loads by itself. */
async function load(origin: string, path: string): Promise<Sent[]> {
  const page = await fetchSent(origin, path);
  const loaded = new Map([[path, page]]);
  const wanted = [...page.text.matchAll(LOADED)].map(([, found = '']) => found);
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (loaded.has(next)) continue;
    const file = await fetchSent(origin, next);
    loaded.set(next, file);
    if (!next.endsWith('.js')) continue;
    for (const [, found = ''] of file.text.matchAll(IMPORTED)) wanted.push(posix.join(posix.dirname(next), found));
  }
  return [...loaded.values()];
}

const weigh = (files: readonly Sent[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const isScript = ({ path }: Sent) => path.endsWith('.js');

/** Weighs a page with all it loads by itself. `path`: of a municipality's page. */
export async function expectLittleWeight(origin: string, path: string): Promise<void> {
  const files = await load(origin, path);
  expect(files.filter(isScript).length).toBeGreaterThan(1);
  expect(files.filter((file) => file.path.endsWith('.css')).length).toBeGreaterThan(0);
  for (const file of files) expect(file.bytes, file.path).toBeGreaterThan(0);
  expect(weigh(files.filter(isScript)), path).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  expect(weigh(files), path).toBeLessThanOrEqual(MOST_BYTES);
}
