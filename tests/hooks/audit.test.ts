import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, signInAs } from './access-world.ts';

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
