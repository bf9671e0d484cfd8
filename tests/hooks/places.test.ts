import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';

let server: TestPocketBase;
let ids: NetworkIds;
let other: NetworkIds;
beforeAll(async () => {
  server = await startPocketBase();
  ids = await storeNetwork(server.admin);
  other = await storeNetwork(server.admin);
});
afterAll(() => server.stop());

const list = (collection: string) => server.admin.collection(collection).getFullList({ sort: 'id' });

/** What the records themselves say: id, organisation, municipality. */
async function expectedPlaces(): Promise<string[]> {
  const services = new Map((await list('services')).map((service) => [service.id, service.organization]));
  return [
    ...(await list('presences')).map((row) => `${row.id} ${row.organization} ${row.municipality}`),
    ...(await list('locations'))
      .filter((row) => row.municipality !== '')
      .map((row) => `${row.id} ${row.organization} ${row.municipality}`),
    ...(await list('service_areas')).map((row) => `${row.id} ${services.get(row.service)} ${row.municipality}`),
  ].sort();
}

async function places(): Promise<string[]> {
  return (await list('places')).map((row) => `${row.id} ${row.organization} ${row.municipality}`).sort();
}

const change = (collection: string, fields: object) =>
  server.admin.collection(collection).update(ids[collection] ?? '', fields);

// The order matters: each step starts from what the one before left.
test.each<[string, () => Promise<unknown>]>([
  ['as they are stored', async () => {}],
  ['a presence moves', () => change('presences', { municipality: other.municipalities })],
  ['a presence changes hands', () => change('presences', { organization: other.organizations, since: '2019' })],
  ['a location moves', () => change('locations', { municipality: other.municipalities })],
  ['nobody knows any more where a location stands', () => change('locations', { municipality: '' })],
  [
    'somebody knows again',
    () => change('locations', { municipality: ids.municipalities, organization: other.organizations }),
  ],
  ['an area moves', () => change('service_areas', { municipality: other.municipalities })],
  ['an area becomes another service’s', () => change('service_areas', { service: other.services, name: 'Zuid 2' })],
  [
    'a service changes hands',
    () => server.admin.collection('services').update(other.services ?? '', { organization: ids.organizations }),
  ],
  ['something else changes', () => change('locations', { name: 'Elders' })],
  ['an area goes', () => server.admin.collection('service_areas').delete(ids.service_areas ?? '')],
  [
    'an organisation goes, with all it had',
    () => server.admin.collection('organizations').delete(other.organizations ?? ''),
  ],
])('places say what the records say: %s', async (_, act) => {
  await act();
  const expected = await expectedPlaces();
  expect(await places()).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});
