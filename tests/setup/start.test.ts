import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { freePort, pocketbaseBinary } from '../support/pocketbase.ts';
import { isOpen, type RunningCommand, shellEnvironment, startCommand } from './running-start.ts';

/** How long a first start may take on a slow machine: packages, the site, the facts. */
const FIRST_START_MS = 15 * 60_000;

let folder: string;
let port: number;
let pocketBasePort: number;
const running: RunningCommand[] = [];

function npmStart(extra: Record<string, string> = {}): RunningCommand {
  const ports = { PORT: String(port), POCKETBASE_PORT: String(pocketBasePort) };
  const env = shellEnvironment({ ...ports, POCKETBASE_BIN: pocketbaseBinary(), ...extra });
  const command = startCommand('npm', ['start'], folder, env);
  running.push(command);
  return command;
}

async function startUntilReady(name: string): Promise<RunningCommand> {
  const began = performance.now();
  const command = npmStart();
  await command.prints(`Ketenkaart is ready: http://127.0.0.1:${port}\n`);
  console.log(`⏱ ${name}: ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return command;
}

async function bothPortsClose(): Promise<void> {
  await expect
    .poll(async () => [await isOpen(port), await isOpen(pocketBasePort)], { timeout: 15_000 })
    .toEqual([false, false]);
}

const stamp = () => join(folder, 'node_modules/.installed-for');

describe('npm start in a fresh copy of the tree', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ketenkaart-start-'));
    port = await freePort();
    pocketBasePort = await freePort();
    // Also what is not committed yet: it is the tree as it stands that must start.
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    }).split('\0');
    for (const file of files.filter((name) => name && existsSync(join(PROJECT_ROOT, name)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(PROJECT_ROOT, file), join(folder, file));
    }
  });

  afterAll(async () => {
    for (const command of running) {
      try {
        command.signalGroup('SIGTERM');
      } catch {
        // It has ended already.
      }
      await command.ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test('says what to do when the packages cannot be fetched, and trusts nothing it left', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/`;
    const command = npmStart({
      npm_config_registry: nobody,
      npm_config_cache: join(folder, '.cache/empty-npm-cache'),
      npm_config_fetch_retries: '0',
    });
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^✗ The packages could not be fetched: check the network connection .*$/m);
    expect(existsSync(stamp())).toBe(false);
  });

  test('an install that is cut off is not trusted by the next start', async () => {
    const command = npmStart();
    await expect.poll(() => existsSync(join(folder, 'node_modules/astro')), { timeout: FIRST_START_MS }).toBe(true);
    command.signalGroup('SIGINT');
    await command.ended;
    expect(existsSync(stamp())).toBe(false);
  });

  test('a resident types a postcode and finds help', async () => {
    const command = await startUntilReady('first start');
    expect(command.output().trimEnd().split('\n').at(-1)).toBe(`Ketenkaart is ready: http://127.0.0.1:${port}`);
    expect(command.output()).toMatch(/^✓ packages {2}\d+\.\d s$/m);
    const site = `http://127.0.0.1:${port}`;
    const front = await fetch(site);
    expect([front.status, await front.text()]).toEqual([200, expect.stringContaining('name="postcode"')]);
    const found = await fetch(`${site}/zoek`, {
      method: 'POST',
      body: new URLSearchParams({ postcode: '8011 AB' }),
      redirect: 'manual',
    });
    expect(found.status).toBe(303);
    expect(new URL(found.headers.get('location') ?? '', site).pathname).toBe('/gemeente/zwolle');
    const page = await fetch(`${site}/gemeente/zwolle`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('Op Orde');
    expect(text).toContain('tel:14038');
  });

  test('Ctrl-C ends both servers', async () => {
    const [command] = running.slice(-1);
    command?.signalGroup('SIGINT');
    // npm itself ends by the signal it got; what matters is that nobody reports a failure.
    expect([0, 'SIGINT', 130]).toContain(await command?.ended);
    expect(command?.output()).not.toContain('✗');
    await bothPortsClose();
  });

  test('a second start does nothing twice; when the site is killed nothing stays behind', async () => {
    const secrets = readFileSync(join(folder, '.data/secrets.json'), 'utf8');
    const command = await startUntilReady('second start');
    for (const step of [
      'packages',
      'data folder',
      'secrets',
      'database',
      'superuser',
      'accounts',
      'starting facts',
      'site',
    ]) {
      expect(command.output()).toMatch(new RegExp(`^· ${step} \\(`, 'm'));
    }
    expect(readFileSync(join(folder, '.data/secrets.json'), 'utf8')).toBe(secrets);
    process.kill(command.processId('src/server/main.ts'), 'SIGKILL');
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain('✗ The site has ended (signal SIGKILL), so PocketBase was ended too');
    await bothPortsClose();
  });

  test('when the supervisor is killed the servers end by themselves', async () => {
    const command = await startUntilReady('third start');
    process.kill(command.processId('src/commands/serve.ts'), 'SIGKILL');
    await command.ended;
    await bothPortsClose();
  });

  test('PocketBase that dies is started again while pages are served', async () => {
    const command = await startUntilReady('fourth start');
    process.kill(command.processId('--http=127.0.0.1'), 'SIGKILL');
    await command.prints('! PocketBase has ended (signal SIGKILL)');
    expect((await fetch(`http://127.0.0.1:${port}/gemeente/zwolle`)).status).toBe(200);
    await command.prints('✓ PocketBase is back');
    expect(await isOpen(pocketBasePort)).toBe(true);
  });

  test('PocketBase that cannot come back is tried ever later, and back when it can; pages are served all the while', async () => {
    const [command] = running.slice(-1);
    if (!command) throw new Error('nothing runs');
    process.kill(command.processId('--http=127.0.0.1'), 'SIGKILL');
    const inItsWay = createServer((_, answer) => answer.writeHead(503).end());
    await expect.poll(() => isOpen(pocketBasePort)).toBe(false);
    inItsWay.listen(pocketBasePort, '127.0.0.1');
    await command.prints('! PocketBase keeps ending');
    expect((await fetch(`http://127.0.0.1:${port}/gemeente/zwolle`)).status).toBe(200);
    inItsWay.close();
    inItsWay.closeAllConnections();
    await expect.poll(() => command.output().split('✓ PocketBase is back').length, { timeout: 60_000 }).toBe(3);
    command.signalGroup('SIGTERM');
    await command.ended;
    await bothPortsClose();
  });
});
