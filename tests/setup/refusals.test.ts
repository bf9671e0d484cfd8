import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT, readSettings } from '../../src/commands/setup/settings.ts';
import { freePort } from '../support/pocketbase.ts';
import { shellEnvironment, startCommand } from './running-start.ts';

const REFUSED_WITHIN_MS = 20_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-refused-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what `npm start` runs once the packages are there, in a data folder of its own. */
async function start(environment: Record<string, string>) {
  const ports = { PORT: String(await freePort()), POCKETBASE_PORT: String(await freePort()) };
  const env = shellEnvironment({ DATA_DIR: join(folder, 'data'), ...ports, ...environment });
  const command = startCommand(process.execPath, ['src/commands/serve.ts'], PROJECT_ROOT, env);
  // One that is not refused must not stay behind.
  const limit = setTimeout(() => command.signalGroup('SIGTERM'), REFUSED_WITHIN_MS);
  const code = await command.ended;
  clearTimeout(limit);
  return { code, said: command.output().trim() };
}

/** Takes ports until the test is over. */
async function take(...ports: number[]): Promise<() => Promise<unknown>> {
  const servers = await Promise.all(
    ports.map(async (port) => {
      const server = createServer();
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', done);
      });
      return server;
    }),
  );
  return () => Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
}

/** The first of four ports in a row that are all free. */
async function freePortsInARow(): Promise<number> {
  for (;;) {
    const first = await freePort();
    const release = await take(first, first + 1, first + 2, first + 3).catch(() => null);
    await release?.();
    if (release) return first;
  }
}

test.each(['PORT', 'POCKETBASE_PORT'])('a taken %s is refused before anything is made', async (variable) => {
  const port = await freePortsInARow();
  const release = await take(port);
  const { code, said } = await start({ [variable]: String(port) });
  await release();
  expect(said).toBe(
    `✗ Port ${port} is in use by another program: stop that program, or choose another port with ${variable}=${port + 1}.`,
  );
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('the port proposed instead is free, and not the one that PocketBase is to get', async () => {
  const port = await freePortsInARow();
  const release = await take(port, port + 1);
  const { said } = await start({ PORT: String(port), POCKETBASE_PORT: String(port + 2) });
  await release();
  expect(said).toMatch(new RegExp(`choose another port with PORT=${port + 3}\\.$`));
});

test.each(['KETENKAART_TEST', 'KETENKAART_TEST_OFFSET_S'])("the tests' own %s is refused", async (variable) => {
  const { code, said } = await start({ [variable]: '1' });
  expect(said).toBe(`✗ ${variable} is set, which is for tests only: unset it and run the command again.`);
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file in the place of the data folder is refused', async () => {
  const file = join(folder, 'data');
  writeFileSync(file, '');
  const { code, said } = await start({ DATA_DIR: file });
  expect(said.split('\n').at(-1)).toBe(
    `✗ The data folder ${file} is not a folder but a file: remove it, or name another folder with DATA_DIR.`,
  );
  expect(code).toBe(1);
});

test.each([
  [{ PORT: 'abc' }, 'PORT=abc is not a port: give a number from 1 to 65535, for instance PORT=4321.'],
  [{ PORT: '70000' }, 'PORT=70000 is not a port'],
  [{ POCKETBASE_PORT: '0' }, 'POCKETBASE_PORT=0 is not a port'],
  [{ PORT: '8090' }, 'PORT and POCKETBASE_PORT are both 8090: give one of them another number.'],
  [{ PUBLIC_ORIGIN: 'example.org' }, 'PUBLIC_ORIGIN=example.org is not an address of a site'],
  [{ PUBLIC_ORIGIN: 'https://example.org/path' }, 'is not an address of a site'],
])('the settings %j are refused with what to write instead', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence);
});

test('without settings the documented defaults hold', () => {
  expect(readSettings({ PORT: ' ', PUBLIC_ORIGIN: 'https://example.org' }, '/somewhere')).toEqual({
    root: '/somewhere',
    port: 4321,
    pocketBasePort: 8090,
    pocketBaseUrl: 'http://127.0.0.1:8090',
    publicOrigin: 'https://example.org',
    dataDir: '/somewhere/.data',
    databaseDir: '/somewhere/.data/pocketbase',
    pocketBaseBin: '',
    releases: 'https://github.com/pocketbase/pocketbase/releases/download',
    cacheDir: '/somewhere/.cache',
    isDemo: false,
    demoShare: 1,
  });
});
