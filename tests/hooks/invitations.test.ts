import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { PASSWORD, statusOf } from '../support/roles.ts';
import { isWholeRun } from '../support/whole-run.ts';
import { type AccessWorld, freshClient, makeAccessWorld, makeUser, type Person } from './access-world.ts';

const DAY_MS = 86_400_000;
let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
function invitation(fields: StoredRecord = {}) {
  const token = randomBytes(32).toString('base64url');
  const email = `${randomUUID().slice(0, 8)}@ketenkaart.test`;
  return { token, email, record: { email, role: 'staff', token_hash: hashOf(token), ...fields } };
}
async function invite(fields: StoredRecord = {}) {
  const made = invitation(fields);
  const { id } = await world.clients.manager.collection('invitations').create(made.record);
  return { ...made, id };
}

let callers = 0;
/** From another address each time: limits are another test's. */
function someAddress(): string {
  callers += 1;
  return `198.51.100.${callers % 250}`;
}

const post = async (verb: string, body: object, address = someAddress()) => {
  const response = await fetch(`${server.url}/api/ketenkaart/invitations/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-real-ip': address },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const accept = (token: string, fields: object = {}) =>
  post('accept', { token, name: 'Kim de Vries', password: PASSWORD, ...fields });
const userOf = (email: string) => server.admin.collection('users').getFullList({ filter: `email = "${email}"` });

describe('an invitation', () => {
  test('leads to an account with its role and scope, once', async () => {
    const { municipalities } = world.networks.own.published;
    const { token, email } = await invite({ role: 'officer', municipalities: [municipalities] });
    expect(await post('read', { token })).toEqual({
      status: 200,
      body: { email, role: 'officer', renewsPassword: false },
    });
    expect((await accept(token)).status).toBe(200);
    expect(await userOf(email)).toMatchObject([
      {
        role: 'officer',
        municipalities: [municipalities],
        name: 'Kim de Vries',
        active: true,
        verified: true,
        manages_users: false,
      },
    ]);
    expect(await statusOf(freshClient(server.url).collection('users').authWithPassword(email, PASSWORD))).toBe(200);
    expect((await accept(token)).status).toBe(404);
    expect((await post('read', { token })).status).toBe(404);
  });

  test('takes nothing but name and password from whoever accepts it', async () => {
    const { token, email } = await invite();
    await accept(token, { role: 'staff', manages_users: true, email: 'other@ketenkaart.test', active: false });
    expect(await userOf(email)).toMatchObject([{ role: 'staff', manages_users: false, active: true }]);
    expect(await userOf('other@ketenkaart.test')).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['a short password', { password: 'x'.repeat(11) }, { password: { code: 'password_too_short' } }],
    ['a password that bcrypt would cut off', { password: 'é'.repeat(36) }, { password: { code: 'password_too_long' } }],
    ['no name', { name: ' ' }, { name: { code: 'required' } }],
    ['anything but texts', { name: 5, password: ['x'] }, { password: { code: 'password_too_short' } }],
  ])('refuses %s and can be used again', async (_, fields, data) => {
    const { token, email } = await invite();
    expect(await accept(token, fields)).toMatchObject({ status: 400, body: { data } });
    expect(await userOf(email)).toEqual([]);
    expect((await accept(token)).status).toBe(200);
  });

  test('that is unknown, revoked, ended or of somebody who has an account by now gets one answer', async () => {
    const revoked = await invite();
    await world.clients.manager.collection('invitations').update(revoked.id, { revoked: true });
    const ended = invitation();
    const yesterday = new Date(Date.now() - DAY_MS).toISOString();
    await server.admin.collection('invitations').create({ ...ended.record, expires: yesterday });
    const [first, second] = [
      await invite({ email: 'twice@ketenkaart.test' }),
      await invite({ email: 'twice@ketenkaart.test' }),
    ];
    await accept(first.token);
    const answers = [];
    for (const token of [revoked.token, ended.token, second.token, first.token, 'unknown', '', hashOf(revoked.token)]) {
      answers.push(await accept(token));
    }
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await post('accept', {})).status).toBe(404);
    expect(await userOf('twice@ketenkaart.test')).toHaveLength(1);
  });

  test('that twenty accept at the same moment makes one account, each time', async () => {
    const rounds = isWholeRun() ? 10 : 3;
    for (let round = 0; round < rounds; round += 1) {
      const { token, email } = await invite();
      const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(404)]);
      expect(await userOf(email)).toHaveLength(1);
    }
  });

  test('is limited in how often one address may try', async () => {
    const statuses: number[] = [];
    for (let one = 0; one < 61; one += 1) statuses.push((await post('read', { token: 'guess' }, '203.0.113.9')).status);
    expect([statuses[0], statuses[59], statuses[60]]).toEqual([404, 404, 429]);
  });
});

describe('who manages users', () => {
  test('gets an end of seven days, whatever is asked, and never sees the token’s hash', async () => {
    const { record } = invitation({ expires: '2099-01-01T00:00:00.000Z' });
    const invitations = world.clients.manager.collection('invitations');
    const made = await invitations.create(record);
    const days = (Date.parse(made.expires.replace(' ', 'T')) - Date.now()) / DAY_MS;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThan(7.01);
    for (const shown of [made, await invitations.getOne(made.id), ...(await invitations.getFullList())]) {
      expect(shown).not.toHaveProperty('token_hash');
    }
  });

  test('gives no officer without a municipality, no editor without an organisation, nobody else the keys', async () => {
    const invitations = world.clients.manager.collection('invitations');
    const refuse = (fields: StoredRecord) => refusal(invitations.create(invitation(fields).record));
    expect(await refuse({ role: 'officer' })).toEqual({ status: 400, municipalities: 'required' });
    expect(await refuse({ role: 'editor' })).toEqual({ status: 400, organizations: 'required' });
    expect(await refuse({ role: 'site' })).toMatchObject({ status: 400 });
    const scope = { organizations: [world.networks.own.published.organizations] };
    expect(await refuse({ role: 'editor', manages_users: true, ...scope })).toEqual({
      status: 400,
      manages_users: 'staff_only',
    });
    expect(await refuse({ used_at: '2026-01-01 00:00:00.000Z' })).toEqual({ status: 400, used_at: 'not_changeable' });
    const known = String(world.clients.staff.authStore.record?.email);
    expect(await refuse({ email: known })).toEqual({ status: 400, email: 'email_taken' });
  });

  test('revokes, and changes nothing else', async () => {
    const { id } = await invite();
    const invitations = world.clients.manager.collection('invitations');
    for (const change of [
      { role: 'editor' },
      { manages_users: true },
      { email: 'other@ketenkaart.test' },
      { expires: '2099-01-01 00:00:00.000Z' },
      { token_hash: hashOf('mine') },
      { used_at: '2026-01-01 00:00:00.000Z' },
    ]) {
      expect([change, await statusOf(invitations.update(id, change))]).toEqual([change, 400]);
    }
    expect(await statusOf(invitations.update(id, { revoked: true }))).toBe(200);
    expect(await statusOf(invitations.update(id, { revoked: false }))).toBe(400);
  });
});

describe('a link for a new password', () => {
  /** An account and a link for it, made by somebody who manages users. */
  async function linkFor(by: Person, fields: StoredRecord = {}) {
    const account = await makeUser(server, { role: 'officer', ...fields });
    const { token, record } = invitation();
    const call = () => world.clients[by].collection('invitations').create({ ...record, account: account.id });
    return { account, token, call };
  }
  const signsIn = (email: string, password: string) =>
    statusOf(freshClient(server.url).collection('users').authWithPassword(email, password));

  test('gives somebody who has an account another password, once, and ends the sessions', async () => {
    const { account, token, call } = await linkFor('manager');
    const link = await call();
    expect([link.email, link.role, link.manages_users]).toEqual([account.email, 'officer', false]);
    expect(Date.parse(link.expires) - Date.now()).toBeLessThan(DAY_MS + 60_000);
    const session = freshClient(server.url);
    await session.collection('users').authWithPassword(account.email, PASSWORD);
    expect((await post('read', { token })).body).toMatchObject({ email: account.email, renewsPassword: true });
    const password = 'een andere lange zin';
    expect((await post('accept', { token, password })).status).toBe(200);
    expect([await signsIn(account.email, PASSWORD), await signsIn(account.email, password)]).toEqual([400, 200]);
    expect(await statusOf(session.collection('users').getOne(account.id))).toBe(404);
    expect((await post('accept', { token, password: 'nog een lange zin' })).status).toBe(404);
    expect((await userOf(account.email)).length).toBe(1);
  });

  test('takes nothing but a good password', async () => {
    const { account, token, call } = await linkFor('manager');
    await call();
    const short = await post('accept', { token, password: 'kort' });
    expect(short).toMatchObject({ status: 400, body: { data: { password: { code: 'password_too_short' } } } });
    await post('accept', {
      token,
      password: PASSWORD,
      name: 'Iemand anders',
      role: 'staff',
      email: 'x@ketenkaart.test',
    });
    expect(await userOf(account.email)).toMatchObject([{ role: 'officer', name: 'Robin', manages_users: false }]);
  });

  test('is made by nobody but who manages users, and not for the own account', async () => {
    for (const by of ['staff', 'officer', 'editor', 'site', 'guest'] as const) {
      expect([by, await statusOf((await linkFor(by)).call())]).toEqual([by, 400]);
    }
    const own = world.clients.manager.authStore.record?.id;
    const { record } = invitation();
    const forOneself = world.clients.manager.collection('invitations').create({ ...record, account: own });
    expect(await statusOf(forOneself)).toBe(404);
    expect(await statusOf((await linkFor('manager', { active: false })).call())).toBe(404);
  });

  test('does not work once a later one was made, or the account was stopped', async () => {
    const first = await linkFor('manager');
    await first.call();
    const { token, record } = invitation();
    await world.clients.manager.collection('invitations').create({ ...record, account: first.account.id });
    expect((await post('read', { token: first.token })).status).toBe(404);
    await server.admin.collection('users').update(first.account.id, { active: false });
    expect((await post('accept', { token, password: PASSWORD })).status).toBe(404);
  });

  test('says nothing of scope or address that whoever makes it sends along', async () => {
    const account = await makeUser(server, { role: 'officer' });
    const { record } = invitation({ email: 'other@ketenkaart.test', role: 'staff', manages_users: true });
    const link = await world.clients.manager.collection('invitations').create({ ...record, account: account.id });
    expect([link.email, link.role, link.manages_users]).toEqual([account.email, 'officer', false]);
  });
});
