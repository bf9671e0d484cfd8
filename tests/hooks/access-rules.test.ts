import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIRECTORY_COLLECTIONS as IN_ORDER } from '../../src/domain/collections.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { ROLES, type Role, signInAll, statusOf } from '../support/roles.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';

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
  // Editor and officer of nothing here: what is theirs stands in tests/hooks/who-may-what.test.ts.
  clients = await signInAll(server);
});
afterAll(() => server.stop());

const idIn = (network: string, collection: string) => networks[network]?.[collection] ?? 'not stored';

const ALWAYS = { published: 200, organization: 200, service: 200, location: 200, rest: 200 };

/** Status of viewing a record of each network, by collection: for everybody but staff, and for the site's own user. */
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

/** Staff see everything, published or not. */
function viewOf(collection: (typeof IN_ORDER)[number], role: Role): typeof ALWAYS {
  if (role === 'staff') return ALWAYS;
  return VIEW[collection][role === 'site' ? 'site' : 'everybody'];
}

const READS = IN_ORDER.flatMap((collection) => ROLES.map((role) => ({ collection, role })));

describe('who reads what of the directory', () => {
  test.each(READS)('$role views what may be seen of $collection', async ({ collection, role }) => {
    const expected = viewOf(collection, role);
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
    const expected = viewOf(collection, role);
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

// What the others write says tests/hooks/who-may-what.test.ts.
describe('the superuser', () => {
  test.each(IN_ORDER)('creates, changes and deletes in %s', async (collection) => {
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
