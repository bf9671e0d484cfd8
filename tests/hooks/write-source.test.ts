import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { freshRecord, signInAs } from './access-world.ts';

let server: TestPocketBase;
let ids: NetworkIds;
let clients: Record<'editor' | 'officer' | 'staff', PocketBase>;
beforeAll(async () => {
  server = await startPocketBase();
  ids = await storeNetwork(server.admin);
  clients = {
    editor: await signInAs(server, { role: 'editor', organizations: [ids.organizations] }),
    officer: await signInAs(server, { role: 'officer', municipalities: [ids.municipalities] }),
    staff: await signInAs(server, { role: 'staff' }),
  };
});
afterAll(() => server.stop());

const sourceOf = ({ source_name, source_url, source_date, licence, retrieved_date }: StoredRecord) => ({
  source_name,
  source_url,
  source_date,
  licence,
  retrieved_date,
});
const own = (source_name: string) => ({
  source_name,
  source_url: '',
  source_date: dutchToday(),
  licence: '',
  retrieved_date: dutchToday(),
});
/** What nobody may make of a record: somebody else said it, and it stays fresh for ever. */
const INVENTED = {
  source_name: 'Ministerie',
  source_url: 'https://example.org/nee',
  source_date: '2026',
  licence: 'MIT',
  retrieved_date: '2099-01-01',
};
const NAMES = { editor: 'Op Orde', officer: 'Gemeente Zwolle' };
const COLLECTIONS = ['locations', 'services', 'phones', 'schedules', 'service_areas'];

test('staff name no source of a day to come', async () => {
  const record = await freshRecord(server, 'locations', ids);
  const named = { ...record, source_name: 'De Stentor', source_date: '2199' };
  const made = clients.staff.collection('locations').create(named);
  expect(await refusal(made)).toEqual({ status: 400, source_date: 'in_future' });
});

describe.each(['editor', 'officer'] as const)('the source of what an %s writes', (person) => {
  test.each(COLLECTIONS)('is who writes it, not what was typed: %s', async (collection) => {
    const records = clients[person].collection(collection);
    const made = await records.create({ ...(await freshRecord(server, collection, ids)), ...INVENTED });
    expect(sourceOf(made)).toEqual(own(NAMES[person]));
  });

  test('stays as it was when nothing is said that is new', async () => {
    const network = await storeNetwork(server.admin);
    const client = await signInAs(server, {
      role: person,
      organizations: [network.organizations],
      municipalities: [network.municipalities],
    });
    const services = client.collection('services');
    const before = await services.getOne(network.services ?? '');
    for (const change of [{ assured_date: dutchToday() }, { status: 'hidden' }, INVENTED]) {
      expect(sourceOf(await services.update(before.id, change))).toEqual(sourceOf(before));
    }
    expect(sourceOf(await services.update(before.id, { name: 'Inloop op dinsdag' }))).toEqual(own(NAMES[person]));
  });
});

describe('the source of what staff write', () => {
  const TAKEN = { ...INVENTED, source_name: 'Gids van de stad' };

  test('is the editors of the site, or the source they name; never the day they did', async () => {
    const services = clients.staff.collection('services');
    const { source_name: _, ...unnamed } = await freshRecord(server, 'services', ids);
    const made = await services.create(unnamed);
    expect(sourceOf(made)).toEqual(own('Redactie van Ketenkaart'));
    const taken = await services.update(made.id, { name: 'Spreekuur', ...TAKEN });
    expect(sourceOf(taken)).toEqual({ ...TAKEN, retrieved_date: dutchToday() });
    expect(sourceOf(await services.update(made.id, { name: 'Inloop' }))).toEqual(own('Redactie van Ketenkaart'));
  });

  test('may not be behind a link that is no page', async () => {
    const change = { ...TAKEN, source_url: 'javascript:alert(1)' };
    expect(await refusal(clients.staff.collection('services').update(ids.services ?? '', change))).toEqual({
      status: 400,
      source_url: 'invalid_web_address',
    });
  });
});

test('an importer writes the source it has', async () => {
  const made = await server.admin
    .collection('services')
    .create({ ...(await freshRecord(server, 'services', ids)), ...INVENTED });
  expect(sourceOf(made)).toEqual(INVENTED);
});
