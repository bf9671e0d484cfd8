import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type AccessWorld, makeAccessWorld, makeUser } from './access-world.ts';

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
