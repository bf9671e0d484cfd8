import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepPocketBase } from '../../src/commands/running/keep-pocketbase.ts';
import { keepSite } from '../../src/commands/running/keep-site.ts';
import { startPocketBase } from '../../src/commands/running/pocketbase-server.ts';
import { type ServerProcess, startServer } from '../../src/commands/running/server-process.ts';
import { bundleHooks } from '../../src/commands/setup/bundle-hooks.ts';
import { checkDatabase } from '../../src/commands/setup/check-database.ts';
import { migrateDatabase, putSuperuser } from '../../src/commands/setup/database.ts';
import { PROJECT_ROOT, readSettings, type Settings } from '../../src/commands/setup/settings.ts';
import { type BackendTrouble, SetupError } from '../../src/commands/setup/setup-error.ts';
import { freePort, pocketbaseBinary, SUPERUSER } from '../support/pocketbase.ts';

/** So that a test need not wait as long as a busy machine may be silent. */
const PATIENCE = { everyMs: 50, answerMs: 300, misses: 3 };
const WITHIN = { timeout: 20_000 };

let over: AbortController;
let said: string[];
let running: ServerProcess[];

beforeEach(() => {
  over = new AbortController();
  said = [];
  running = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
});
afterEach(async () => {
  over.abort();
  vi.restoreAllMocks();
  for (const server of running) {
    process.kill(server.pid, 'SIGCONT');
    await server.stop();
  }
});

/** Given to `afterEach` to be ended. */
function noted(server: ServerProcess): ServerProcess {
  void server.ended.then(() => running.splice(running.indexOf(server), 1));
  running.push(server);
  return server;
}

test('a site that is halted is ended by force and started again; when it ends by itself, that is said', async () => {
  const port = await freePort();
  const program = `require('node:http').createServer((q, a) => a.end('ok')).listen(${port}, '127.0.0.1', () => process.send({ ready: true }))`;
  const restart = async () => {
    const options = { cwd: PROJECT_ROOT, env: process.env, output: 'shown' } as const;
    const server = noted(startServer('The site', process.execPath, ['-e', program], options));
    await server.saysReady;
    return server;
  };
  const site = await restart();
  const sites: ServerProcess[] = [];
  const healthUrl = `http://127.0.0.1:${port}/`;
  const onChange = (one: ServerProcess) => sites.push(one);
  const keeping = keepSite({ site, healthUrl, restart, onChange, patience: PATIENCE }, over.signal);
  process.kill(site.pid, 'SIGSTOP');
  await expect.poll(() => sites.length, WITHIN).toBe(1);
  expect(said).toEqual([
    '! The site runs and does not answer: it is ended by force and started again.',
    '✓ The site is back',
  ]);
  expect(await (await fetch(healthUrl)).text()).toBe('ok');
  process.kill(sites[0]?.pid ?? 0, 'SIGKILL');
  await expect(keeping).rejects.toThrow('The site has ended (signal SIGKILL), so PocketBase was ended too');
});

let whole: string;
let settings: Settings;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'ketenkaart-keeping-'));
  const made = readSettings({ DATA_DIR: whole });
  await bundleHooks(made.root);
  await migrateDatabase(pocketbaseBinary(), made);
  await putSuperuser(pocketbaseBinary(), made, SUPERUSER);
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** Keeps a PocketBase on a copy of the whole database; what `onChange` told is in `changes`. `again`: instead of its restart. */
async function keepOne(again?: () => Promise<never>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenkaart-kept-'));
  cpSync(whole, dataDir, { recursive: true });
  settings = readSettings({ DATA_DIR: dataDir, POCKETBASE_PORT: String(await freePort()) });
  const restart = async (signal: AbortSignal) =>
    noted(await startPocketBase({ program: pocketbaseBinary(), settings }, signal));
  const pocketBase = await restart(over.signal);
  const changes: [ServerProcess | null, BackendTrouble | null][] = [];
  const keeping = {
    pocketBase,
    trouble: null,
    healthUrl: `${settings.pocketBaseUrl}/api/health`,
    restart: again ?? restart,
    checkDatabase: (signal: AbortSignal) => checkDatabase(settings, signal),
    onChange: (...change: (typeof changes)[number]) => void changes.push(change),
    patience: PATIENCE,
    checkEveryMs: 200,
  };
  const kept = keepPocketBase(keeping, over.signal);
  const remove = async () => {
    over.abort();
    await kept;
    for (const server of running) await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { pocketBase, changes, remove };
}

test('a PocketBase that is halted is ended by force and started again', async () => {
  const { pocketBase, changes, remove } = await keepOne();
  process.kill(pocketBase.pid, 'SIGSTOP');
  await expect.poll(() => changes.length, WITHIN).toBe(2);
  expect(changes).toEqual([
    [null, null],
    [expect.objectContaining({ name: 'PocketBase' }), null],
  ]);
  expect(said).toEqual([
    '! PocketBase runs and does not answer: it is ended by force.',
    '! PocketBase has ended (signal SIGKILL): pages go on from memory, it is started again.',
    '✓ PocketBase is back',
  ]);
  await remove();
});

test('a PocketBase that does not start again is tried again within seconds: its port may only be busy', async () => {
  let tries = 0;
  const { pocketBase, remove } = await keepOne(async () => {
    tries += 1;
    throw new SetupError('its port is taken.');
  });
  process.kill(pocketBase.pid, 'SIGKILL');
  await expect.poll(() => tries, WITHIN).toBe(2);
  expect(said.at(-1)).toBe(
    '! PocketBase has ended (it did not start again): pages go on from memory, it is started again. its port is taken.',
  );
  await remove();
});

test('a PocketBase whose database turns out to be damaged is ended, and why is told once', async () => {
  const { pocketBase, changes, remove } = await keepOne();
  const file = join(settings.databaseDir, 'data.db');
  const bytes = readFileSync(file);
  bytes.fill('Z', bytes.length / 2, bytes.length / 2 + 16_384);
  writeFileSync(file, bytes);
  await expect.poll(() => changes.length, WITHIN).toBe(1);
  expect(changes).toEqual([[null, expect.objectContaining({ reason: 'database_damaged' })]]);
  await expect(pocketBase.ended).resolves.toMatch(/^(exit code|signal)/);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(
    /^! The database .* is damaged inside .*: put back a copy .* Until then residents see what was last known, and nobody can sign in or save\. It is looked at again every minute\.$/,
  );
  await remove();
});
