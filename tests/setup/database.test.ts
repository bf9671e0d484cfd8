import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPocketBase } from '../../src/commands/running/pocketbase-server.ts';
import { bundleDomain } from '../../src/commands/setup/bundle-domain.ts';
import { makeSuperuser, migrateDatabase } from '../../src/commands/setup/database.ts';
import { readSettings, type Settings } from '../../src/commands/setup/settings.ts';
import { freePort, pocketbaseBinary } from '../support/pocketbase.ts';

const ACCOUNT = { email: 'superuser-1@ketenkaart.invalid', password: '-begins-with-a-dash-0123456789abcdef' };

let settings: Settings;
let dataDir: string;
const program = pocketbaseBinary();

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ketenkaart-database-'));
  settings = readSettings({ DATA_DIR: dataDir, POCKETBASE_PORT: String(await freePort()) });
  await bundleDomain(settings.root);
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the migrations are applied once', async () => {
  expect(await migrateDatabase(program, settings)).toEqual({ value: undefined });
  expect(await migrateDatabase(program, settings)).toEqual({ value: undefined, skipped: 'up to date' });
});

test('the superuser is made once, whatever its password begins with, and can sign in', async () => {
  expect(await makeSuperuser(program, settings, ACCOUNT, true)).toEqual({ value: undefined });
  expect((await makeSuperuser(program, settings, ACCOUNT, false)).skipped).toBe('already there');
  const server = await startPocketBase({ program, settings }, new AbortController().signal);
  try {
    const client = new PocketBase(settings.pocketBaseUrl);
    await client.collection('_superusers').authWithPassword(ACCOUNT.email, ACCOUNT.password);
    expect(client.authStore.isValid).toBe(true);
  } finally {
    await server.stop();
  }
});

test('a database that was made anew, or other secrets, get a superuser again', async () => {
  expect((await makeSuperuser(program, settings, ACCOUNT, true)).skipped).toBeUndefined();
  const other = { email: 'superuser-2@ketenkaart.invalid', password: 'another-password-0123456789abcdef' };
  expect((await makeSuperuser(program, settings, other, false)).skipped).toBeUndefined();
});

test('a PocketBase that cannot start says why', async () => {
  const broken = { ...settings, databaseDir: '/dev/null/nowhere' };
  await expect(startPocketBase({ program, settings: broken }, new AbortController().signal)).rejects.toThrow(
    /^PocketBase did not start \(exit code 1\); it said: /,
  );
});
