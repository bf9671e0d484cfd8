import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareSecrets } from '../../src/commands/setup/secrets.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-secrets-'));
  path = join(folder, 'secrets.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secretsOf = async (dataDir: string) => (await prepareSecrets(dataDir)).value.secrets;

test('secrets are random, made once, and readable by their owner only', async () => {
  const first = await prepareSecrets(folder);
  const again = await prepareSecrets(folder);
  const other = await secretsOf(join(folder, 'other'));
  const { secrets } = first.value;
  expect(first).toEqual({ value: { secrets, whyNew: 'was not there' } });
  expect(again).toEqual({ value: { secrets, whyNew: '' }, skipped: 'already there' });
  expect(other.site.password).not.toBe(secrets.site.password);
  expect(secrets.site.password.length).toBeGreaterThanOrEqual(40);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('secrets that others could read are closed again', async () => {
  await prepareSecrets(folder);
  chmodSync(path, 0o644);
  await prepareSecrets(folder);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each([
  ['empty', () => ''],
  ['cut off', (whole: string) => whole.slice(0, 50)],
  ['not JSON', () => 'this is no JSON'],
  ['JSON of something else', () => 'null'],
  ['without one of the accounts', (whole: string) => JSON.stringify({ site: JSON.parse(whole).site })],
  [
    'with a password that is hardly one',
    (whole: string) => whole.replace(/"password": "[^"]{10}[^"]*"/, '"password": "short"'),
  ],
])('secrets that are %s are made anew, and the file is whole again', async (_name, damage) => {
  const before = await secretsOf(folder);
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  const { value, skipped } = await prepareSecrets(folder);
  expect(value.whyNew).toBe('was damaged');
  expect(skipped).toBeUndefined();
  expect(value.secrets.superuser.email).not.toBe(before.superuser.email);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(value.secrets);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('secrets of another user are made anew where the folder is ours', async () => {
  if (process.getuid?.() === 0) {
    console.log('⏱ root reads everything: secrets that may not be read were not tried');
    return;
  }
  await prepareSecrets(folder);
  chmodSync(path, 0o000);
  expect((await prepareSecrets(folder)).value.whyNew).toBe('could not be read');
});

test('a folder in the place of the file is named', async () => {
  mkdirSync(path);
  await expect(prepareSecrets(folder)).rejects.toThrow(`${path} is a folder and should be a file: remove it`);
});
