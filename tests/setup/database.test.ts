import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase } from '../../src/commands/running/pocketbase-server.ts';
import { bundleHooks } from '../../src/commands/setup/bundle-hooks.ts';
import { migrateDatabase } from '../../src/commands/setup/database.ts';
import { prepareAccounts, prepareSuperuser } from '../../src/commands/setup/machine-accounts.ts';
import { type PreparedSecrets, prepareSecrets } from '../../src/commands/setup/secrets.ts';
import { readSettings, type Settings } from '../../src/commands/setup/settings.ts';
import { freePort, pocketbaseBinary } from '../support/pocketbase.ts';

let settings: Settings;
let dataDir: string;
const program = pocketbaseBinary();

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ketenkaart-database-'));
  settings = readSettings({ DATA_DIR: dataDir, POCKETBASE_PORT: String(await freePort()) });
  await bundleHooks(settings.root);
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the migrations are applied once', async () => {
  expect(await migrateDatabase(program, settings)).toEqual({ value: undefined });
  expect(await migrateDatabase(program, settings)).toEqual({ value: undefined, skipped: 'up to date' });
});

describe('the accounts of the machine', () => {
  const { signal } = new AbortController();
  const prepared = async (): Promise<PreparedSecrets> => (await prepareSecrets(dataDir)).value;
  let first: PreparedSecrets['secrets'];

  /** One start: its secrets, its superuser, and with PocketBase running both accounts. */
  async function start(databaseIsNew = false) {
    const current = await prepared();
    const superuserIsNew = (await prepareSuperuser(program, settings, current.secrets, signal)).value;
    const server = await startPocketBase({ program, settings }, signal);
    try {
      const isNew = { superuserIsNew, databaseIsNew };
      const { value: mended, skipped } = await prepareAccounts(program, settings, current, isNew, signal);
      const { superuser, site } = current.secrets;
      const admin = new PocketBase(settings.pocketBaseUrl);
      await admin.collection('_superusers').authWithPassword(superuser.email, superuser.password);
      await new PocketBase(settings.pocketBaseUrl).collection('users').authWithPassword(site.email, site.password);
      const superusers = (await admin.collection('_superusers').getFullList()).map(({ email }) => email);
      expect(superusers).toEqual([superuser.email]);
      return { mended, skipped };
    } finally {
      await server.stop();
    }
  }

  test('are made once, whatever their passwords begin with', async () => {
    first = (await prepared()).secrets;
    first.superuser.password = `-begins-with-a-dash-${first.superuser.password}`;
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(first));
    expect(await start(true)).toEqual({ mended: '' });
    expect(await start()).toEqual({ mended: '', skipped: 'already there' });
  });

  test('are made anew when their secrets are lost, and the old superuser is gone', async () => {
    rmSync(join(dataDir, 'secrets.json'));
    expect((await start()).mended).toBe(
      "secrets.json was not there: PocketBase's superuser and the site's own user got new passwords; 1 other superuser of PocketBase was removed. Nobody else's account or session has changed.",
    );
    expect((await start()).skipped).toBe('already there');
  });

  test('follow secrets that belong to another state of the database', async () => {
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(first));
    expect((await start()).mended).toMatch(
      /^The passwords in secrets\.json are not those that this database knew: PocketBase's/,
    );
    const other = { ...first, superuser: { ...first.superuser, password: 'not-the-one-that-the-database-knows-0123' } };
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(other));
    expect((await start()).mended).toBe(
      "The passwords in secrets.json are not those that this database knew: PocketBase's superuser got a new password. Nobody else's account or session has changed.",
    );
  });
});

test('a PocketBase that cannot start says why', async () => {
  const broken = { ...settings, databaseDir: '/dev/null/nowhere' };
  await expect(startPocketBase({ program, settings: broken }, new AbortController().signal)).rejects.toThrow(
    /^PocketBase did not start \(exit code 1\); it said: /,
  );
});
