import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import PocketBase from 'pocketbase';
import { LIMITS } from '../../src/commands/setup/settings.ts';
import { preparedFolder } from './prepared-folder.ts';

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
const MIGRATIONS = 'pocketbase/pb_migrations';
const HOOKS = 'pocketbase/pb_hooks';
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

export interface TestPocketBaseOptions {
  /** A folder with test-only `*.pb.js` files, laid beside the product's own. */
  extraHooks?: string;
  /** A data folder to begin with a copy of, instead of an empty database. */
  from?: string;
  /** Another folder of hooks than the product's own, to measure beside it. */
  hooks?: string;
  /** How many JavaScript machines it keeps, where that is not as `npm start` says it. */
  pool?: number;
}

export async function startPocketBase(options: TestPocketBaseOptions = {}): Promise<TestPocketBase> {
  const binary = pocketbaseBinary();
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-test-'));
  const dataDir = join(folder, 'pocketbase');
  const hooksDir = join(folder, 'hooks');
  cpSync(options.hooks ?? process.env.HOOKS_UNDER_TEST ?? join(ROOT, HOOKS), hooksDir, { recursive: true });
  if (options.extraHooks) cpSync(options.extraHooks, hooksDir, { recursive: true });
  const from = options.from ?? (await preparedFolder('test-database', [MIGRATIONS, HOOKS], migrate));
  cpSync(from, dataDir, { recursive: true });
  const folders = foldersOf(dataDir, hooksDir);
  // Serving brings a database up to date by itself.
  if (!hasSuperuser(dataDir)) await run(binary, superuserCommand(folders));

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = '';
  const launch = async () => {
    const child = spawn(
      binary,
      [
        ...['serve', '--http', `127.0.0.1:${port}`, '--dev=false', '--automigrate=false', '--hooksWatch=false'],
        `--hooksPool=${options.pool ?? LIMITS.hookMachines}`,
        ...folders,
      ],
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

function foldersOf(dataDir: string, hooksDir: string): string[] {
  return ['--dir', dataDir, '--migrationsDir', join(ROOT, MIGRATIONS), '--hooksDir', hooksDir];
}

function superuserCommand(folders: string[]): string[] {
  return ['superuser', 'upsert', SUPERUSER.email, SUPERUSER.password, '--dev=false', ...folders];
}

/** Makes a database in which all our migrations have run, with the superuser and nothing else. */
async function migrate(dataDir: string): Promise<void> {
  const folders = foldersOf(dataDir, join(ROOT, HOOKS));
  await run(pocketbaseBinary(), ['migrate', 'up', '--dev=false', ...folders]);
  await run(pocketbaseBinary(), superuserCommand(folders));
}

function hasSuperuser(dataDir: string): boolean {
  const database = new DatabaseSync(join(dataDir, 'data.db'));
  try {
    return database.prepare('SELECT 1 FROM _superusers WHERE email = ?').get(SUPERUSER.email) !== undefined;
  } finally {
    database.close();
  }
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
