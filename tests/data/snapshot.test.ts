import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Snapshot } from '../../src/data/snapshot/snapshot.ts';
import { createSiteUser, SITE_USER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { until } from '../support/site.ts';

/** The directory in memory follows PocketBase, whatever happens to either. */
const WITHIN_MS = 1_000;
const SOURCE = { source_name: 'Proef', retrieved_date: '2026-11-22', licence: 'CC0' };

let server: TestPocketBase;
let folder: string;
let open: Snapshot[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  server = await startPocketBase();
  await createSiteUser(server.admin);
});
afterAll(() => server.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-snapshot-'));
});
afterEach(async () => {
  await Promise.all(open.map((snapshot) => snapshot.close()));
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

const copyFile = () => join(folder, 'snapshot.json');

async function openSnapshot(): Promise<Snapshot> {
  const onTrouble = (message: string) => troubles.push(message);
  const snapshot = await Snapshot.open({ url: server.url, ...SITE_USER, file: copyFile(), onTrouble });
  open.push(snapshot);
  return snapshot;
}

let lastNumber = 0;
function organization(fields: object = {}): Promise<{ id: string }> {
  lastNumber += 1;
  const name = { name: `Stichting ${lastNumber}`, slug: `stichting-${lastNumber}` };
  return server.admin
    .collection('organizations')
    .create({ ...name, kind: 'other', status: 'published', ...SOURCE, ...fields });
}

const has = (snapshot: Snapshot, id: string) => snapshot.directory.organizations.get(id) !== undefined;

describe('a change arrives within a second, and moves the version', () => {
  test.each([
    ['withdrawn', { status: 'withdrawn' }],
    ['hidden', { status: 'hidden' }],
    ['made a draft again', { status: 'draft' }],
  ])('published, then %s', async (_, change) => {
    const snapshot = await openSnapshot();
    const before = snapshot.version;
    const { id } = await organization();
    await until(() => has(snapshot, id), WITHIN_MS, 'the organisation is there');
    expect(snapshot.version).not.toBe(before);
    await server.admin.collection('organizations').update(id, change);
    await until(() => !has(snapshot, id), WITHIN_MS, 'the organisation has left');
  });

  test('deleted, with what hangs from it', async () => {
    const snapshot = await openSnapshot();
    const { id } = await organization();
    const phone = await server.admin
      .collection('phones')
      .create({ organization: id, number: '038 421 1234', type: 'voice', status: 'published', ...SOURCE });
    await until(() => snapshot.directory.phones.get(phone.id) !== undefined, WITHIN_MS, 'the phone is there');
    await server.admin.collection('organizations').delete(id);
    await until(() => !has(snapshot, id) && !snapshot.directory.phones.get(phone.id), WITHIN_MS, 'both have left');
  });

  test('many at once, more than one call of the log holds', async () => {
    const snapshot = await openSnapshot();
    const before = snapshot.directory.organizations.size;
    for (let round = 0; round < 4; round += 1) {
      const batch = server.admin.createBatch();
      for (let n = 0; n < 200; n += 1) {
        lastNumber += 1;
        const name = { name: `Stichting ${lastNumber}`, slug: `stichting-${lastNumber}` };
        batch.collection('organizations').create({ ...name, kind: 'other', status: 'published', ...SOURCE });
      }
      await batch.send();
    }
    await until(() => snapshot.directory.organizations.size === before + 800, 10_000, 'all 800 are there');
  });
});

describe('what is not public never comes near', () => {
  test('a hidden phone is neither in memory nor in the copy on disk', async () => {
    const snapshot = await openSnapshot();
    const { id } = await organization();
    const phone = await server.admin
      .collection('phones')
      .create({ organization: id, number: '06 12 34 56 78', type: 'voice', status: 'hidden', ...SOURCE });
    await until(() => has(snapshot, id), WITHIN_MS, 'the organisation is there');
    await snapshot.close();
    expect(snapshot.directory.phones.get(phone.id)).toBeUndefined();
    const copy = readFileSync(copyFile(), 'utf8');
    expect(copy).toContain(id);
    expect(copy).not.toContain('06 12 34 56 78');
  });

  test('a phone of an organisation that was hidden comes back with it', async () => {
    const { id } = await organization({ status: 'hidden' });
    const phone = await server.admin
      .collection('phones')
      .create({ organization: id, number: '038 421 1234', type: 'voice', status: 'published', ...SOURCE });
    const snapshot = await openSnapshot();
    expect(has(snapshot, id)).toBe(false);
    await server.admin.collection('organizations').update(id, { status: 'published' });
    await until(() => has(snapshot, id), WITHIN_MS, 'the organisation is back');
    expect(snapshot.directory.phones.get(phone.id)?.number).toBe('038 421 1234');
  });
});

describe('when PocketBase goes away', () => {
  test('what was known stays, the trouble is said once, and after its return changes arrive again and again', async () => {
    const snapshot = await openSnapshot();
    const { id } = await organization();
    await until(() => has(snapshot, id), WITHIN_MS, 'the organisation is there');
    for (let round = 0; round < 3; round += 1) {
      troubles.length = 0;
      await server.kill('SIGKILL');
      await until(() => !snapshot.connected, 5_000, 'the loss is noticed');
      expect(has(snapshot, id)).toBe(true);
      await server.restart();
      const added = await organization();
      await until(() => has(snapshot, added.id), WITHIN_MS, 'an edit after the return is there');
      const second = await organization();
      await until(() => has(snapshot, second.id), WITHIN_MS, 'and the next');
      expect(snapshot.connected).toBe(true);
      expect(troubles).toHaveLength(1);
    }
  });

  test('a new start finds the last good copy and its age', async () => {
    const first = await openSnapshot();
    const { id } = await organization();
    await until(() => has(first, id), WITHIN_MS, 'the organisation is there');
    await first.close();
    await server.kill('SIGKILL');
    const second = await openSnapshot();
    expect([second.connected, has(second, id)]).toEqual([false, true]);
    expect(Math.abs(second.currentAt - first.currentAt)).toBeLessThan(1_000);
    await server.restart();
    await until(() => second.connected, WITHIN_MS, 'it follows again');
  });

  test('without any copy it says what to do', async () => {
    await server.kill('SIGKILL');
    await expect(openSnapshot()).rejects.toThrow('Start PocketBase first');
    await server.restart();
  });

  test('a copy that cannot be read counts as none', async () => {
    await server.kill('SIGKILL');
    writeFileSync(copyFile(), '{"format":2,"tables":');
    await expect(openSnapshot()).rejects.toThrow('Start PocketBase first');
    await server.restart();
  });
});

describe('when PocketBase does not let the site in any more', () => {
  test('what was known stays, in memory and on disk, until it does', async () => {
    const snapshot = await openSnapshot();
    const { id } = await organization();
    await until(() => has(snapshot, id), WITHIN_MS, 'the organisation is there');
    const users = server.admin.collection('users');
    const user = await users.getFirstListItem('role = "site"');
    troubles.length = 0;
    const other = 'another-password-of-the-site-123';
    await users.update(user.id, { password: other, passwordConfirm: other });
    await organization();
    await until(() => snapshot.isRefused, 10_000, 'the refusal is noticed');
    expect([snapshot.connected, has(snapshot, id)]).toEqual([false, true]);
    expect(troubles).toEqual(['PocketBase does not let the site in (400): pages go on with what was last known.']);
    await until(() => readFileSync(copyFile(), 'utf8').includes(id), 5_000, 'the copy holds it');

    await users.update(user.id, { password: SITE_USER.password, passwordConfirm: SITE_USER.password });
    await until(() => snapshot.connected && !snapshot.isRefused, 5_000, 'it is let in again');
  });
});

test('another database under the same address (a restored backup) is loaded anew', async () => {
  const { id } = await organization();
  const snapshot = await openSnapshot();
  expect(has(snapshot, id)).toBe(true);
  // The log begins again, as it does in an older backup, and one record is not in it.
  await server.kill('SIGTERM');
  const database = new DatabaseSync(join(server.dataDir, 'data.db'));
  database.prepare('DELETE FROM changes').run();
  database.prepare('DELETE FROM organizations WHERE id = ?').run(id);
  database.close();
  await server.restart();
  await until(() => snapshot.connected && !has(snapshot, id), 3_000, 'the record of the other database is gone');
  const { id: added } = await organization();
  await until(() => has(snapshot, added), WITHIN_MS, 'a change of the new log arrives');
});
