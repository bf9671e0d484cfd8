import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPocketBaseWithFacts } from './facts.ts';
import { freePort, SITE_USER, SUPERUSER, startPocketBase, type TestPocketBase } from './pocketbase.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 90_000;

/** The built site before a real PocketBase with the starting facts, as `npm start` runs them. */
export interface TestSite {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  pocketbase: TestPocketBase;
  dataDir: string;
  process: ChildProcess;
  /** Everything the site printed so far. */
  output(): string;
  /** Ends the site alone and starts it again on the same port and data. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

/**
 * `env`: added to the site's environment. `from`: a folder with another database than that of the starting facts. `entry`:
 * what is run as the site.
 */
export async function startSite(
  env: Record<string, string> = {},
  from = '',
  entry = 'src/server/main.ts',
): Promise<TestSite> {
  if (!existsSync(join(ROOT, 'dist/server/entry.mjs'))) {
    throw new Error('The site is not built: run the tests by `npm test`, which builds it.');
  }
  const pocketbase = from === '' ? await startPocketBaseWithFacts() : await startPocketBase({ from });
  const dataDir = pocketbase.folder;
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ superuser: SUPERUSER, site: SITE_USER }), {
    mode: 0o600,
  });
  const port = await freePort();
  let printed = '';

  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join(ROOT, entry)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, PORT: String(port), POCKETBASE_URL: pocketbase.url, DATA_DIR: dataDir, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
    await new Promise<void>((done, fail) => {
      const alarm = setTimeout(() => fail(new Error(`the site did not start:\n${printed}`)), START_LIMIT_MS);
      child.once('message', () => {
        clearTimeout(alarm);
        done();
      });
      child.once('exit', () => fail(new Error(`the site ended at its start:\n${printed}`)));
    });
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill(signal);
    await ended;
  };

  const site: TestSite = {
    origin: `http://127.0.0.1:${port}`,
    pocketbase,
    dataDir,
    process: await launch().catch(async (error) => {
      await pocketbase.stop();
      throw error;
    }),
    output: () => printed,
    async restart(signal = 'SIGTERM') {
      await end(site.process, signal);
      site.process = await launch();
    },
    async stop() {
      await end(site.process, 'SIGTERM');
      await pocketbase.stop();
    },
  };
  return site;
}

/** Asks `condition` until it holds or the limit has passed; gives the milliseconds it took. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  limitMs: number,
  what: string,
): Promise<number> {
  const started = performance.now();
  while (!(await condition())) {
    if (performance.now() - started > limitMs) throw new Error(`not within ${limitMs} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 15));
  }
  return performance.now() - started;
}
