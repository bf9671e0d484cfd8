import { EventSource } from 'eventsource';
import PocketBase, { type RecordModel } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';

// What PocketBase's SDK needs to hear events in Node.
globalThis.EventSource ??= EventSource as unknown as typeof globalThis.EventSource;

const PRIVATE_NUMBER = '06 12 34 56 78';
const PUBLIC_NUMBER = '038 498 91 11';
const SECRET_MAIL = 'secret@example.org';

let server: TestPocketBase;
let guest: PocketBase;
let open: NetworkIds;
let withPrivatePhone: NetworkIds;
let hidden: NetworkIds;

beforeAll(async () => {
  server = await startPocketBase();
  guest = new PocketBase(server.url);
  guest.autoCancellation(false);
  open = await storeNetwork(server.admin, {
    phones: { number: PUBLIC_NUMBER },
    organizations: { email: 'open@example.org' },
  });
  withPrivatePhone = await storeNetwork(server.admin, { phones: { number: PRIVATE_NUMBER, status: 'hidden' } });
  hidden = await storeNetwork(server.admin, { organizations: { status: 'hidden', email: SECRET_MAIL } });
});
afterAll(() => server.stop());

/** Ids that a guest gets by this question. */
async function ask(collection: string, options: { filter?: string; sort?: string }): Promise<string[]> {
  return (await guest.collection(collection).getFullList(options)).map((record) => record.id);
}

// Each question is asked for what is public too: an answer there shows that it is a question PocketBase understands.
describe('a guest learns nothing of what is hidden by asking about it', () => {
  test('a private number, by filtering', async () => {
    const filter = (it: string) => ({ filter: guest.filter('number ~ {:it}', { it }) });
    expect(await ask('phones', filter(PUBLIC_NUMBER))).toEqual([open.phones]);
    expect(await ask('phones', filter(PRIVATE_NUMBER))).toEqual([]);
    expect(await ask('phones', filter('06 12'))).toEqual([]);
  });

  // PocketBase would answer, and leave out those whose related record is hidden.
  test.each([
    ['organizations', 'phones_via_organization.number'],
    ['services', 'organization.phones_via_organization.number'],
    ['municipalities', 'locations_via_municipality.organization.phones_via_organization.number'],
    ['municipalities', 'presences_via_municipality.organization.email'],
    ['municipalities', 'networks_via_municipalities.organizations.email'],
  ])('%s are not asked by the back relation %s', async (collection, field) => {
    for (const question of [{ filter: `${field} != ""` }, { filter: `${field} ?~ "06"` }, { sort: field }]) {
      await expect(ask(collection, question)).rejects.toMatchObject({ status: 400 });
    }
  });

  test.each([
    ['networks', 'organizations.email ~ {:it}', 'networks'],
    ['initiatives', 'organizations.email ?~ {:it}', 'initiatives'],
  ])('a hidden organisation, filtering %s by %s', async (collection, filter, found) => {
    expect(await ask(collection, { filter: guest.filter(filter, { it: 'open@example.org' }) })).toEqual([open[found]]);
    expect(await ask(collection, { filter: guest.filter(filter, { it: SECRET_MAIL }) })).toEqual([]);
  });

  test.each(['phones', 'users', 'changes', '_superusers'])(
    'joining %s, which has nothing to do with the question',
    async (joined) => {
      const field = joined === 'phones' ? 'number' : 'id';
      const question = ask('municipalities', { filter: `@collection.${joined}.${field} != ""` });
      await expect(question).rejects.toMatchObject({ status: 403 });
    },
  );

  test('expanding leads to published records only', async () => {
    const phonesOf = (record: RecordModel) => record.expand?.phones_via_organization?.length ?? 0;
    const expand = (ids: NetworkIds) =>
      guest.collection('organizations').getOne(ids.organizations ?? '', { expand: 'phones_via_organization' });
    expect(phonesOf(await expand(open))).toBe(1);
    expect(phonesOf(await expand(withPrivatePhone))).toBe(0);
    const network = await guest.collection('networks').getOne(hidden.networks ?? '', { expand: 'organizations' });
    expect(network.expand?.organizations).toBeUndefined();
  });

  test('listening tells of published records only', async () => {
    const listener = new PocketBase(server.url);
    const heard: string[] = [];
    await listener.collection('phones').subscribe('*', (event) => heard.push(`${event.action} ${event.record.number}`));
    await listener.collection('changes').subscribe('*', () => heard.push('a line of the log'));
    const change = (ids: NetworkIds, fields: object) =>
      server.admin.collection('phones').update(ids.phones ?? '', fields);
    await change(withPrivatePhone, { number: '06 87 65 43 21' });
    await change(hidden, { number: '06 87 65 43 22' });
    await change(open, { number: '038 498 92 22' });
    await expect.poll(() => heard).toContain('update 038 498 92 22');
    expect(heard).toEqual(['update 038 498 92 22']);
    await listener.realtime.unsubscribe();
  });
});
