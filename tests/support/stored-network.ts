import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { DIRECTORY_COLLECTIONS } from '../../src/domain/collections.ts';
import { GOOD_RECORDS } from './good-records.ts';

/** Ids of one record of each public collection, which belong together: `ids.services` is given by `ids.organizations`. */
export type NetworkIds = Record<string, string>;

let made = 0;

/**
 * The good records of tests/support/good-records.ts as one network, with ids and slugs of their own. `changes` are
 * fields by collection ("this organisation is hidden"). Nothing is stored yet.
 */
export function networkRecords(changes: Record<string, StoredRecord> = {}): {
  ids: NetworkIds;
  records: StoredRecord[];
} {
  made += 1;
  const ids = Object.fromEntries([...DIRECTORY_COLLECTIONS, 'predecessor'].map((name) => [name, randomUUID()]));
  const own: Record<string, StoredRecord> = {
    municipalities: { code: `GM${1000 + made}`, slug: `gemeente-${made}` },
    municipality_successions: { predecessor: ids.predecessor, successor: ids.municipalities },
    postcode_areas: { code: String(1000 + made), municipality: ids.municipalities },
    organizations: { slug: `organisatie-${made}` },
    presences: { organization: ids.organizations, municipality: ids.municipalities },
    locations: { organization: ids.organizations, municipality: ids.municipalities },
    services: { organization: ids.organizations },
    service_at_locations: { service: ids.services, location: ids.locations },
    service_areas: { service: ids.services, municipality: ids.municipalities },
    phones: { organization: ids.organizations },
    schedules: { service: ids.services, location: ids.locations },
    intake_points: { municipality: ids.municipalities, service: ids.services },
    networks: {
      slug: `netwerk-${made}`,
      municipalities: [ids.municipalities],
      organizations: [ids.organizations],
    },
    initiatives: {
      slug: `initiatief-${made}`,
      municipalities: [ids.municipalities],
      organizations: [ids.organizations],
    },
  };
  const record = (collection: string): StoredRecord => ({
    ...GOOD_RECORDS[collection],
    ...own[collection],
    id: ids[collection],
    collection,
    ...changes[collection],
  });
  const predecessor: StoredRecord = {
    ...record('municipalities'),
    id: ids.predecessor,
    code: `GM${5000 + made}`,
    slug: `opgegaan-${made}`,
    valid_to: '2021-12-31',
  };
  return { ids, records: [predecessor, ...DIRECTORY_COLLECTIONS.map(record)] };
}

/** Stores such a network in one batch. */
export async function storeNetwork(admin: PocketBase, changes: Record<string, StoredRecord> = {}): Promise<NetworkIds> {
  const { ids, records } = networkRecords(changes);
  const batch = admin.createBatch();
  for (const { collection, ...record } of records) batch.collection(String(collection)).create(record);
  await batch.send();
  return ids;
}

/** An organisation that may be stored, with an id and a slug of its own. */
export function goodOrganization(fields: object = {}) {
  const id = randomUUID();
  return { ...GOOD_RECORDS.organizations, id, slug: `org-${id}`, ...fields };
}
