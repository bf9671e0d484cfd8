import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

const update = (client: PocketBase, collection: string, ids: NetworkIds, change: StoredRecord) =>
  client.collection(collection).update(ids[collection] ?? '', change);
const create = async (client: PocketBase, collection: string, ids: NetworkIds, change: StoredRecord = {}) =>
  client.collection(collection).create({ ...(await freshRecord(server, collection, ids)), ...change });

describe('freshness', () => {
  const stampOf = ({ assured_date, assured_by }: StoredRecord) => [assured_date, assured_by];

  test.each([
    ['editor', 'Op Orde'],
    ['officer', 'officer'],
    ['staff', 'staff'],
  ] as const)('is renewed when %s says “still right”, in the name of %s', async (person, by) => {
    const ids = await storeNetwork(server.admin);
    const [client] = [
      person === 'staff'
        ? world.clients.staff
        : await signInAs(server, {
            role: person,
            organizations: [ids.organizations],
            municipalities: [ids.municipalities],
          }),
    ];
    for (const collection of ['organizations', 'services', 'locations', 'phones', 'schedules']) {
      const said = { assured_date: '2020-01-01', assured_by: 'Robin Jansen' };
      expect(stampOf(await update(client, collection, ids, said))).toEqual([dutchToday(), by]);
    }
  });

  /** A service that its organisation checked in January, and an editor of it. */
  async function checkedService() {
    const checked = { assured_date: '2026-01-02', assured_by: 'Op Orde' };
    const ids = await storeNetwork(server.admin, { services: { ...checked, retrieved_date: '2026-01-02' } });
    return { ids, editor: await signInAs(server, { role: 'editor', organizations: [ids.organizations] }) };
  }

  test('is not touched by who corrects the own text, only publishes, or names somebody', async () => {
    const { ids, editor } = await checkedService();
    const change = { description: 'Anders', assured_by: 'Robin Jansen' };
    expect(stampOf(await update(editor, 'services', ids, change))).toEqual(['2026-01-02', 'Op Orde']);
    const hide = { status: 'hidden', assured_by: 'Robin Jansen' };
    expect(stampOf(await update(world.clients.staff, 'services', ids, hide))).toEqual(['2026-01-02', 'Op Orde']);
  });

  test.each(['officer', 'staff'] as const)(
    'of another’s text goes when %s changes it, and the day starts anew',
    async (role) => {
      const { ids } = await checkedService();
      const client =
        role === 'staff' ? world.clients.staff : await signInAs(server, { role, municipalities: [ids.municipalities] });
      const changed = await update(client, 'services', ids, { name: 'Inloop', description: 'Anders' });
      expect(stampOf(changed)).toEqual(['', '']);
      expect(changed.retrieved_date).toBe(dutchToday());
    },
  );

  test('is of nobody yet for a new record', async () => {
    const ids = await storeNetwork(server.admin);
    expect(stampOf(await create(world.clients.staff, 'services', ids, { assured_by: 'x' }))).toEqual(['', '']);
  });

  test('is taken over as it is from the superuser, who imports', async () => {
    const ids = await storeNetwork(server.admin);
    const said = { assured_date: '2026-01-02', assured_by: 'Op Orde' };
    expect(stampOf(await update(server.admin, 'services', ids, said))).toEqual(['2026-01-02', 'Op Orde']);
  });
});
