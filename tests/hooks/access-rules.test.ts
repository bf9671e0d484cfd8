import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { PASSWORD, ROLES, type Role, signInAll, statusOf } from '../support/roles.ts';
import { IN_ORDER, type NetworkIds, storeNetwork } from '../support/stored-network.ts';

let server: TestPocketBase;
let clients: Record<Role, PocketBase>;
/** Networks in which everything is published but for what their name says. */
const networks: Record<string, NetworkIds> = {};

beforeAll(async () => {
  server = await startPocketBase();
  const { admin } = server;
  networks.published = await storeNetwork(admin);
  networks.organization = await storeNetwork(admin, { organizations: { status: 'hidden' } });
  networks.service = await storeNetwork(admin, { services: { status: 'withdrawn' } });
  networks.location = await storeNetwork(admin, { locations: { status: 'draft' } });
  const draft = { status: 'draft' };
  networks.rest = await storeNetwork(admin, {
    phones: draft,
    intake_points: draft,
    networks: draft,
    initiatives: draft,
  });
  const { organizations, municipalities } = networks.organization;
  clients = await signInAll(server, { organizations: [organizations], municipalities: [municipalities] });
});
afterAll(() => server.stop());

const idIn = (network: string, collection: string) => networks[network]?.[collection] ?? 'not stored';

const ALWAYS = { published: 200, organization: 200, service: 200, location: 200, rest: 200 };

/** Status of viewing a record of each network, by collection: for everybody, and for the site's own user. */
const VIEW: Record<(typeof IN_ORDER)[number], { everybody: typeof ALWAYS; site: typeof ALWAYS }> = {
  municipalities: { everybody: ALWAYS, site: ALWAYS },
  municipality_successions: { everybody: ALWAYS, site: ALWAYS },
  postcode_areas: { everybody: ALWAYS, site: ALWAYS },
  organizations: { everybody: { ...ALWAYS, organization: 404 }, site: { ...ALWAYS, organization: 404 } },
  presences: { everybody: { ...ALWAYS, organization: 404 }, site: ALWAYS },
  locations: { everybody: { ...ALWAYS, organization: 404, location: 404 }, site: { ...ALWAYS, location: 404 } },
  services: { everybody: { ...ALWAYS, organization: 404, service: 404 }, site: { ...ALWAYS, service: 404 } },
  service_at_locations: { everybody: { ...ALWAYS, organization: 404, service: 404, location: 404 }, site: ALWAYS },
  service_areas: { everybody: { ...ALWAYS, organization: 404, service: 404 }, site: ALWAYS },
  phones: { everybody: { ...ALWAYS, organization: 404, rest: 404 }, site: { ...ALWAYS, rest: 404 } },
  schedules: { everybody: { ...ALWAYS, organization: 404, service: 404 }, site: ALWAYS },
  intake_points: {
    everybody: { ...ALWAYS, organization: 404, service: 404, rest: 404 },
    site: { ...ALWAYS, rest: 404 },
  },
  networks: { everybody: { ...ALWAYS, rest: 404 }, site: { ...ALWAYS, rest: 404 } },
  initiatives: { everybody: { ...ALWAYS, rest: 404 }, site: { ...ALWAYS, rest: 404 } },
};

const READS = IN_ORDER.flatMap((collection) => ROLES.map((role) => ({ collection, role })));

describe('who reads what of the directory', () => {
  test.each(READS)('$role views what may be seen of $collection', async ({ collection, role }) => {
    const expected = VIEW[collection][role === 'site' ? 'site' : 'everybody'];
    const found = Object.fromEntries(
      await Promise.all(
        Object.keys(expected).map(async (network) => [
          network,
          await statusOf(clients[role].collection(collection).getOne(idIn(network, collection))),
        ]),
      ),
    );
    expect(found).toEqual(expected);
  });

  test.each(READS)('$role lists of $collection exactly what may be viewed', async ({ collection, role }) => {
    const expected = VIEW[collection][role === 'site' ? 'site' : 'everybody'];
    const records = await clients[role].collection(collection).getFullList({ fields: 'id' });
    const known = Object.entries(expected);
    for (const [network, status] of known) {
      expect([network, records.some((record) => record.id === idIn(network, collection))]).toEqual([
        network,
        status === 200,
      ]);
    }
    const predecessors = collection === 'municipalities' ? known.length : 0;
    expect(records).toHaveLength(known.filter(([, status]) => status === 200).length + predecessors);
  });
});

const WRITES = [...IN_ORDER, 'changes', 'users'].flatMap((collection) => ROLES.map((role) => ({ collection, role })));

describe('nobody but the superuser writes', () => {
  test.each(WRITES)('$role creates, changes and deletes nothing in $collection', async ({ collection, role }) => {
    const records = clients[role].collection(collection);
    const [some] = await server.admin
      .collection(collection)
      .getFullList({ filter: `id != "${clients[role].authStore.record?.id ?? ''}"` });
    const { id = '', collectionId: _, collectionName: __, ...fields } = some ?? {};
    expect(id).not.toBe('');
    expect({
      create: await statusOf(
        records.create({ ...fields, id: randomUUID(), password: PASSWORD, passwordConfirm: PASSWORD }),
      ),
      update: await statusOf(records.update(id, { source_name: 'somebody else' })),
      delete: await statusOf(records.delete(id)),
    }).toEqual({ create: 403, update: 403, delete: 403 });
    expect(await server.admin.collection(collection).getOne(id)).toEqual(some);
  });

  test.each(ROLES)('%s writes nothing by a batch either', async (role) => {
    const batch = clients[role].createBatch();
    batch.collection('organizations').update(idIn('published', 'organizations'), { name: 'Overgenomen' });
    expect(await statusOf(batch.send())).toBe(400);
    expect((await server.admin.collection('organizations').getOne(idIn('published', 'organizations'))).name).toBe(
      'Op Orde',
    );
  });

  test.each(IN_ORDER)('the superuser creates, changes and deletes in %s', async (collection) => {
    const ids = await storeNetwork(server.admin);
    const id = ids[collection] ?? '';
    await server.admin.collection(collection).update(id, { source_name: 'Another source' });
    expect((await server.admin.collection(collection).getOne(id)).source_name).toBe('Another source');
    for (const name of [...IN_ORDER].reverse()) {
      await server.admin.collection(name).delete(ids[name] ?? '');
      if (name === collection) break;
    }
    expect(await statusOf(server.admin.collection(collection).getOne(id))).toBe(404);
  });
});

describe('the log of changes', () => {
  test.each(ROLES)('is read by the site alone: %s', async (role) => {
    const [change] = await server.admin.collection('changes').getFullList();
    const changes = clients[role].collection('changes');
    const { totalItems } = await changes.getList(1, 1);
    expect(totalItems > 0).toBe(role === 'site');
    expect(await statusOf(changes.getOne(change?.id ?? ''))).toBe(role === 'site' ? 200 : 404);
  });
});
