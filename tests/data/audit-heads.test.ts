import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChainCheck, checkChain } from '../../src/data/audit/audit-chain.ts';
import { makeUser, signInAs } from '../hooks/access-world.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';

/** The chain's head, kept once a day in a file beside the database: `audit-heads.txt`. */
let server: TestPocketBase;
let token: string;
beforeAll(async () => {
  server = await startPocketBase();
  token = (await signInAs(server, { role: 'staff' })).authStore.token;
});
afterAll(() => server.stop());

const file = () => join(server.folder, 'audit-heads.txt');
const lines = () => (existsSync(file()) ? readFileSync(file(), 'utf8').trimEnd().split('\n') : []);
const runJob = () => server.admin.crons.run('auditHead');
const sql = (text: string) => {
  const database = new DatabaseSync(join(server.dataDir, 'data.db'));
  try {
    database.exec(text);
  } finally {
    database.close();
  }
};
/** The job is started, not awaited, by PocketBase. */
async function headsBecome(count: number): Promise<void> {
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(count);
}

let hour = 0;
/** Each asks much later than the one before, so that all of the chain is looked at again. */
async function check(): Promise<ChainCheck> {
  hour += 1;
  const moment = Date.parse('2026-11-22T12:00:00Z') + hour * 3_600_000;
  return checkChain({ url: server.url, token }, moment);
}

describe('the head of the chain', () => {
  beforeEach(async () => {
    writeFileSync(file(), '');
    await makeUser(server, { role: 'staff' });
  });

  test('is written down by the daily job: day, number and hash of the last row', async () => {
    await runJob();
    await expect.poll(() => readFileSync(file(), 'utf8'), { timeout: 10_000 }).toMatch(/\n$/);
    const [last] = (await server.admin.collection('audit_records').getList(1, 1, { sort: '-seq' })).items;
    expect(lines()).toEqual([expect.stringMatching(new RegExp(`^\\d{4}-\\d{2}-\\d{2} ${last?.seq} ${last?.hash}$`))]);
    expect(await check()).toMatchObject({ kind: 'intact', head: { seq: last?.seq } });
  });

  test('is written once a day, however often the job runs', async () => {
    const first = (await server.admin.collection('audit_records').getList(1, 1, { sort: 'seq' })).items[0];
    writeFileSync(file(), `2020-01-01 1 ${first?.hash}\n`);
    await runJob();
    await headsBecome(2);
    await makeUser(server, { role: 'staff' });
    await runJob();
    await new Promise((done) => setTimeout(done, 300));
    expect(lines()).toHaveLength(2);
  });

  test('is read by staff and by nobody else', async () => {
    const read = (client: { send(path: string, options: object): Promise<unknown> }) =>
      statusOf(client.send('/api/ketenkaart/audit/heads', {}));
    expect(await read(await signInAs(server, { role: 'staff' }))).toBe(200);
    expect(await read(await signInAs(server, { role: 'editor' }))).toBe(403);
    expect(await read(await signInAs(server, { role: 'officer' }))).toBe(403);
    const guest = await fetch(`${server.url}/api/ketenkaart/audit/heads`);
    expect(guest.status).toBe(401);
  });

  test('shows that the chain was written anew from some row on', async () => {
    writeFileSync(file(), `2020-01-01 2 ${'a'.repeat(64)}\n`);
    expect(await check()).toMatchObject({ kind: 'broken', seq: 2, fault: 'altered_head' });
  });

  test('shows that the end was cut off, which the chain itself does not tell', async () => {
    const last = (await server.admin.collection('audit_records').getList(1, 1, { sort: '-seq' })).items[0];
    writeFileSync(file(), `2020-01-01 ${last?.seq} ${last?.hash}\n`);
    expect(await check()).toMatchObject({ kind: 'intact', keptOn: '2020-01-01' });
    sql(`DROP TRIGGER audit_records_no_delete; DELETE FROM audit_records WHERE seq = ${last?.seq}`);
    expect(await check()).toMatchObject({ kind: 'broken', seq: last?.seq, fault: 'cut_off' });
  });

  test('is not written over a chain that is not whole', async () => {
    const first = (await server.admin.collection('audit_records').getList(1, 1, { sort: 'seq' })).items[0];
    writeFileSync(file(), `2020-01-01 1 ${first?.hash}\n`);
    sql("DROP TRIGGER audit_records_no_update; UPDATE audit_records SET actor = 'somebody' WHERE seq = 2");
    await runJob();
    await expect.poll(() => server.output(), { timeout: 10_000 }).toContain('The audit chain is not whole');
    expect(lines()).toHaveLength(1);
    expect(await check()).toMatchObject({ kind: 'broken', seq: 2, fault: 'altered' });
  });
});
