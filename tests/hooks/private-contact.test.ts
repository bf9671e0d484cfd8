import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import type { NetworkIds } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld } from './access-world.ts';
import { correctionWorld } from './correction-world.ts';

/** "This is my own number": a reader's word hides a contact at once; asking comes afterwards. */
let server: TestPocketBase;
let world: AccessWorld;
let own: NetworkIds;
let foreign: NetworkIds;
let corrections: ReturnType<typeof correctionWorld>;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published;
  foreign = world.networks.foreign.published;
  corrections = correctionWorld(server, world);
});
afterAll(() => server.stop());

/** A number of a record of the network, published. */
async function storeNumber(fields: object): Promise<string> {
  const record = await freshRecord(server, 'phones', own);
  const number = { status: 'published', number: '06 12345678', organization: '', ...fields };
  return (await server.admin.collection('phones').create({ ...record, ...number })).id;
}

/** A number of a volunteer. */
const volunteersNumber = async (number = '06 12345678') =>
  storeNumber({ number, service: await corrections.storeService() });

describe('"this is my own number"', () => {
  const statusOfPhone = async (id: string) => (await server.admin.collection('phones').getOne(id)).status;
  const mine = (id: string) => corrections.report({ collection: 'phones', record: id, kind: 'private_contact' });
  const reportOf = async (id: string) => (await corrections.listed('editor')).find(({ record }) => record === id);

  test('hides it at once, and its owner puts it back in one press; the second time it waits', async () => {
    const id = await volunteersNumber();
    expect(await mine(id)).toEqual({ hidden: true });
    expect(await statusOfPhone(id)).toBe('hidden');
    const found = await reportOf(id);
    expect(found).toMatchObject({ hidden: true, state: 'open', about: { name: '06 12345678' } });
    const trail = await corrections.lastTrail(2);
    expect(trail.map(({ collection, actor_role }) => [collection, actor_role])).toEqual([
      ['corrections', 'visitor'],
      ['phones', 'visitor'],
    ]);
    await corrections.answer('editor', found?.id ?? '', { state: 'declined', answer: '' });
    expect(await statusOfPhone(id)).toBe('published');
    expect(await mine(id)).toEqual({ hidden: false });
    expect(await statusOfPhone(id)).toBe('published');
  });

  test('stays away when its owner agrees', async () => {
    const id = await volunteersNumber('06 22334455');
    await mine(id);
    await corrections.answer('officer', (await reportOf(id))?.id ?? '', { state: 'solved', answer: '' });
    expect(await statusOfPhone(id)).toBe('hidden');
  });

  test('hides it wherever its organisation has it, or nowhere, and puts all of that back', async () => {
    const number = '06 11122233';
    const service = await corrections.storeService();
    const twice = [await storeNumber({ number, service }), await storeNumber({ number: '+31611122233', service })];
    const elsewhere = await volunteersNumber('06-11122233');
    const hidden = await storeNumber({ number, service, status: 'hidden' });
    const [foreigner] = await server.admin.collection('services').getFullList({
      filter: `organization = "${foreign.organizations}"`,
    });
    const others = [
      await storeNumber({ number, service: foreigner?.id }),
      await storeNumber({ number: '06 87654321', service }),
    ];
    const statuses = (ids: string[]) => Promise.all(ids.map(statusOfPhone));
    const own = [...twice, elsewhere];

    expect(await mine(own[0] ?? '')).toEqual({ hidden: true });
    expect(await statuses(own)).toEqual(['hidden', 'hidden', 'hidden']);
    expect(await statuses(others)).toEqual(['published', 'published']);
    await corrections.answer('editor', (await reportOf(own[0] ?? ''))?.id ?? '', { state: 'declined', answer: '' });
    expect(await statuses(own)).toEqual(['published', 'published', 'published']);
    expect(await statusOfPhone(hidden)).toBe('hidden');
    // Put back before: the same number at another record is not hidden by the next one either.
    expect(await mine(own[1] ?? '')).toEqual({ hidden: false });
    expect(await statuses(own)).toEqual(['published', 'published', 'published']);
  });

  test('stays away when its owner agrees, also after it was made public again meanwhile', async () => {
    const id = await volunteersNumber('06 33445566');
    await mine(id);
    expect((await reportOf(id))?.about).toMatchObject({ contact: '06 33445566', is_back: false });
    await server.admin.collection('phones').update(id, { status: 'published' });
    const found = await reportOf(id);
    expect(found?.about).toMatchObject({ is_back: true });
    await corrections.answer('editor', found?.id ?? '', { state: 'solved', answer: '' });
    expect(await statusOfPhone(id)).toBe('hidden');
  });

  test('works for a mail address that several services have', async () => {
    const email = 'kees@dorp.nl';
    const service = await corrections.storeService({ email });
    const other = await corrections.storeService({ email: 'Kees@Dorp.nl' });
    const emails = () =>
      Promise.all([service, other].map(async (id) => (await server.admin.collection('services').getOne(id)).email));
    const body = { collection: 'services', record: service, field: 'email', kind: 'private_contact' };
    expect(await corrections.report(body)).toEqual({ hidden: true });
    expect(await emails()).toEqual(['', '']);
    await corrections.answer('editor', (await reportOf(service))?.id ?? '', { state: 'declined', answer: '' });
    expect(await emails()).toEqual([email, 'Kees@Dorp.nl']);
  });

  test('works for a mail address, which is shown to who decides alone, and kept no longer', async () => {
    const id = await corrections.storeService({ email: 'k@x.nl' });
    const email = async () => (await server.admin.collection('services').getOne(id)).email;
    const body = { collection: 'services', record: id, field: 'email', kind: 'private_contact' };
    expect(await corrections.report(body)).toEqual({ hidden: true });
    expect(await email()).toBe('');
    const found = await reportOf(id);
    expect(found?.about).toMatchObject({ contact: 'k@x.nl', is_back: false });
    expect(await statusOf(corrections.report(body))).toBe(404);
    await corrections.answer('editor', found?.id ?? '', { state: 'declined', answer: '' });
    expect(await email()).toBe('k@x.nl');
    expect((await server.admin.collection('corrections').getOne(found?.id ?? '')).hidden_contacts).toBeNull();
  });

  test.each([
    ['the first door', () => storeNumber({ service: own.services })],
    ['the organisation of the first door', () => storeNumber({ organization: own.organizations })],
    ['the place of the first door', () => storeNumber({ location: own.locations })],
    [
      'the municipality’s own number',
      async () => {
        await server.admin.collection('municipalities').update(own.municipalities ?? '', { phone: '038 4212345' });
        return volunteersNumber('+31384212345');
      },
    ],
    ['a free number', () => volunteersNumber('0800 8115')],
    [
      'a number of an organisation for the whole country',
      async () => {
        const partner = await freshRecord(server, 'organizations', own);
        const { id } = await server.admin.collection('organizations').create({
          ...partner,
          slug: randomUUID(),
          kind: 'alliance_partner',
          national_partner: '',
          status: 'published',
        });
        return storeNumber({ organization: id });
      },
    ],
  ])('does not hide %s: that goes to the list', async (_, made) => {
    const id = await made();
    expect(await mine(id)).toEqual({ hidden: false });
    expect(await statusOfPhone(id)).toBe('published');
    const found = (await corrections.listed('staff')).find(({ record }) => record === id);
    expect(found).toMatchObject({ kind: 'private_contact', hidden: false, state: 'open' });
  });
});
