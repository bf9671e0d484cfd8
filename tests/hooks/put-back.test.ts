import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import type { NetworkIds } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, type Person } from './access-world.ts';
import { CORRECTIONS, correctionWorld } from './correction-world.ts';

/** A contact that a reader asked to hide is public again only when somebody says that it may be. */
let server: TestPocketBase;
let world: AccessWorld;
let own: NetworkIds;
let corrections: ReturnType<typeof correctionWorld>;
let service: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published;
  corrections = correctionWorld(server, world);
  service = await corrections.storeService();
});
afterAll(() => server.stop());

const numberOf = async (number: string, status = 'published') => ({
  ...(await freshRecord(server, 'phones', own)),
  status,
  number,
  organization: '',
  service,
});

/** A number of a volunteer, which a reader asked to hide. */
async function hiddenNumber(number: string): Promise<string> {
  const { id } = await server.admin.collection('phones').create(await numberOf(number));
  await askToHide('phones', id);
  return id;
}

async function askToHide(collection: string, record: string, field = ''): Promise<void> {
  const asked = await corrections.report({ collection, record, field, kind: 'private_contact' });
  expect(asked).toEqual({ hidden: true });
}

async function decide(record: string, state: 'solved' | 'declined'): Promise<void> {
  const { id } = await server.admin.collection('corrections').getFirstListItem(`record = "${record}"`);
  await corrections.answer('editor', id, { state, answer: '' });
}

/** The codes of a refused write, by field; null when it was done. */
async function codesOf(write: Promise<unknown>): Promise<Record<string, string> | null> {
  try {
    await write;
    return null;
  } catch (error) {
    const { data } = (error as { response: { data: Record<string, { code: string }> } }).response;
    return Object.fromEntries(Object.entries(data).map(([field, { code }]) => [field, code]));
  }
}

const create = (collection: string, body: object, person: Person = 'editor') =>
  codesOf(world.clients[person].collection(collection).create(body));
const update = (collection: string, id: string, body: object, person: Person = 'editor') =>
  codesOf(world.clients[person].collection(collection).update(id, body));
const stateFor = (collection: string, id: string, person: Person = 'editor') =>
  world.clients[person].send<{ state: string }>(`${CORRECTIONS}/asked/${collection}/${id}`, {});

describe('a number', () => {
  test('is not typed anew for the same organisation, however it is written, before or after the answer', async () => {
    const id = await hiddenNumber('06 12345678');
    for (const number of ['+31 6 1234 5678', '0612345678']) {
      expect(await create('phones', await numberOf(number))).toEqual({ number: 'asked_to_hide' });
    }
    expect(await create('phones', await numberOf('0612345678', 'hidden'))).toBeNull();
    expect(await create('phones', await numberOf('06 87654321'))).toBeNull();
    await decide(id, 'solved');
    for (const person of ['editor', 'officer', 'staff'] as const) {
      const typed = await numberOf('+31612345678');
      expect(await create('phones', typed, person)).toEqual({ number: 'was_left_out' });
    }
    // Known also when the record is gone.
    await server.admin.collection('phones').delete(id);
    expect(await create('phones', await numberOf('0612345678'))).toEqual({ number: 'was_left_out' });
  });

  test('comes back when somebody says that it may, which the trail tells', async () => {
    const id = await hiddenNumber('06 22334455');
    expect(await stateFor('phones', id)).toEqual({ state: 'open' });
    expect(await update('phones', id, { status: 'published' })).toEqual({ number: 'asked_to_hide' });
    expect(await update('phones', id, { description: 'Maandag' })).toBeNull();
    expect(await update('phones', id, { status: 'published', put_back: 'yes' })).toBeNull();
    const last = async () =>
      (await server.admin.collection('audit_records').getList<AuditRow>(1, 1, { sort: '-seq' })).items[0];
    expect(await last()).toMatchObject({ record: id, action: 'updated', actor_role: 'editor' });
    expect(JSON.parse((await last())?.changes ?? '')).toEqual({
      put_back: {},
      status: { from: 'hidden', to: 'published' },
    });
    // Public as it is: other changes need not be said again, nor are they told as such.
    expect(await update('phones', id, { description: 'Dinsdag' })).toBeNull();
    expect((await last())?.changes).not.toContain('put_back');
  });

  test('that was put back in answer to the report is asked about no more', async () => {
    const id = await hiddenNumber('06 33445566');
    await decide(id, 'declined');
    expect(await stateFor('phones', id)).toEqual({ state: '' });
    await update('phones', id, { status: 'hidden' });
    expect(await update('phones', id, { status: 'published' })).toBeNull();
  });

  test('of another organisation is asked about no more than any', async () => {
    await hiddenNumber('06 44556677');
    const { organizations } = world.networks.foreign.published;
    const elsewhere = { ...(await numberOf('06 44556677')), service: '', organization: organizations };
    expect(await create('phones', elsewhere, 'staff')).toBeNull();
  });

  test('tells nobody who may not write it', async () => {
    const id = await hiddenNumber('06 55667788');
    expect(await statusOf(stateFor('phones', id, 'guest'))).toBe(401);
    expect(await statusOf(stateFor('phones', id, 'site'))).not.toBe(200);
    const foreign = world.networks.foreign.published.services;
    expect(await statusOf(stateFor('services', foreign ?? ''))).toBe(404);
    expect(await statusOf(stateFor('users', randomUUID()))).toBe(404);
  });

  test('in a batch refuses all of it', async () => {
    await hiddenNumber('06 66778899');
    const batch = world.clients.editor.createBatch();
    const [harmless, asked] = [await numberOf('06 99887766'), await numberOf('06 66778899')];
    batch.collection('phones').create({ ...harmless, id: randomUUID() });
    batch.collection('phones').create(asked);
    expect(await statusOf(batch.send())).toBe(400);
    const filter = 'number = "06 99887766"';
    expect((await server.admin.collection('phones').getList(1, 1, { filter })).totalItems).toBe(0);
  });
});

test('a mail address is known also where the organisation has it, and after it was erased', async () => {
  const id = await corrections.storeService({ email: 'kees@dorp.nl' });
  await askToHide('services', id, 'email');
  expect(await update('services', id, { email: 'Kees@dorp.nl' })).toEqual({ email: 'asked_to_hide' });
  await decide(id, 'solved');
  expect(await stateFor('services', id)).toEqual({ state: 'solved' });
  expect(await update('services', id, { email: 'kees@dorp.nl' })).toEqual({ email: 'was_left_out' });
  const typed = { email: 'KEES@dorp.nl' };
  expect(await update('organizations', own.organizations ?? '', typed)).toEqual({ email: 'was_left_out' });
  expect(await update('services', id, { email: 'info@dorp.nl' })).toBeNull();
  expect(await update('services', id, { email: 'kees@dorp.nl', put_back: 'yes' })).toBeNull();
  const [stored] = await server.admin.collection('corrections').getFullList({ filter: `record = "${id}"` });
  expect(JSON.stringify(stored)).not.toMatch(/kees@/i);
});

test('a place is known by its street and town', async () => {
  const record = await freshRecord(server, 'locations', own);
  const home = { ...record, status: 'published', street: 'Kerkstraat 12', place: 'Dorp' };
  const { id } = await server.admin.collection('locations').create(home);
  await askToHide('locations', id);
  expect(await update('locations', id, { status: 'published' })).toEqual({ street: 'asked_to_hide' });
  const again = { ...home, id: randomUUID(), street: 'kerkstraat  12' };
  expect(await create('locations', again)).toEqual({ street: 'asked_to_hide' });
  expect(await create('locations', { ...again, put_back: 'yes' })).toBeNull();
});
