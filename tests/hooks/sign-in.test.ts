import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS_LIMITS } from '../../src/domain/access/user.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { PASSWORD } from '../support/roles.ts';
import { type AccessWorld, makeAccessWorld, makeUser, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

describe('ways in that are closed', () => {
  test.each(['request-password-reset', 'request-email-change', 'request-verification', 'confirm-password-reset'])(
    '%s answers the same for an address that is known and one that is not',
    async (path) => {
      const ask = async (email: string) => {
        const response = await fetch(`${server.url}/api/collections/users/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, newEmail: email }),
        });
        return [response.status, await response.text()];
      };
      const known = String(world.clients.staff.authStore.record?.email);
      expect(await ask(known)).toEqual(await ask(`${randomUUID()}@ketenkaart.test`));
      expect((await ask(known))[0]).toBe(403);
    },
  );
});

describe('signing in', () => {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const attempt = async (identity: string, address: string) => {
    const start = performance.now();
    const response = await fetch(`${server.url}/api/collections/users/auth-with-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-real-ip': address },
      body: JSON.stringify({ identity, password: 'wrong-password-of-tests' }),
    });
    return { status: response.status, body: await response.text(), ms: performance.now() - start };
  };

  test('says the same, in the same time, for an address that is known, unknown or inactive', async () => {
    const known = String(world.clients.staff.authStore.record?.email);
    const inactive = (await makeUser(server, { role: 'staff', active: false })).email;
    const times: Record<string, number[]> = { known: [], inactive: [], unknown: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      for (const [name, identity] of Object.entries({ known, inactive, unknown: `nobody-${round}@ketenkaart.test` })) {
        const { status, body, ms } = await attempt(identity, '192.0.2.1');
        times[name]?.push(ms);
        answers.add(`${status} ${body}`);
      }
    }
    const medians = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, Math.round(median(list))]));
    console.info(`milliseconds a refused sign-in, medians: ${JSON.stringify(medians)}`);
    expect(answers.size).toBe(1);
    const fastest = Math.min(...Object.values(medians));
    expect(Math.max(...Object.values(medians)) - fastest).toBeLessThan(fastest / 2);
  });

  test('is limited by the address that the site names, and by no other', async () => {
    const tries = async (count: number, address: string) => {
      const statuses: number[] = [];
      for (let one = 0; one < count; one += 1) statuses.push((await attempt('nobody@ketenkaart.test', address)).status);
      return statuses;
    };
    const first = await tries(61, '192.0.2.2');
    expect([first[0], first[59], first[60]]).toEqual([400, 400, 429]);
    expect(await tries(1, '192.0.2.3')).toEqual([400]);
  });
});

describe('guessing over the API', () => {
  /** In waves: more at once would only try how busy this machine is. */
  async function inWaves<T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> {
    const answers: T[] = [];
    while (answers.length < count) {
      const wave = Array.from({ length: Math.min(10, count - answers.length) }, (_, index) => answers.length + index);
      answers.push(...(await Promise.all(wave.map(one))));
    }
    return answers;
  }
  const tally = (statuses: number[]) =>
    Object.fromEntries(statuses.map((status) => [status, statuses.filter((other) => other === status).length]));
  const post = (path: string, body: object, headers: Record<string, string>, method = 'POST') =>
    fetch(server.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const guess = (collection: string, identity: string, index: number, headers: Record<string, string> = {}) =>
    post(
      `/api/collections/${collection}/auth-with-password`,
      { identity, password: `wrong-password-${index}` },
      { 'x-real-ip': `10.7.${index % 250}.${Math.floor(index / 250)}`, ...headers },
    );

  test('one account from as many addresses ends after a hundred an hour; the site, which counts by itself, goes on', async () => {
    const { id, email } = await makeUser(server, { role: 'staff' });
    const right = (headers: Record<string, string> = {}) =>
      post('/api/collections/users/auth-with-password', { identity: email, password: PASSWORD }, headers);
    for (let turn = 0; turn < 3; turn += 1) expect((await right()).status).toBe(200);
    const answers = await inWaves(ACCESS_LIMITS.guessesByAccount + 10, (index) =>
      guess(index % 2 ? 'users' : 'kk_users', email, index),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 400: ACCESS_LIMITS.guessesByAccount, 429: 10 });
    const refused = await right({ authorization: world.clients.staff.authStore.token });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 3_000]).toEqual([429, true]);
    expect(await refused.text()).not.toMatch(new RegExp(`${id}|${email}`, 'i'));
    expect((await right({ authorization: world.clients.site.authStore.token })).status).toBe(200);
    const other = await makeUser(server, { role: 'staff' });
    expect((await guess('users', other.email, 0)).status).toBe(400);
  });

  test('the old password from an open session ends after some tries, also in batches; a new session begins anew', async () => {
    const person = await signInAs(server, { role: 'staff' });
    const { id, email } = person.authStore.record ?? { id: '', email: '' };
    const session = { authorization: person.authStore.token };
    const path = `/api/collections/users/records/${id}`;
    const wanted = { password: 'a wholly new sentence', passwordConfirm: 'a wholly new sentence' };
    const change = (oldPassword: string, headers = session) => post(path, { ...wanted, oldPassword }, headers, 'PATCH');
    const half = ACCESS_LIMITS.guessesBySession / 2;
    const alone = await inWaves(half, async (index) => (await change(`wrong ${index}`)).status);
    const batched = await inWaves(half, async (index) => {
      const request = { method: 'PATCH', url: path, body: { ...wanted, oldPassword: `wrong ${index}` } };
      return (await post('/api/batch', { requests: [request] }, session)).status;
    });
    expect(tally([...alone, ...batched])).toEqual({ 400: ACCESS_LIMITS.guessesBySession });
    expect((await change(PASSWORD)).status).toBe(429);
    const upsert = {
      method: 'PUT',
      url: '/api/collections/users/records',
      body: { id, ...wanted, oldPassword: PASSWORD },
    };
    expect((await post('/api/batch', { requests: [upsert] }, session)).status).toBe(400);
    // What is no guess goes on.
    expect((await post(path, { name: 'Robin Anders' }, session, 'PATCH')).status).toBe(200);
    await post('/api/ketenkaart/sign-out', {}, session);
    const { token } = await person.collection('users').authWithPassword(String(email), PASSWORD);
    expect((await change(PASSWORD, { authorization: token })).status).toBe(200);
  });
});

describe('a session', () => {
  test.each(['users', '_superusers'])('of %s is not made longer by asking for a new token', async (collection) => {
    const client = collection === 'users' ? await signInAs(server, { role: 'staff' }) : server.admin;
    const { token } = client.authStore;
    for (const written of [token, `Bearer ${token}`, `bearer ${token}`]) {
      const answer = await fetch(`${server.url}/api/collections/${collection}/auth-refresh`, {
        method: 'POST',
        headers: { authorization: written },
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ token, record: { id: client.authStore.record?.id } });
    }
  });
});
