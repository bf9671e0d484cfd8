import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { mailOf, PASSWORD, ROLES, type Role, signInAll, statusOf } from '../support/roles.ts';

let server: TestPocketBase;
let clients: Record<Role, PocketBase>;
beforeAll(async () => {
  server = await startPocketBase();
  clients = await signInAll(server);
  await server.admin.collection('users').create({
    email: mailOf('inactive'),
    password: PASSWORD,
    passwordConfirm: PASSWORD,
    role: 'staff',
    active: false,
  });
});
afterAll(() => server.stop());

describe('users', () => {
  test.each(ROLES)('%s sees at most the own entry', async (role) => {
    const own = clients[role].authStore.record?.id;
    const listed = await clients[role].collection('users').getFullList();
    expect(listed.map((user) => user.id)).toEqual(own ? [own] : []);
    const other = role === 'staff' ? clients.editor : clients.staff;
    expect(await statusOf(clients[role].collection('users').getOne(other.authStore.record?.id ?? ''))).toBe(404);
  });

  const fresh = () => new PocketBase(server.url);

  test('one who is not active cannot sign in, one who is can', async () => {
    expect(await statusOf(fresh().collection('users').authWithPassword(mailOf('inactive'), PASSWORD))).toBe(403);
    expect(await statusOf(fresh().collection('users').authWithPassword(mailOf('staff'), 'wrong'))).toBe(400);
    expect(await statusOf(fresh().collection('users').authWithPassword(mailOf('staff'), PASSWORD))).toBe(200);
  });

  test('one who was made inactive cannot renew the session', async () => {
    const { id } = await server.admin.collection('users').create({
      email: mailOf('leaver'),
      password: PASSWORD,
      passwordConfirm: PASSWORD,
      role: 'editor',
      active: true,
    });
    const leaver = fresh();
    await leaver.collection('users').authWithPassword(mailOf('leaver'), PASSWORD);
    await server.admin.collection('users').update(id, { active: false });
    // The token itself is worth nothing any more.
    expect(await statusOf(leaver.collection('users').authRefresh())).toBe(401);
  });

  test('nobody signs up, and there is no way in but a password', async () => {
    const account = { email: 'guest@ketenkaart.test', password: PASSWORD, passwordConfirm: PASSWORD };
    expect(
      await statusOf(
        fresh()
          .collection('users')
          .create({ ...account, role: 'staff', active: true }),
      ),
    ).toBe(403);
    expect(await statusOf(fresh().collection('users').requestOTP(mailOf('staff')))).toBe(403);
    const methods = await fresh().collection('users').listAuthMethods();
    expect([methods.password.enabled, methods.otp.enabled, methods.oauth2.enabled]).toEqual([true, false, false]);
  });

  test.each(ROLES)('%s reads no settings, collections, logs or backups', async (role) => {
    const expected = role === 'guest' ? 401 : 403;
    for (const path of ['/api/settings', '/api/collections', '/api/logs', '/api/backups', '/api/crons']) {
      const headers = new Headers();
      if (role !== 'guest') headers.set('authorization', clients[role].authStore.token);
      expect([path, (await fetch(server.url + path, { headers })).status]).toEqual([path, expected]);
    }
  });
});
