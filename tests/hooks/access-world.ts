import { randomUUID } from 'node:crypto';
import PocketBase from 'pocketbase';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import type { TestPocketBase } from '../support/pocketbase.ts';
import { createSiteUser, SITE_USER } from '../support/pocketbase.ts';
import { PASSWORD } from '../support/roles.ts';
import { type NetworkIds, networkRecords, storeNetwork } from '../support/stored-network.ts';

/** Everybody but the superuser. A manager is staff who manages users. */
export const PEOPLE = ['guest', 'editor', 'officer', 'staff', 'manager', 'site'] as const;
export type Person = (typeof PEOPLE)[number];

/** Two networks are the editor's and the officer's own, two are not; of each pair one is not published. */
export interface AccessWorld {
  clients: Record<Person, PocketBase>;
  networks: Record<'own' | 'foreign', { published: NetworkIds; hidden: NetworkIds }>;
}

const HIDDEN = { status: 'hidden' };
const NOTHING_PUBLISHED = Object.fromEntries(
  ['organizations', 'locations', 'services', 'phones', 'intake_points', 'networks', 'initiatives'].map((name) => [
    name,
    HIDDEN,
  ]),
);

export function freshClient(url: string): PocketBase {
  const client = new PocketBase(url);
  client.autoCancellation(false);
  return client;
}

/** A user as only the superuser can make one; `fields` hold role and scope. */
export async function makeUser(server: TestPocketBase, fields: StoredRecord): Promise<{ id: string; email: string }> {
  const email = `${String(fields.role)}-${randomUUID().slice(0, 8)}@ketenkaart.test`;
  const account = { email, name: 'Robin', password: PASSWORD, passwordConfirm: PASSWORD, emailVisibility: true };
  const { id } = await server.admin.collection('users').create({ ...account, active: true, verified: true, ...fields });
  return { id, email };
}

/** Makes such a user and signs in. */
export async function signInAs(server: TestPocketBase, fields: StoredRecord): Promise<PocketBase> {
  const { email } = await makeUser(server, fields);
  const client = freshClient(server.url);
  await client.collection('users').authWithPassword(email, PASSWORD);
  return client;
}

async function twoNetworks(server: TestPocketBase) {
  return { published: await storeNetwork(server.admin), hidden: await storeNetwork(server.admin, NOTHING_PUBLISHED) };
}

export async function makeAccessWorld(server: TestPocketBase): Promise<AccessWorld> {
  const networks = { own: await twoNetworks(server), foreign: await twoNetworks(server) };
  const own = (collection: string) => [networks.own.published[collection], networks.own.hidden[collection]];
  await createSiteUser(server.admin);
  const site = freshClient(server.url);
  await site.collection('users').authWithPassword(SITE_USER.email, SITE_USER.password);
  const clients = {
    guest: freshClient(server.url),
    editor: await signInAs(server, { role: 'editor', organizations: own('organizations') }),
    officer: await signInAs(server, { role: 'officer', municipalities: own('municipalities') }),
    staff: await signInAs(server, { role: 'staff' }),
    manager: await signInAs(server, { role: 'staff', manages_users: true }),
    site,
  };
  return { clients, networks };
}

/**
 * A record that may be stored beside those of a network, belonging to the same organisation, service and municipality.
 * What else it needs is stored by the superuser.
 */
export async function freshRecord(server: TestPocketBase, collection: string, ids: NetworkIds): Promise<StoredRecord> {
  const { ids: others, records } = networkRecords();
  const example = records.find((record) => record.collection === collection && record.id === others[collection]) ?? {};
  const { collection: _, ...fields } = { ...example, id: randomUUID() } as StoredRecord;
  const marked = randomUUID().slice(0, 8);
  const year = 1900 + Math.floor(Math.random() * 100);
  const own: Record<string, StoredRecord> = {
    municipality_successions: { predecessor: await anotherMunicipality(server), successor: ids.municipalities },
    postcode_areas: { municipality: ids.municipalities },
    presences: {
      organization: ids.organizations,
      municipality: ids.municipalities,
      since: `${year}-${two(12)}-${two(28)}`,
    },
    locations: { organization: ids.organizations, municipality: ids.municipalities },
    services: { organization: ids.organizations },
    service_areas: { service: ids.services, municipality: ids.municipalities, name: `Wijk ${marked}` },
    phones: { organization: ids.organizations },
    schedules: { service: ids.services, location: ids.locations },
    intake_points: { municipality: ids.municipalities, service: ids.services, status: 'draft' },
    networks: { municipalities: [ids.municipalities], organizations: [ids.organizations] },
    initiatives: { municipalities: [ids.municipalities], organizations: [ids.organizations] },
  };
  if (collection === 'service_at_locations') {
    const location = await server.admin.collection('locations').create(await freshRecord(server, 'locations', ids));
    return { ...fields, service: ids.services, location: location.id };
  }
  return { ...fields, ...own[collection] };
}

const two = (limit: number) => String(1 + Math.floor(Math.random() * limit)).padStart(2, '0');

async function anotherMunicipality(server: TestPocketBase): Promise<string> {
  return (await storeNetwork(server.admin)).municipalities ?? '';
}
