/**
 * The page of the demo network's largest municipality from our server, against nginx serving the same bytes and against PocketBase's REST API giving
 * the same content. In turn, five rounds, servers on one core and the load on the other. Prints a table and one JSON
 * line a row. What is measured is the ratio; the numbers depend on the machine.
 */
import { rm } from 'node:fs/promises';
import { startDemoSite } from './demo-site.ts';
import {
  bodyOf,
  LOAD_CORE,
  type Measurement,
  measure,
  median,
  pin,
  SERVER_CORE,
  settled,
  versionOf,
  writeScript,
} from './load.ts';
import { type NginxSetting, startNginx } from './nginx.ts';

const ROUNDS = 5;
const SECONDS = 5;
const WRITE_EVERY_MS = 50;
/** Above this share of its core the load generator may itself be what is measured. */
const LOAD_LIMIT = 0.97;

const tools = {
  wrk: versionOf('wrk', '-v'),
  nginx: versionOf('nginx', '-v'),
  taskset: versionOf('taskset', '--version'),
};
const missing = Object.entries(tools).filter(([, version]) => version === null || /not found/.test(version));
if (missing.length > 0) {
  console.error(
    `Not measured: ${missing.map(([name]) => name).join(', ')} is not on this machine (Debian: nginx-light, wrk, util-linux).`,
  );
  process.exit(1);
}

const site = await startDemoSite();
const slug = process.env.BENCH_SLUG ?? site.largestSlug;
const path = `/gemeente/${slug}`;
const pocketbase = site.pocketbase;
const { admin } = pocketbase;
const ours = site.origin + path;
const page = await bodyOf(ours);
const { headers } = await fetch(ours, { headers: { 'accept-encoding': 'gzip' } });
const nginx = await startNginx(site.dataDir, path, page.bytes, headers);
const settings = Object.keys(nginx.origins) as NginxSetting[];

const municipality = await admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`);
/** All that the page shows, in the two calls that PocketBase needs for it: the municipality with what hangs from it, and the national lines. */
const restPaths = [
  `/api/collections/municipalities/records/${municipality.id}?expand=${[
    'service_areas_via_municipality.service.organization.phones_via_organization',
    'service_areas_via_municipality.service.phones_via_service',
    'service_areas_via_municipality.service.schedules_via_service',
    'service_areas_via_municipality.service.service_at_locations_via_service.location',
    'intake_points_via_municipality.service',
    'presences_via_municipality.organization.national_partner',
    'networks_via_municipalities.organizations',
    'initiatives_via_municipalities',
    'locations_via_municipality.organization.phones_via_organization',
    'municipality_successions_via_successor.predecessor',
  ].join(',')}`,
  '/api/collections/services/records?filter=(nationwide=true)&expand=organization,phones_via_service,schedules_via_service',
];
const script = writeScript(site.dataDir, 'rest', restPaths);

const sitePid = site.process.pid ?? 0;
const pocketbasePid = pocketbase.process.pid ?? 0;
await pin(sitePid, SERVER_CORE);
await pin(pocketbasePid, SERVER_CORE);
await pin(nginx.workerPid, SERVER_CORE);

console.log(`${tools.wrk}; ${tools.nginx}; Node ${process.version}; page ${path}, ${page.bytes.length} bytes gzip`);
console.log(
  `servers on core ${SERVER_CORE}, wrk on core ${LOAD_CORE}, ${ROUNDS} rounds of ${SECONDS} s each in turn\n`,
);
console.log(nginx.configuration);

const results: Record<'ours' | NginxSetting | 'rest' | 'oursWritten', Measurement[]> = {
  ours: [],
  nginx: [],
  nginxCached: [],
  nginxHeaders: [],
  rest: [],
  oursWritten: [],
};
const trouble: string[] = [];

async function sameBytes(round: number): Promise<void> {
  const { sha256 } = await bodyOf(ours);
  for (const setting of settings) {
    const theirs = await bodyOf(nginx.origins[setting] + path);
    if (theirs.sha256 !== sha256)
      trouble.push(`round ${round}: our bytes ${sha256} are not those of ${setting}, ${theirs.sha256}`);
  }
}

function lastOf(names: readonly (keyof typeof results)[]): string {
  return names.map((name) => `${name} ${Math.round(results[name].at(-1)?.requestsPerSecond ?? 0)}`).join(', ');
}

/** Edits a record that stands on no other page's account, so that the version moves and every kept page is made anew. */
async function whileWriting<T>(work: () => Promise<T>): Promise<{ result: T; writes: number }> {
  let on = true;
  let writes = 0;
  const writer = (async () => {
    while (on) {
      const started = performance.now();
      await admin.collection('municipalities').update(municipality.id, { population_year: 2000 + (writes % 26) });
      writes += 1;
      await new Promise((done) => setTimeout(done, Math.max(0, WRITE_EVERY_MS - (performance.now() - started))));
    }
  })();
  const result = await work();
  on = false;
  await writer;
  return { result, writes };
}

let writes = 0;
await settled(sitePid);
for (let round = 1; round <= ROUNDS; round += 1) {
  await sameBytes(round);
  results.ours.push(await measure(ours, sitePid, SECONDS));
  for (const setting of settings) {
    results[setting].push(await measure(nginx.origins[setting] + path, nginx.workerPid, SECONDS));
  }
  results.rest.push(await measure(pocketbase.url, pocketbasePid, SECONDS, script));
  // It goes on answering for more than a second after wrk has left, on the core of the others.
  await settled(pocketbasePid);
  await sameBytes(round);
  console.log(`round ${round}: ${lastOf(['ours', ...settings, 'rest'])}`);
}
// Afterwards, and not between: the new search index that follows writes would fall into what is measured without them.
for (let round = 1; round <= ROUNDS; round += 1) {
  const written = await whileWriting(() => measure(ours, sitePid, SECONDS));
  results.oursWritten.push(written.result);
  writes += written.writes;
  await sameBytes(round);
  console.log(`round ${round}, written to: ${lastOf(['oursWritten'])}`);
}

for (const [name, list] of Object.entries(results)) {
  const errors = list.reduce((sum, one) => sum + one.errors, 0);
  if (errors > 0) trouble.push(`${name}: ${errors} answers were errors`);
}

const perSecond = (name: keyof typeof results) => median(results[name].map((one) => one.requestsPerSecond));
const rest = perSecond('rest') / restPaths.length;
const rows = [
  { name: 'municipality page vs nginx', ours: perSecond('ours'), theirs: perSecond('nginx') },
  { name: 'the same, nginx holding the file open', ours: perSecond('ours'), theirs: perSecond('nginxCached') },
  { name: 'the same, and nginx sending our headers', ours: perSecond('ours'), theirs: perSecond('nginxHeaders') },
  { name: 'municipality page vs PocketBase REST with expand', ours: perSecond('ours'), theirs: rest },
  {
    name: `municipality page, a write every ${WRITE_EVERY_MS} ms, vs nginx`,
    ours: perSecond('oursWritten'),
    theirs: perSecond('nginx'),
  },
].map((row) => ({
  ...row,
  ours: Math.round(row.ours),
  theirs: Math.round(row.theirs),
  unit: 'pages/s',
  ratio: Number((row.ours / row.theirs).toFixed(2)),
}));

const percent = (share: number) => `${Math.round(share * 100)} %`;
console.log('\nbusy (median): server core / wrk core');
for (const [name, list] of Object.entries(results)) {
  const load = median(list.map((one) => one.loadBusy));
  console.log(
    `  ${name.padEnd(12)} ${percent(median(list.map((one) => one.serverBusy))).padStart(6)} / ${percent(load)}${load > LOAD_LIMIT ? '  ← wrk may be the limit here' : ''}`,
  );
}
console.log(`writes during the last variant: ${writes} in ${ROUNDS * SECONDS} s\n`);
console.table(rows);
for (const row of rows) console.log(JSON.stringify(row));
for (const line of trouble) console.error(`✗ ${line}`);

nginx.process.kill('SIGTERM');
await site.stop();
await rm(site.dataDir, { recursive: true, force: true });
process.exit(trouble.length > 0 ? 1 : 0);
