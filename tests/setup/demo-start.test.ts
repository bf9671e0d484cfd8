import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { freePort, pocketbaseBinary } from '../support/pocketbase.ts';
import { type RunningCommand, shellEnvironment, startCommand } from './running-start.ts';

/** `npm start -- --demo`, once the packages are there, with the smallest network. */
let folder: string;
let port: number;
let env: NodeJS.ProcessEnv;
const running: RunningCommand[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-demo-'));
  port = await freePort();
  env = shellEnvironment({
    DATA_DIR: folder,
    DEMO_SHARE: '0.001',
    PORT: String(port),
    POCKETBASE_PORT: String(await freePort()),
    POCKETBASE_BIN: pocketbaseBinary(),
  });
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

async function start(): Promise<RunningCommand> {
  const command = startCommand('node', ['src/commands/start.mjs', '--demo'], PROJECT_ROOT, env);
  running.push(command);
  await command.prints(`Ketenkaart is ready: http://127.0.0.1:${port}\n`);
  return command;
}

const usersIn = (output: string) =>
  [...output.matchAll(/^demo user: (\w+) (\S+@ketenkaart\.example) (\S{24})$/gm)].map(([, role, email, password]) => ({
    role,
    email: email ?? '',
    password: password ?? '',
  }));

async function signIn({ email, password }: { email: string; password: string }): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const body = new URLSearchParams({ email, password });
  const answer = await fetch(`${origin}/inloggen`, { method: 'POST', body, headers: { origin }, redirect: 'manual' });
  return answer.status;
}

test('the demo says what it weighs and who may sign in, and each start makes other passwords', async () => {
  const first = await start();
  const output = first.output();
  expect(readdirSync(folder)).toEqual(['demo']);
  expect(output).toMatch(/^✓ demo network {2}\d+\.\d s$/m);
  expect(output).toMatch(/^demo page: largest municipality \(amsterdam\) {2}first \d+ ms, then \d+\.\d ms$/m);
  expect(output).toMatch(/^demo memory: site \d+ MB$/m);
  expect(output).toMatch(/^demo memory: PocketBase \d+ MB$/m);
  expect(output).not.toContain('First administrator');
  const users = usersIn(output);
  expect(users.map(({ role }) => role)).toEqual(['staff', 'staff', 'officer', 'officer', 'editor']);
  expect(new Set(users.map(({ password }) => password)).size).toBe(users.length);
  for (const user of users) expect(await signIn(user), user.email).toBe(303);

  const page = await fetch(`http://127.0.0.1:${port}/gemeente/zwolle`);
  expect(page.headers.get('x-robots-tag')).toBe('noindex');
  const text = await page.text();
  expect(text).toContain('Dit is een verzonnen netwerk, om te proberen.');
  expect(text, 'a real organisation').not.toContain('Op Orde');
  expect(text, 'the national line').toContain('Geldfit');

  first.signalGroup('SIGTERM');
  await first.ended;
  const second = await start();
  expect(second.output()).toMatch(/^· demo network \(already there\)$/m);
  const renewed = usersIn(second.output());
  expect(renewed.map(({ email }) => email)).toEqual(users.map(({ email }) => email));
  const [old] = users;
  const [now] = renewed;
  expect(now?.password).not.toBe(old?.password);
  expect(await signIn(now ?? { email: '', password: '' })).toBe(303);
  expect(await signIn(old ?? { email: '', password: '' })).toBe(422);
});
