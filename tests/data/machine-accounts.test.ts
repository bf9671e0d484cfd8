import PocketBase from 'pocketbase';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putSiteUser, removeOtherSuperusers, signsIn } from '../../src/data/access/machine-accounts.ts';
import { SITE_USER, SUPERUSER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';

let server: TestPocketBase;

beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

const put = (account = SITE_USER) => putSiteUser(server.url, SUPERUSER, account);
const siteUsers = () => server.admin.collection('users').getFullList({ filter: 'role = "site"' });

test('makes the site a user of its own that can follow the changes and nothing else of the kind', async () => {
  expect(await put()).toBe('made');
  const site = new PocketBase(server.url);
  await site.collection('users').authWithPassword(SITE_USER.email, SITE_USER.password);
  expect((await site.collection('changes').getList(1, 1)).items).toEqual([]);
  await expect(site.collection('organizations').create({ name: 'x' })).rejects.toMatchObject({ status: 400 });
});

test('leaves it as it is while it can sign in', async () => {
  const [before] = await siteUsers();
  expect(await put()).toBe('kept');
  expect(await siteUsers()).toEqual([before]);
});

test('gives the same user another address and password, and the old ones let nobody in', async () => {
  const [before] = await siteUsers();
  const other = { email: 'site-2@ketenkaart.test', password: 'another-of-the-site-1234567890' };
  expect(await put(other)).toBe('renewed');
  expect((await siteUsers()).map(({ id }) => id)).toEqual([before?.id]);
  expect(await signsIn(server.url, 'users', other)).toBe(true);
  expect(await signsIn(server.url, 'users', SITE_USER)).toBe(false);
});

test('makes one that was switched off work again, and no second is left', async () => {
  const [user] = await siteUsers();
  await server.admin.collection('users').update(user?.id ?? '', { active: false });
  await server.admin.collection('users').create({
    email: 'site-3@ketenkaart.test',
    password: SITE_USER.password,
    passwordConfirm: SITE_USER.password,
    role: 'site',
    active: true,
  });
  expect(await put()).toBe('renewed');
  expect((await siteUsers()).map(({ id }) => id)).toEqual([user?.id]);
  expect(await signsIn(server.url, 'users', SITE_USER)).toBe(true);
});

test('leaves one superuser, and says how many there were beside it', async () => {
  const others = ['superuser-1@ketenkaart.invalid', 'made-by-hand@example.org'];
  for (const email of others) {
    const password = 'of-an-earlier-superuser-123';
    await server.admin.collection('_superusers').create({ email, password, passwordConfirm: password });
  }
  expect(await removeOtherSuperusers(server.url, SUPERUSER)).toBe(2);
  expect((await server.admin.collection('_superusers').getFullList()).map(({ email }) => email)).toEqual([
    SUPERUSER.email,
  ]);
  expect(await removeOtherSuperusers(server.url, SUPERUSER)).toBe(0);
});

test('a PocketBase that is not there is not taken for a refusal', async () => {
  await expect(signsIn('http://127.0.0.1:1', 'users', SITE_USER)).rejects.toThrow(/did not work/);
});
