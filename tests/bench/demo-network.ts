/**
 * What the demo network costs: loading it into the site's memory, making the largest page, and the time from a write that
 * PocketBase has acknowledged to a page that shows it. Prints one JSON line a row.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Snapshot } from '../../src/data/snapshot/snapshot.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import { until } from '../support/site.ts';
import { startDemoSite } from './demo-site.ts';
import { tell } from './figures.ts';

const LOADS = 5;
const WRITES = 40;
const SEEN_WITHIN_MS = 10_000;

const site = await startDemoSite();
const { admin, url } = site.pocketbase;
const path = `/gemeente/${site.largestSlug}`;

/** Opens the directory as the site does at its start, from PocketBase. */
async function loadOnce(turn: number): Promise<{ ms: number; records: number; megabytes: number }> {
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const snapshot = await Snapshot.open({
    url,
    ...SITE_USER,
    file: join(site.dataDir, `bench-snapshot-${turn}.json`),
    onTrouble: (message) => console.error(message),
    onChange: () => {},
  });
  const ms = performance.now() - began;
  const records = Object.values(snapshot.directory).reduce((sum, table) => sum + table.size, 0);
  const megabytes = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  await snapshot.close();
  return { ms, records, megabytes };
}

const loads: Awaited<ReturnType<typeof loadOnce>>[] = [];
for (let turn = 0; turn < LOADS; turn += 1) loads.push(await loadOnce(turn));
console.log(JSON.stringify({ name: 'records in the snapshot', count: loads[0]?.records }));
tell(
  'snapshot loaded from PocketBase',
  loads.map(({ ms }) => ms),
  'ms',
);

const municipality = await admin.collection('municipalities').getFirstListItem(`slug = "${site.largestSlug}"`);
const text = async () => await (await fetch(site.origin + path)).text();
const seen: number[] = [];
const made: number[] = [];
for (let turn = 0; turn < WRITES; turn += 1) {
  const phone = `083 ${String(100 + turn)} 00 00`;
  await admin.collection('municipalities').update(municipality.id, { phone });
  seen.push(await until(async () => (await text()).includes(phone), SEEN_WITHIN_MS, `${phone} on ${path}`));
  // Another query is another page: it is made anew from what is in memory.
  const began = performance.now();
  await (await fetch(`${site.origin}${path}?wijk=${turn}`)).text();
  made.push(performance.now() - began);
}
tell('from an acknowledged write to the largest page', seen, 'ms');
tell('the largest page made anew', made, 'ms');

await site.stop();
await rm(site.dataDir, { recursive: true, force: true });
// What the SDK keeps open for the next call would keep us here for minutes.
process.exit(0);
