import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import PocketBase from 'pocketbase';

/** A real PocketBase with our migrations and hooks, for one test file. Its superuser exists in tests only. */
export interface TestPocketBase {
  url: string;
  port: number;
  /** Its data folder; the one above is a fresh folder of the test. */
  dataDir: string;
  folder: string;
  process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Signed in as superuser. */
  admin: PocketBase;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const SUPERUSER = { email: 'superuser@ketenkaart.test', password: 'only-in-tests-1234567890' };
export const SITE_USER = { email: 'site@ketenkaart.test', password: 'only-in-tests-site-1234567890' };

const ROOT = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 15_000;
const run = promisify(execFile);

export function pocketbaseBinary(): string {
  const binary = process.env.POCKETBASE_BIN ?? join(ROOT, '.cache/pocketbase/0.40.4/pocketbase');
  if (!existsSync(binary)) throw new Error('No PocketBase for the tests: run them by `npm test`, which gets one.');
  return binary;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

/** `extraHooks`: a folder with test-only `*.pb.js` files, laid beside the product's own. */
export async function startPocketBase(options: { extraHooks?: string; from?: string } = {}): Promise<TestPocketBase> {
  const binary = pocketbaseBinary();
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-test-'));
  const dataDir = join(folder, 'pocketbase');
  const hooksDir = join(folder, 'hooks');
  cpSync(join(ROOT, 'pocketbase/pb_hooks'), hooksDir, { recursive: true });
  if (options.extraHooks) cpSync(options.extraHooks, hooksDir, { recursive: true });
  if (options.from) cpSync(options.from, dataDir, { recursive: true });
  else mkdirSync(dataDir);
  const folders = ['--dir', dataDir, '--migrationsDir', join(ROOT, 'pocketbase/pb_migrations'), '--hooksDir', hooksDir];
  await run(binary, ['migrate', 'up', '--dev=false', ...folders]);
  await run(binary, ['superuser', 'upsert', SUPERUSER.email, SUPERUSER.password, '--dev=false', ...folders]);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = '';
  const launch = async () => {
    const child = spawn(
      binary,
      ['serve', '--http', `127.0.0.1:${port}`, '--dev=false', '--automigrate=false', '--hooksWatch=false', ...folders],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    await healthy(url, () => printed);
    return child;
  };
  const ended = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((done) => child.once('exit', () => done()));

  const admin = new PocketBase(url);
  admin.autoCancellation(false);
  const server: TestPocketBase = {
    url,
    port,
    dataDir,
    folder,
    process: await launch(),
    output: () => printed,
    admin,
    async kill(signal) {
      server.process.kill(signal);
      await ended(server.process);
    },
    async restart() {
      await ended(server.process);
      server.process = await launch();
    },
    async stop() {
      await server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await admin.collection('_superusers').authWithPassword(SUPERUSER.email, SUPERUSER.password);
  return server;
}

async function healthy(url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    try {
      if ((await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_000) })).ok) return;
    } catch {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  throw new Error(`PocketBase did not start:\n${printed()}`);
}

/** The site's own user, as set-up makes it. */
export async function createSiteUser(admin: PocketBase): Promise<void> {
  await admin.collection('users').create({
    ...SITE_USER,
    passwordConfirm: SITE_USER.password,
    role: 'site',
    active: true,
    verified: true,
  });
}
