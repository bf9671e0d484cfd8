import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayWrite } from '../../src/data/directory/directory-edit.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, type Person } from './access-world.ts';
import { CELLS } from './specification.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

type Writes = Parameters<typeof mayWrite>[1];
const asked = (person: Person, writes: Writes) =>
  mayWrite({ url: server.url, token: world.clients[person].authStore.token }, writes);

const FORMS = [
  'organizations',
  'presences',
  'locations',
  'services',
  'service_areas',
  'service_at_locations',
  'phones',
  'schedules',
  'intake_points',
] as const;
const isForm = (name: string): name is (typeof FORMS)[number] => (FORMS as readonly string[]).includes(name);

describe('whether a form would be refused is answered as trying would be', () => {
  test.each(['editor', 'officer', 'staff', 'manager', 'site'] as const)('%s', async (person) => {
    const wrong: string[] = [];
    for (const { collection, action, expected, ...cell } of CELLS) {
      if (cell.person !== person || !isForm(collection) || action === 'list' || action === 'view') continue;
      const ids = world.networks[cell.scope].published;
      const write = action as Writes[number]['action'];
      const record =
        write === 'create' ? await freshRecord(server, collection, ids) : { id: ids[collection] ?? 'not stored' };
      const [answer] = await asked(person, [{ collection, action: write, record }]);
      if (answer !== (expected === '200')) wrong.push(`${action} ${collection} ${cell.scope}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  });

  test('many at once, in their order', async () => {
    const [own, foreign] = [world.networks.own.published, world.networks.foreign.published];
    const writes = [own, foreign, own].map((ids) => ({
      collection: 'services' as const,
      action: 'update' as const,
      record: { id: ids.services },
    }));
    expect(await asked('officer', writes)).toEqual([true, false, true]);
    // A national partner has more parts than one call answers.
    const many = Array.from({ length: 501 }, (_, index) => writes[index === 500 ? 1 : 0]).filter(
      (one) => one !== undefined,
    );
    const answers = await asked('officer', many);
    expect([answers.length, answers.filter(Boolean).length, answers[500]]).toEqual([501, 500, false]);
  });

  test('nobody asks without being signed in, nor about what is no form’s', async () => {
    const send = (client: PocketBase, body: object) =>
      statusOf(client.send('/api/ketenkaart/may-write', { method: 'POST', body }));
    expect(await send(world.clients.guest, { writes: [] })).toBe(401);
    expect(await send(world.clients.staff, { writes: 'all' })).toBe(400);
    const answer = await world.clients.staff.send('/api/ketenkaart/may-write', {
      method: 'POST',
      body: { writes: [{ collection: 'users', action: 'update', record: { id: 'x' } }, {}] },
    });
    expect(answer).toEqual({ answers: [false, false] });
  });
});
