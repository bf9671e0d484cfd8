import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteFirstAdministrator } from '../../src/data/access/first-administrator.ts';
import { acceptInvitation, readInvitation } from '../../src/data/access/invitations.ts';
import { SUPERUSER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';

const HERE = '127.0.0.1';
const ACCOUNT = { name: 'Eerste Beheerder', password: 'een lange zin voor tests' };

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

const invite = () => inviteFirstAdministrator({ url: server.url, ...SUPERUSER, now: Date.now() });
const read = (token: string | null) => readInvitation(server.url, token ?? '', HERE);

test('each start gives a link until somebody has used one, and only the last one works', async () => {
  const first = await invite();
  expect(await read(first)).toEqual({ email: '', role: 'staff', renewsPassword: false });
  const second = await invite();
  expect(await read(first)).toBeNull();
  expect(await read(second)).toEqual({ email: '', role: 'staff', renewsPassword: false });

  const token = second ?? '';
  const without = await acceptInvitation(server.url, token, ACCOUNT, HERE);
  expect(without).toEqual({ kind: 'invalid', errors: { email: 'required' } });
  const email = 'beheer@voorbeeld.nl';
  expect(await acceptInvitation(server.url, token, { ...ACCOUNT, email }, HERE)).toEqual({ kind: 'done' });
  expect(await read(second)).toBeNull();
  expect(await acceptInvitation(server.url, token, { ...ACCOUNT, email }, HERE)).toEqual({ kind: 'gone' });

  const made = await server.admin.collection('users').getFirstListItem(`email = "${email}"`);
  expect([made.role, made.manages_users, made.active]).toEqual(['staff', true, true]);
  expect(await invite()).toBeNull();
});

test('the link is in no database', async () => {
  const rows = await server.admin.collection('invitations').getFullList();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => /^[0-9a-f]{64}$/.test(String(row.token_hash)))).toBe(true);
});
