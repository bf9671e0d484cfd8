import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFiles } from '../../src/commands/setup/stamp.ts';
import { putSiteUser } from '../../src/data/machine-accounts.ts';
import { loadStartingFacts } from '../../src/data/starting-facts.ts';
import { SITE_USER, SUPERUSER, startPocketBase, type TestPocketBase } from './pocketbase.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What the database is made of: with any of it changed, it is made anew. */
const INPUTS = ['pocketbase/seed', 'pocketbase/pb_migrations', 'pocketbase/pb_hooks', 'src/data/starting-facts'];

/**
 * A real PocketBase with the starting facts and the site's user. The facts are loaded once by the product's own loader
 * and copied for each test file: loading takes seconds, a copy does not.
 */
export async function startPocketBaseWithFacts(): Promise<TestPocketBase> {
  return startPocketBase({ from: await databaseWithFacts() });
}

async function databaseWithFacts(): Promise<string> {
  const folder = join(ROOT, '.cache/test-facts', await hashFiles(ROOT, INPUTS));
  if (existsSync(folder)) return folder;
  const server = await startPocketBase();
  await putSiteUser(server.url, SUPERUSER, SITE_USER);
  await loadStartingFacts({ url: server.url, ...SUPERUSER });
  await server.kill('SIGTERM');
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  cpSync(server.dataDir, beside, { recursive: true });
  await server.stop();
  try {
    renameSync(beside, folder);
  } catch {
    // Another test file was first.
    rmSync(beside, { recursive: true, force: true });
  }
  return folder;
}
