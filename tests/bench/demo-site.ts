import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { demoMunicipalities } from '../../src/commands/make-demo/reference.ts';
import { prepareDemo } from '../../src/commands/setup/demo.ts';
import { markDemoFolder } from '../../src/commands/setup/demo-folder.ts';
import { PROJECT_ROOT, readSettings, type Settings } from '../../src/commands/setup/settings.ts';
import { hashFiles } from '../../src/commands/setup/stamp.ts';
import { loadFactsOnce } from '../../src/commands/setup/starting-facts.ts';
import { putSiteUser } from '../../src/data/access/machine-accounts.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { SITE_USER, SUPERUSER, startPocketBase } from '../support/pocketbase.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** What the database is made of: with any of it changed, it is made anew. */
const INPUTS = [
  'pocketbase/seed',
  'pocketbase/demo',
  'pocketbase/pb_migrations',
  'pocketbase/pb_hooks',
  'src/commands/make-demo',
];

/**
 * The site before a PocketBase with the whole demo network (`DEMO_SHARE` of it), loaded once by the product's own set-up
 * and copied for each run: loading takes minutes. `largestSlug`: the municipality with the most help.
 */
export async function startDemoSite(): Promise<TestSite & { largestSlug: string }> {
  const settings = readSettings(process.env, PROJECT_ROOT, ['--demo']);
  // Its dates count from the day it was made: after a month it is another one.
  const month = new Date().toISOString().slice(0, 7);
  const hash = await hashFiles(PROJECT_ROOT, INPUTS);
  const folder = join(settings.cacheDir, 'bench-demo', `${hash.slice(0, 16)}-${settings.demoShare}-${month}`);
  if (!existsSync(folder)) await makeDatabase(settings, folder);
  const municipalities = demoMunicipalities(await readReferenceFacts());
  const largest = municipalities.reduce((a, b) => (b.population > a.population ? b : a));
  return Object.assign(await startSite({ KETENKAART_DEMO: '1' }, folder), { largestSlug: largest.slug });
}

async function makeDatabase(settings: Settings, folder: string): Promise<void> {
  const server = await startPocketBase();
  const own = { ...settings, pocketBaseUrl: server.url, dataDir: server.folder };
  const secrets = { superuser: SUPERUSER, site: SITE_USER };
  await putSiteUser(server.url, SUPERUSER, SITE_USER);
  await loadFactsOnce(own, secrets, true);
  await prepareDemo(own, secrets, await markDemoFolder(own), true, new AbortController().signal);
  await server.kill('SIGTERM');
  mkdirSync(`${folder}.part`, { recursive: true });
  cpSync(server.dataDir, `${folder}.part`, { recursive: true });
  await server.stop();
  renameSync(`${folder}.part`, folder);
}
