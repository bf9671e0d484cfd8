import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { PASSWORD, statusOf } from '../support/roles.ts';
import { type AccessWorld, freshClient, makeAccessWorld, makeUser, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

const NEW_PASSWORD = 'another-passphrase-of-tests';
const ownId = (client: PocketBase) => client.authStore.record?.id ?? '';
const change = (client: PocketBase, id: string, fields: StoredRecord) => client.collection('users').update(id, fields);
const signIn = (email: string, password: string) =>
  statusOf(freshClient(server.url).collection('users').authWithPassword(email, password));

describe('of the own account', () => {
  test.each(['editor', 'officer', 'staff', 'manager'] as const)(
    '%s changes the name and nothing else',
    async (person) => {
      const client = world.clients[person];
      const stored = await server.admin.collection('users').getOne(ownId(client));
      expect(await statusOf(change(client, ownId(client), { name: 'Kim' }))).toBe(200);
      const forbidden: StoredRecord = {
        role: person === 'editor' ? 'staff' : 'editor',
        manages_users: person !== 'manager',
        active: false,
        verified: false,
        emailVisibility: false,
        municipalities: [world.networks.foreign.published.municipalities],
        organizations: [world.networks.foreign.published.organizations],
        email: 'other@ketenkaart.test',
      };
      for (const [field, value] of Object.entries(forbidden)) {
        expect([field, await statusOf(change(client, ownId(client), { [field]: value }))]).toEqual([field, 400]);
      }
      const { updated: _, name, ...rest } = await server.admin.collection('users').getOne(ownId(client));
      expect(name).toBe('Kim');
      expect(stored).toMatchObject(rest);
    },
  );

  test('a new password asks the old one, and ends every session', async () => {
    const person = await signInAs(server, { role: 'staff' });
    const email = String(person.authStore.record?.email);
    const other = freshClient(server.url);
    await other.collection('users').authWithPassword(email, PASSWORD);
    const wanted = { password: NEW_PASSWORD, passwordConfirm: NEW_PASSWORD };
    expect(await statusOf(change(person, ownId(person), wanted))).toBe(400);
    expect(await statusOf(change(person, ownId(person), { ...wanted, oldPassword: 'not this one' }))).toBe(400);
    expect(await signIn(email, PASSWORD)).toBe(200);
    expect(await statusOf(change(person, ownId(person), { ...wanted, oldPassword: PASSWORD }))).toBe(200);
    expect([await signIn(email, PASSWORD), await signIn(email, NEW_PASSWORD)]).toEqual([400, 200]);
    expect(await statusOf(other.collection('users').authRefresh())).toBe(401);
  });

  test('a short password is refused, whoever sets it', async () => {
    const short = { password: 'x'.repeat(11), passwordConfirm: 'x'.repeat(11), oldPassword: PASSWORD };
    const person = await signInAs(server, { role: 'staff' });
    expect(await statusOf(change(person, ownId(person), short))).toBe(400);
    expect(await statusOf(change(server.admin, ownId(person), short))).toBe(400);
  });

  test('signing out ends every session, and nobody else’s', async () => {
    const { email } = await makeUser(server, { role: 'staff' });
    const [here, there] = [freshClient(server.url), freshClient(server.url)];
    for (const client of [here, there]) await client.collection('users').authWithPassword(email, PASSWORD);
    const signOut = (headers: HeadersInit) =>
      fetch(`${server.url}/api/ketenkaart/sign-out`, { method: 'POST', headers });
    expect((await signOut({})).status).toBe(401);
    expect((await signOut({ authorization: here.authStore.token })).status).toBe(204);
    for (const client of [here, there]) expect(await statusOf(client.collection('users').authRefresh())).toBe(401);
    expect(await statusOf(world.clients.staff.collection('users').authRefresh())).toBe(200);
    expect(await signIn(email, PASSWORD)).toBe(200);
  });
});

describe('of others, a manager', () => {
  test('sees everybody with their address, but the site’s own user', async () => {
    const seen = await world.clients.manager.collection('users').getFullList();
    const all = await server.admin.collection('users').getFullList();
    expect(seen.map(({ id }) => id).sort()).toEqual(
      all
        .filter(({ role }) => role !== 'site')
        .map(({ id }) => id)
        .sort(),
    );
    expect(seen.every(({ email }) => email.includes('@'))).toBe(true);
  });

  test('changes name, role, scope and activity', async () => {
    const { id } = await makeUser(server, { role: 'staff' });
    const { municipalities, organizations } = world.networks.own.published;
    for (const fields of [
      { name: 'Sam' },
      { role: 'officer', municipalities: [municipalities] },
      { role: 'editor', organizations: [organizations] },
      { role: 'staff', manages_users: true },
      { active: false },
      { active: true },
    ]) {
      expect(await change(world.clients.manager, id, fields)).toMatchObject(fields);
    }
  });

  test.each<[string, StoredRecord, StoredRecord]>([
    ['an address', { email: 'other@ketenkaart.test' }, { email: 'not_changeable' }],
    ['a password', { password: NEW_PASSWORD, passwordConfirm: NEW_PASSWORD }, { password: 'not_changeable' }],
    ['whether the address is verified', { verified: false }, { verified: 'not_changeable' }],
    ['the role of the site', { role: 'site' }, { role: 'not_changeable' }],
    ['an empty name', { name: ' ' }, { name: 'required' }],
    ['an officer without a municipality', { role: 'officer', municipalities: [] }, { municipalities: 'required' }],
    ['an editor without an organisation', { role: 'editor', organizations: [] }, { organizations: 'required' }],
    ['an officer who manages users', { role: 'officer', manages_users: true }, { manages_users: 'staff_only' }],
  ])('does not set %s', async (_, fields, codes) => {
    const { id } = await makeUser(server, { role: 'staff' });
    const before = await server.admin.collection('users').getOne(id);
    expect(await refusal(change(world.clients.manager, id, fields))).toMatchObject({ status: 400, ...codes });
    expect(await server.admin.collection('users').getOne(id)).toEqual(before);
  });

  test('does not touch the site’s own user', async () => {
    const site = ownId(world.clients.site);
    expect(await statusOf(world.clients.manager.collection('users').getOne(site))).toBe(404);
    expect(await statusOf(change(world.clients.manager, site, { active: false }))).toBe(404);
  });

  test('deactivates, and every session of that person ends at once', async () => {
    const leaver = await signInAs(server, { role: 'staff', manages_users: true });
    const users = leaver.collection('users');
    expect((await users.getFullList()).length).toBeGreaterThan(1);
    await change(world.clients.manager, ownId(leaver), { active: false });
    expect((await users.getFullList()).length).toBe(0);
    expect(await statusOf(users.authRefresh())).toBe(401);
    expect(await statusOf(change(leaver, ownId(leaver), { name: 'Still here' }))).toBe(404);
    expect(await signIn(String(leaver.authStore.record?.email), PASSWORD)).toBe(403);
    // Active again, the sessions of before do not come back.
    await change(world.clients.manager, ownId(leaver), { active: true });
    expect(await statusOf(users.authRefresh())).toBe(401);
  });

  test('cannot be locked out by two managers who deactivate each other at once', async () => {
    const [a, b] = [
      await signInAs(server, { role: 'staff', manages_users: true }),
      await signInAs(server, { role: 'staff', manages_users: true }),
    ];
    const answers = await Promise.all([
      statusOf(change(a, ownId(b), { active: false })),
      statusOf(change(b, ownId(a), { active: false })),
    ]);
    expect(answers.sort()).toEqual([200, 404]);
  });
});
