import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditRow, verifyChain } from '../../src/domain/access/audit-chain.ts';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { storeNetwork } from '../support/stored-network.ts';
import { makeUser } from './access-world.ts';

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
});
afterAll(() => server.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chain = () =>
  server.admin.collection('audit_records').getFullList<AuditRow & { id: string }>({ sort: 'seq', batch: 1000 });

/** Rows that the chain got while `act` ran. */
async function rowsDuring(act: () => Promise<unknown>): Promise<AuditRow[]> {
  const before = (await chain()).length;
  await act();
  return (await chain()).slice(before);
}

describe('personal values', () => {
  const valuesOf = (record: string) =>
    server.admin.collection('audit_personal_values').getFullList({ filter: `record = "${record}"`, sort: 'field' });

  test('stand beside the chain, which holds their salted hash', async () => {
    const rows = await rowsDuring(() => makeUser(server, { role: 'staff', name: 'Robin Jansen' }));
    const [row] = rows;
    expect(row?.changes).not.toMatch(/Robin|@/);
    const values = await valuesOf(row?.record ?? '');
    expect(values.map(({ field, value }) => `${field} ${value}`)[1]).toBe('name "Robin Jansen"');
    for (const { field, salt, value, hash } of values) {
      expect(sha256(salt + value)).toBe(hash);
      expect(JSON.parse(row?.changes ?? '')[field]).toEqual({ to: { hash } });
    }
  });

  test('can be erased by the superuser, and the chain still verifies', async () => {
    const { id } = await makeUser(server, { role: 'staff', name: 'Robin Jansen' });
    for (const value of await valuesOf(id)) await server.admin.collection('audit_personal_values').delete(value.id);
    await server.admin.collection('users').delete(id);
    for (const value of await valuesOf(id)) await server.admin.collection('audit_personal_values').delete(value.id);
    const database = new DatabaseSync(join(server.dataDir, 'data.db'), { readOnly: true });
    const left = database
      .prepare("SELECT count(*) AS n FROM audit_personal_values WHERE value LIKE '%Robin Jansen%' AND record = ?")
      .get(id);
    database.close();
    expect(left).toEqual({ n: 0 });
    expect(verifyChain(await chain(), sha256)).toMatchObject({ intact: true });
  });

  test.each<[string, StoredRecord]>([
    ['phones', { number: '06 12 34 56 78', description: 'Van Robin' }],
    ['organizations', { email: 'robin@example.org' }],
    ['services', { email: 'robin@example.org' }],
  ])('of %s are kept so too', async (collection, change) => {
    const ids = await storeNetwork(server.admin);
    const rows = await rowsDuring(() => server.admin.collection(collection).update(ids[collection] ?? '', change));
    for (const value of Object.values(change)) expect(rows[0]?.changes).not.toContain(value);
    for (const field of Object.keys(change)) {
      expect(JSON.parse(rows[0]?.changes ?? '')[field].to.hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('never are a password, its hash or a token', async () => {
    const password = { password: 'quite-another-one', passwordConfirm: 'quite-another-one' };
    const { id } = await makeUser(server, { role: 'staff' });
    const rows = await rowsDuring(() => server.admin.collection('users').update(id, password));
    expect(rows.map(({ changes }) => changes)).toEqual(['{"password":{}}']);
    const everything = JSON.stringify([
      await chain(),
      await server.admin.collection('audit_personal_values').getFullList(),
    ]);
    expect(everything).not.toMatch(/quite-another-one|token_hash|tokenKey|\$2[aby]\$/);
  });
});

describe('the chain', () => {
  test('is altered by nobody, not by the superuser and not by SQL', async () => {
    const [row] = await chain();
    const records = server.admin.collection('audit_records');
    const { id = '', ...fields } = { ...row };
    expect(await statusOf(records.update(id, { changes: '{}' }))).toBe(403);
    expect(await statusOf(records.delete(id))).toBe(403);
    expect(
      await statusOf(records.create({ ...fields, id: randomUUID(), seq: 9_999_999, prev_hash: sha256('x') })),
    ).toBe(403);
    const database = new DatabaseSync(join(server.dataDir, 'data.db'));
    try {
      for (const sql of ["UPDATE audit_records SET changes = '{}'", 'DELETE FROM audit_records']) {
        expect(() => database.exec(sql)).toThrow('audit_records is append-only');
      }
      const fork = database.prepare(
        'INSERT INTO audit_records (id, seq, prev_hash) SELECT ?, 9999999, prev_hash FROM audit_records LIMIT 1',
      );
      expect(() => fork.run(randomUUID())).toThrow(/UNIQUE/);
    } finally {
      database.close();
    }
    expect((await chain())[0]).toEqual(row);
  });

  test('tells on whoever took the triggers away and altered a row, left one out or wrote another end', async () => {
    const rows = await chain();
    expect(verifyChain(rows, sha256)).toMatchObject({ intact: true });
    const copy = join(server.folder, 'altered.db');
    const source = new DatabaseSync(join(server.dataDir, 'data.db'));
    source.exec(`VACUUM INTO '${copy}'`);
    source.close();
    const database = new DatabaseSync(copy);
    const faultAfter = (sql: string) => {
      database.exec('BEGIN; DROP TRIGGER audit_records_no_update; DROP TRIGGER audit_records_no_delete');
      database.exec(sql);
      const found = database.prepare('SELECT * FROM audit_records ORDER BY seq').all() as unknown as AuditRow[];
      database.exec('ROLLBACK');
      return verifyChain(found, sha256);
    };
    const fault = (seq: number, kind: string) => ({ intact: false, seq, fault: kind });
    expect(faultAfter("UPDATE audit_records SET actor = 'somebody else' WHERE seq = 5")).toEqual(fault(5, 'altered'));
    expect(faultAfter("UPDATE audit_records SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7")).toEqual(
      fault(7, 'altered'),
    );
    expect(faultAfter('DELETE FROM audit_records WHERE seq = 6')).toEqual(fault(7, 'missing_row'));
    expect(faultAfter("UPDATE audit_records SET hash = prev_hash || 'x' WHERE seq = 8")).toEqual(fault(8, 'altered'));
    database.close();
  });
});
