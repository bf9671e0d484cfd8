import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder } from '../../src/commands/setup/data-lock.ts';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { freePort } from '../support/pocketbase.ts';
import { shellEnvironment, startCommand } from './running-start.ts';

const REFUSED_WITHIN_MS = 20_000;
const LOCK_MODULE = join(PROJECT_ROOT, 'src/commands/setup/data-lock.ts');

let folder: string;
let other: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-lock-'));
});

afterEach(async () => {
  await killOther();
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that takes the folder and stays. */
async function lockElsewhere(): Promise<void> {
  const script = `import { lockDataFolder } from ${JSON.stringify(LOCK_MODULE)};
    lockDataFolder(${JSON.stringify(folder)});
    process.stdout.write('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  other = child;
  await new Promise<void>((done, fail) => {
    child.stdout.once('data', () => done());
    child.once('exit', () => fail(new Error('the other process ended')));
  });
}

async function killOther(): Promise<void> {
  const child = other;
  other = null;
  if (!child) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

const inUse = () =>
  `The data folder ${folder} is in use by another Ketenkaart: stop that one, or name another folder with DATA_DIR.`;

test('a second start on one data folder is refused in one sentence, whatever its ports', async () => {
  await lockElsewhere();
  const ports = { PORT: String(await freePort()), POCKETBASE_PORT: String(await freePort()) };
  const env = shellEnvironment({ DATA_DIR: folder, ...ports });
  const command = startCommand(process.execPath, ['src/commands/serve.ts'], PROJECT_ROOT, env);
  // One that is not refused must not stay behind.
  const limit = setTimeout(() => command.signalGroup('SIGTERM'), REFUSED_WITHIN_MS);
  const code = await command.ended;
  clearTimeout(limit);
  expect(code).toBe(1);
  expect(command.output().trim().split('\n').at(-1)).toBe(`✗ ${inUse()}`);
});

test('a lock ends with its holder, also by kill -9', async () => {
  await lockElsewhere();
  expect(() => lockDataFolder(folder)).toThrow(inUse());
  await killOther();
  const release = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(inUse());
  release();
  lockDataFolder(folder)();
});

test('two data folders do not know of each other', async () => {
  await lockElsewhere();
  const second = mkdtempSync(join(folder, 'second-'));
  lockDataFolder(second)();
});
