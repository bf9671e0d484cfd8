import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { dutchMoment } from '../../src/domain/calendar/dutch-time.ts';
import { shownWeeks } from '../../src/domain/demand/counting.ts';
import type { WeekSum } from '../../src/domain/demand/types.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { type AccessWorld, makeAccessWorld, type Person } from './access-world.ts';

/** How often help was looked for: the site adds, staff and officers see what may be shown. */
const ROUTE = '/api/ketenkaart/demand';
let server: TestPocketBase;
let world: AccessWorld;
let own: string;
let foreign: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published.municipalities ?? '';
  foreign = world.networks.foreign.published.municipalities ?? '';
});
afterAll(() => server.stop());

const today = () => dutchMoment(Date.now()).day;
const add = (person: Person, counts: unknown) =>
  world.clients[person].send(ROUTE, { method: 'POST', body: { counts } }) as Promise<unknown>;
const shown = (person: Person) => world.clients[person].send<{ weeks: string[]; sums: WeekSum[] }>(ROUTE, {});
const stored = () => server.admin.collection('demand_counts').getFullList({ sort: 'municipality,kind' });
const rowsOf = (table: string) => {
  const database = new DatabaseSync(join(server.dataDir, 'data.db'), { readOnly: true });
  const { rows } = database.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number };
  database.close();
  return rows;
};

describe('counting', () => {
  test.each(['guest', 'editor', 'officer', 'staff', 'manager'] as const)('is nothing for %s', async (person) => {
    const count = { municipality: own, day: today(), kind: 'found', sum: 1 };
    expect(await statusOf(add(person, [count]))).toBe(person === 'guest' ? 401 : 403);
    expect(await stored()).toEqual([]);
  });

  test('adds to one sum, without a trail, and from many at once', async () => {
    const [trail, changes] = [rowsOf('audit_records'), rowsOf('changes')];
    const count = { municipality: own, day: today(), kind: 'found', sum: 2 };
    await Promise.all(Array.from({ length: 20 }, () => add('site', [count, { ...count, kind: 'aftercare', sum: 1 }])));
    expect((await stored()).map(({ kind, sum }) => [kind, sum])).toEqual([
      ['aftercare', 20],
      ['found', 40],
    ]);
    expect([rowsOf('audit_records'), rowsOf('changes')]).toEqual([trail, changes]);
    const fields = server.admin.collections
      .getOne('demand_counts')
      .then((found) => found.fields.map(({ name }) => name));
    // Nothing in which a moment could stand.
    expect(await fields).toEqual(['id', 'municipality', 'day', 'kind', 'sum']);
  });

  test('leaves out what is too late, of no municipality or nothing at all', async () => {
    const before = await stored();
    const count = { municipality: own, day: today(), kind: 'found', sum: 2 };
    await add('site', [
      { ...count, day: addDays(today(), -2) },
      { ...count, municipality: '00000000-0000-4000-8000-000000000000' },
      { ...count, sum: 'veel' },
    ]);
    expect(await stored()).toEqual(before);
    expect(await statusOf(add('site', 'alles'))).toBe(400);
  });
});

describe('what is shown', () => {
  test('is of whole weeks, rounded, and only the own to an officer', async () => {
    const [week = ''] = shownWeeks(today());
    const store = (municipality: string, day: string, sum: number) =>
      server.admin.collection('demand_counts').create({ municipality, day, kind: 'found', sum });
    const others = await server.admin.collection('municipalities').getFullList();
    const [small, smaller] = others.map(({ id }) => id).filter((id) => id !== own && id !== foreign);
    await store(own, week, 30);
    await store(own, addDays(week, 6), 13);
    await store(foreign, addDays(week, 3), 58);
    await store(small ?? 'small', week, 7);
    await store(smaller ?? 'smaller', week, 4);
    const all = { municipality: '', week, kind: 'found', sum: 110 };
    const ofOwn = { municipality: own, week, kind: 'found', sum: 40 };
    const ofForeign = { municipality: foreign, week, kind: 'found', sum: 60 };
    expect((await shown('staff')).sums).toEqual([ofOwn, ofForeign, all]);
    expect((await shown('officer')).sums).toEqual([ofOwn, all]);
    expect((await shown('staff')).weeks[0]).toBe(week);
    for (const person of ['editor', 'site'] as const) expect(await statusOf(shown(person))).toBe(403);
    expect(await statusOf(shown('guest'))).toBe(401);
  });

  test('goes after two years', async () => {
    const count = { municipality: own, kind: 'found', sum: 30 };
    await server.admin.collection('demand_counts').create({ ...count, day: addDays(today(), -732) });
    const before = (await stored()).length;
    await server.admin.crons.run('demandUpkeep');
    await expect.poll(async () => (await stored()).length, { timeout: 20_000 }).toBe(before - 1);
  });
});
