import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditRow, verifyChain } from '../../src/domain/access/audit-chain.ts';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, makeUser, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
  world = await makeAccessWorld(server);
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

const shortly = ({ action, collection, record, actor, actor_role, changes }: AuditRow) => ({
  what: `${action} ${collection} ${record}`,
  who: `${actor_role} ${actor}`,
  changes: JSON.parse(changes),
});
const idOf = (person: keyof AccessWorld['clients']) => world.clients[person].authStore.record?.id;

describe('the audit chain tells who did what', () => {
  test('with a record that comes, changes and goes', async () => {
    const ids = world.networks.own.published;
    const schedules = world.clients.editor.collection('schedules');
    const record = await freshRecord(server, 'schedules', ids);
    const id = String(record.id);
    const rows = await rowsDuring(async () => {
      await schedules.create(record);
      await schedules.update(id, { description: 'Bel eerst', closures: [] });
      await schedules.delete(id);
    });
    const who = `editor ${idOf('editor')}`;
    expect(rows.map(shortly)).toMatchObject([
      { what: `created schedules ${id}`, who, changes: { hours: { to: record.hours }, service: { to: ids.services } } },
      { what: `updated schedules ${id}`, who },
      { what: `deleted schedules ${id}`, who, changes: { description: { from: 'Bel eerst' } } },
    ]);
    expect(JSON.parse(rows[1]?.changes ?? '')).toEqual({
      closures: { from: record.closures, to: [] },
      description: { from: '', to: 'Bel eerst' },
    });
  });

  test.each(['officer', 'staff', 'manager'] as const)('when it is %s', async (person) => {
    const ids = world.networks.own.published;
    const rows = await rowsDuring(() =>
      world.clients[person].collection('locations').update(ids.locations ?? '', { name: randomUUID() }),
    );
    expect(rows.map((row) => [row.actor, row.actor_role])).toEqual([
      [idOf(person), person === 'manager' ? 'staff' : person],
    ]);
  });

  test('when it is the superuser, a batch, or the machine itself', async () => {
    const superuser = server.admin.authStore.record?.id;
    const batch = server.admin.createBatch();
    for (let one = 0; one < 20; one += 1) batch.collection('organizations').create(goodOrganization());
    const rows = await rowsDuring(async () => {
      await batch.send();
      await fetch(`${server.url}/api/test/save`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ collection: 'organizations', fields: goodOrganization() }),
      });
    });
    expect(rows.map((row) => `${row.actor_role} ${row.actor}`)).toEqual([
      ...Array<string>(20).fill(`superuser ${superuser}`),
      'system ',
    ]);
  });

  test('also of what goes, or changes, with the record that is deleted', async () => {
    const ids = await storeNetwork(server.admin);
    const rows = await rowsDuring(() => server.admin.collection('organizations').delete(ids.organizations ?? ''));
    const superuser = `superuser ${server.admin.authStore.record?.id}`;
    expect(new Set(rows.map((row) => shortly(row).who))).toEqual(new Set([superuser]));
    expect(rows.map((row) => shortly(row).what)).toContain(`deleted phones ${ids.phones}`);
    expect(rows.map((row) => shortly(row).what)).toContain(`updated networks ${ids.networks}`);
    expect(rows).toHaveLength(11);
  });

  test('who is invited, accepts, gets another scope and is deactivated', async () => {
    const { manager } = world.clients;
    const invitations = manager.collection('invitations');
    const token = randomUUID();
    const email = `${randomUUID()}@ketenkaart.test`;
    const rows = await rowsDuring(async () => {
      const [revoked] = [await invitations.create({ email, role: 'staff', token_hash: sha256(randomUUID()) })];
      await invitations.update(revoked.id, { revoked: true });
      await invitations.create({ email, role: 'staff', token_hash: sha256(token) });
      await fetch(`${server.url}/api/ketenkaart/invitations/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, name: 'Kim', password: 'x'.repeat(12) }),
      });
      const made = await server.admin.collection('users').getFirstListItem(`email = "${email}"`);
      await manager.collection('users').update(made.id, { manages_users: true });
      await manager.collection('users').update(made.id, { active: false });
    });
    expect(rows.map(({ action, collection }) => `${action} ${collection}`)).toEqual([
      'invited invitations',
      'revoked invitations',
      'invited invitations',
      'created users',
      'accepted invitations',
      'updated users',
      'deactivated users',
    ]);
    const acceptor = rows[3]?.record;
    expect(
      rows.map(({ actor }) => (actor === acceptor ? 'oneself' : actor === idOf('manager') ? 'manager' : actor)),
    ).toEqual(['manager', 'manager', 'manager', 'oneself', 'oneself', 'manager', 'manager']);
    expect(JSON.parse(rows[6]?.changes ?? '')).toEqual({ active: { from: true, to: false } });
  });

  test('nothing of a refused write, of signing in or out, nor of a read', async () => {
    const person = await signInAs(server, { role: 'staff' });
    const rows = await rowsDuring(async () => {
      await statusOf(
        world.clients.officer
          .collection('locations')
          .update(world.networks.foreign.published.locations ?? '', { name: 'x' }),
      );
      await statusOf(person.collection('organizations').create(goodOrganization({ slug: 'Not a slug' })));
      await person.collection('users').authRefresh();
      await person.collection('audit_records').getList(1, 1);
      await fetch(`${server.url}/api/ketenkaart/sign-out`, {
        method: 'POST',
        headers: { authorization: person.authStore.token },
      });
    });
    expect(rows).toEqual([]);
  });
});

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

describe('fifty writers at once, ten times', () => {
  const WRITERS = 50;
  const ROUNDS = 10;
  const atOnce = <T>(act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: WRITERS }, (_, index) => act(index)));

  test('write one chain without a gap or a fork, each under the own name', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => signInAs(server, { role: 'staff' })));
    const before = (await chain()).length;
    const makers = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await atOnce(async (index) => {
        const person = people[index % people.length];
        const made = await person?.collection('organizations').create(goodOrganization());
        makers.set(made?.id ?? '', person?.authStore.record?.id ?? '');
      });
    }
    const rows = await chain();
    expect(rows).toHaveLength(before + WRITERS * ROUNDS);
    expect(verifyChain(rows, sha256)).toMatchObject({ intact: true, head: { seq: rows.length } });
    for (const row of rows.slice(before)) expect(row.actor).toBe(makers.get(row.record));
  });

  test('get one record past a rule of which there may be one', async () => {
    const ids = await storeNetwork(server.admin, { intake_points: { status: 'draft' } });
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `race-${round}`;
      const made = await atOnce(() =>
        statusOf(world.clients.staff.collection('organizations').create(goodOrganization({ slug }))),
      );
      expect(made.filter((status) => status === 200)).toHaveLength(1);
    }
    const points = world.clients.staff.collection('intake_points');
    const point = { ...(await freshRecord(server, 'intake_points', ids)), status: 'published' };
    const published = await atOnce(() => statusOf(points.create({ ...point, id: randomUUID() })));
    expect(published.filter((status) => status === 200)).toHaveLength(1);
  });

  test('break the control, which reads the head and then writes without a transaction, each time', async () => {
    const fields = [
      { name: 'seq', type: 'number' },
      { name: 'prev_hash', type: 'text' },
      { name: 'hash', type: 'text' },
    ];
    await server.admin.collections.create({ name: 'naive_chain', type: 'base', fields });
    await server.admin.collections.create({ name: 'naive_writes', type: 'base', fields: [] });
    let links = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await atOnce(() => server.admin.collection('naive_writes').create({}));
      const rows = await server.admin.collection('naive_chain').getFullList({ batch: 1000 });
      expect(rows).toHaveLength(WRITERS * (round + 1));
      const distinct = new Set(rows.map((row) => row.prev_hash)).size;
      expect(distinct - links).toBeLessThan(WRITERS);
      links = distinct;
    }
  });
});
