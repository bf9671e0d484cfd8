import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesDuring } from '../support/changes-log.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';
import { isWholeRun } from '../support/whole-run.ts';

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
});
afterAll(() => server.stop());

const create = (fields: object = {}) => server.admin.collection('organizations').create(goodOrganization(fields));

/** Saves it in a transaction that then fails. */
const saveAndFail = (fields: object) =>
  fetch(`${server.url}/api/test/save-and-fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collection: 'organizations', fields }),
  });

describe('the log of changes', () => {
  test('gets one line for each write', async () => {
    const { id } = goodOrganization();
    const records = server.admin.collection('organizations');
    expect(await changesDuring(server.admin, () => create({ id }))).toEqual([`create organizations ${id}`]);
    expect(await changesDuring(server.admin, () => records.update(id, { name: 'Anders' }))).toEqual([
      `update organizations ${id}`,
    ]);
    expect(await changesDuring(server.admin, () => records.delete(id))).toEqual([`delete organizations ${id}`]);
  });

  test('gets one line for each record of a batch, in its order', async () => {
    const ids: string[] = [];
    const logged = await changesDuring(server.admin, async () =>
      ids.push(...Object.values(await storeNetwork(server.admin))),
    );
    expect(logged).toHaveLength(15);
    expect(logged.map((line) => line.split(' ')[2]).sort()).toEqual(ids.sort());
    expect(logged.map((line) => line.split(' ')[1]).slice(-2)).toEqual(['networks', 'initiatives']);
  });

  test('gets none when the database refuses the record after our rules took it', async () => {
    const { slug } = await create();
    const logged = await changesDuring(server.admin, async () => {
      expect(await refusal(create({ slug }))).toEqual({ status: 400, slug: 'validation_not_unique' });
    });
    expect(logged).toEqual([]);
  });

  test('gets none when the transaction around the write is undone', async () => {
    const fields = goodOrganization();
    const logged = await changesDuring(server.admin, async () => {
      expect((await saveAndFail(fields)).status).toBe(400);
    });
    expect(logged).toEqual([]);
    expect(await refusal(server.admin.collection('organizations').getOne(fields.id))).toEqual({ status: 404 });
  });

  test('gets the records that go, or lose a pointer, with the one that is deleted', async () => {
    const ids = await storeNetwork(server.admin);
    const logged = await changesDuring(server.admin, () =>
      server.admin.collection('organizations').delete(ids.organizations ?? ''),
    );
    const gone = [
      'presences',
      'locations',
      'services',
      'service_at_locations',
      'service_areas',
      'phones',
      'schedules',
      'intake_points',
      'organizations',
    ];
    const changed = ['networks', 'initiatives'];
    expect(logged.sort()).toEqual(
      [
        ...gone.map((name) => `delete ${name} ${ids[name]}`),
        ...changed.map((name) => `update ${name} ${ids[name]}`),
      ].sort(),
    );
    expect((await server.admin.collection('networks').getOne(ids.networks ?? '')).organizations).toEqual([]);
  });

  test('is not touched by what is not public', async () => {
    const account = { email: 'somebody@ketenkaart.test', password: 'x'.repeat(12), passwordConfirm: 'x'.repeat(12) };
    const logged = await changesDuring(server.admin, () =>
      server.admin.collection('users').create({ ...account, role: 'staff' }),
    );
    expect(logged).toEqual([]);
  });
});

describe('fifty writers at once', () => {
  const WRITERS = 50;
  const ROUNDS = isWholeRun() ? 10 : 3;
  const sequenceOf = async (collection: string) =>
    (await server.admin.collection(collection).getFullList({ sort: 'seq' })).map((row) => Number(row.seq));

  test('number their changes without a gap and without a double', async () => {
    const before = await sequenceOf('changes');
    for (let round = 0; round < ROUNDS; round += 1) await Promise.all(Array.from({ length: WRITERS }, () => create()));
    const after = await sequenceOf('changes');
    expect(after).toHaveLength(before.length + WRITERS * ROUNDS);
    expect(after).toEqual(Array.from(after, (_, index) => index + 1));
  });

  test('break a hook that reads and then writes outside a transaction, each time', async () => {
    const field = { name: 'seq', type: 'number' };
    await server.admin.collections.create({ name: 'naive_changes', type: 'base', fields: [field] });
    await server.admin.collections.create({ name: 'naive_records', type: 'base', fields: [] });
    let counted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(Array.from({ length: WRITERS }, () => server.admin.collection('naive_records').create({})));
      const distinct = new Set(await sequenceOf('naive_changes')).size;
      expect(distinct - counted).toBeLessThan(WRITERS);
      counted = distinct;
    }
  });
});
