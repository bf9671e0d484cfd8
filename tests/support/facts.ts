import { cpSync } from 'node:fs';
import { putSiteUser } from '../../src/data/access/machine-accounts.ts';
import { loadStartingFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { SITE_USER, SUPERUSER, startPocketBase, type TestPocketBase } from './pocketbase.ts';
import { preparedFolder } from './prepared-folder.ts';

const INPUTS = ['pocketbase/seed', 'pocketbase/pb_migrations', 'pocketbase/pb_hooks', 'src/data/starting-facts'];

/** A real PocketBase with the starting facts and the site's user, loaded once by the product's own loader. */
export async function startPocketBaseWithFacts(): Promise<TestPocketBase> {
  return startPocketBase({ from: await preparedFolder('test-facts', INPUTS, loadFacts) });
}

async function loadFacts(folder: string): Promise<void> {
  const server = await startPocketBase();
  await putSiteUser(server.url, SUPERUSER, SITE_USER);
  await loadStartingFacts({ url: server.url, ...SUPERUSER });
  await server.kill('SIGTERM');
  cpSync(server.dataDir, folder, { recursive: true });
  await server.stop();
}
