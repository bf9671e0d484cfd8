import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import type { NetworkIds } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, type Person } from './access-world.ts';
import { actOn, startAgreement } from './agreement-world.ts';

/** A reader reports that something is not right; whoever keeps it answers. */
const ROUTE = '/api/ketenkaart/corrections';
let server: TestPocketBase;
let world: AccessWorld;
let own: NetworkIds;
let foreign: NetworkIds;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published;
  foreign = world.networks.foreign.published;
});
afterAll(() => server.stop());

interface Listed {
  id: string;
  record: string;
  kind: string;
  text: string;
  contact: string;
  state: string;
  hidden: boolean;
  about: Record<string, unknown>;
}

let addresses = 0;
/** Each from an address of its own: PocketBase's floor counts by address. */
function report(body: object, client: PocketBase = world.clients.guest): Promise<{ hidden: boolean }> {
  addresses += 1;
  const headers = { 'X-Real-IP': `203.0.113.${addresses}` };
  return client.send(ROUTE, { method: 'POST', headers, body: { kind: 'wrong_hours', ...body } });
}

async function listed(person: Person): Promise<Listed[]> {
  const { corrections } = await world.clients[person].send<{ corrections: Listed[] }>(ROUTE, {});
  return corrections;
}

const answer = (person: Person, id: string, body: object) =>
  world.clients[person].send(`${ROUTE}/${id}/answer`, { method: 'POST', body });

/** A number of a record of the network, published. */
async function storeNumber(fields: object): Promise<string> {
  const record = await freshRecord(server, 'phones', own);
  const number = { status: 'published', number: '06 12345678', organization: '', ...fields };
  return (await server.admin.collection('phones').create({ ...record, ...number })).id;
}

/** A service of the network that is no first door. */
async function storeService(fields: object = {}): Promise<string> {
  const record = await freshRecord(server, 'services', own);
  const service = await server.admin.collection('services').create({ ...record, status: 'published', ...fields });
  const area = await freshRecord(server, 'service_areas', own);
  await server.admin.collection('service_areas').create({ ...area, service: service.id });
  return service.id;
}

/** A number of a volunteer. */
const volunteersNumber = async (number = '06 12345678') => storeNumber({ number, service: await storeService() });

const lastTrail = async (count: number) =>
  (await server.admin.collection('audit_records').getList<AuditRow>(1, count, { sort: '-seq' })).items;

describe('a report', () => {
  test('reaches who keeps the entry and staff, and nobody else', async () => {
    await report({ collection: 'services', record: own.services, text: 'Dicht op maandag', contact: 'bel 06' });
    for (const person of ['editor', 'officer', 'staff', 'manager'] as const) {
      const [found] = (await listed(person)).filter(({ record }) => record === own.services);
      expect(found).toMatchObject({ kind: 'wrong_hours', text: 'Dicht op maandag', contact: 'bel 06', state: 'open' });
      expect(found?.about).toMatchObject({ isThere: true, organization: own.organizations });
    }
    await report({ collection: 'services', record: foreign.services });
    for (const person of ['editor', 'officer', 'site'] as const) {
      expect((await listed(person)).map(({ record }) => record)).not.toContain(foreign.services);
    }
    expect(await statusOf(world.clients.guest.send(ROUTE, {}))).toBe(401);
  });

  test.each([
    ['nothing chosen', { kind: '' }, 400],
    ['too many words', { text: 'a'.repeat(1001) }, 400],
    ['of people', { collection: 'users' }, 400],
    ['of what is not there', { record: randomUUID() }, 404],
  ])('%s is refused', async (_, body, status) => {
    expect(await statusOf(report({ collection: 'services', record: own.services, ...body }))).toBe(status);
  });

  test('tells nothing of what is not published, and asks nothing of who is signed in', async () => {
    const hidden = world.networks.own.hidden;
    expect(await statusOf(report({ collection: 'services', record: hidden.services }))).toBe(404);
    expect(await statusOf(report({ collection: 'services', record: own.services }, world.clients.officer))).toBe(200);
  });

  test('of an agreement is taken while it has a page', async () => {
    const id = await startAgreement(world.clients.officer, own.municipalities ?? '');
    const send = () => statusOf(report({ collection: 'agreements', record: id }));
    expect(await send()).toBe(404);
    await actOn(world.clients.officer, id, 'announce', { revision: 1 });
    expect(await send()).toBe(200);
    await actOn(world.clients.officer, id, 'withdraw', { reason: 'Per ongeluk' });
    expect(await send()).toBe(404);
  });

  test('is in the trail without its words', async () => {
    await report({
      collection: 'organizations',
      record: own.organizations,
      text: 'Kees woont hier',
      contact: 'kees@x.nl',
    });
    const [row] = await lastTrail(1);
    expect(row).toMatchObject({ actor: '', actor_role: 'visitor', action: 'created', collection: 'corrections' });
    expect(row?.changes).not.toMatch(/Kees|kees|hash/);
    const [found] = (await listed('editor')).filter(({ contact }) => contact === 'kees@x.nl');
    await answer('editor', found?.id ?? '', { state: 'solved', answer: '' });
    const values = await server.admin.collection('audit_personal_values').getFullList({ sort: '-@rowid', batch: 500 });
    expect(JSON.stringify(values)).not.toMatch(/Kees woont|kees@x/);
  });
});

describe('an answer', () => {
  async function reportedService(): Promise<string> {
    const text = randomUUID();
    await report({ collection: 'services', record: own.services, text, contact: 'kees@voorbeeld.nl' });
    return (await listed('staff')).find((one) => one.text === text)?.id ?? '';
  }

  test('is given once, and with it goes how to reach who reported it', async () => {
    const id = await reportedService();
    expect(await statusOf(answer('editor', id, { state: 'declined', answer: '' }))).toBe(400);
    await answer('editor', id, { state: 'declined', answer: 'Wij zijn op maandag open.' });
    const stored = await server.admin.collection('corrections').getOne(id);
    expect(stored).toMatchObject({ state: 'declined', answered_by: 'editor', contact: '' });
    expect(await statusOf(answer('staff', id, { state: 'solved', answer: '' }))).toBe(400);
  });

  test('is not given by others, nor by the API past the route', async () => {
    await report({ collection: 'services', record: foreign.services });
    const id = (await listed('staff')).find(({ record }) => record === foreign.services)?.id ?? '';
    for (const person of ['editor', 'officer', 'site'] as const) {
      expect(await statusOf(answer(person, id, { state: 'solved', answer: '' }))).toBe(404);
    }
    expect(await statusOf(answer('guest', id, { state: 'solved', answer: '' }))).toBe(401);
    expect(await statusOf(answer('staff', id, { state: 'solved', answer: '' }))).toBe(200);
  });

  test('of five at once, one is taken', async () => {
    const id = await reportedService();
    const tries = Array.from({ length: 5 }, () => statusOf(answer('officer', id, { state: 'solved', answer: '' })));
    expect((await Promise.all(tries)).sort()).toEqual([200, 400, 400, 400, 400]);
  });
});

describe('"this is my own number"', () => {
  const statusOfPhone = async (id: string) => (await server.admin.collection('phones').getOne(id)).status;
  const mine = (id: string) => report({ collection: 'phones', record: id, kind: 'private_contact' });
  const reportOf = async (id: string) => (await listed('editor')).find(({ record }) => record === id);

  test('hides it at once, and its owner puts it back in one press; the second time it waits', async () => {
    const id = await volunteersNumber();
    expect(await mine(id)).toEqual({ hidden: true });
    expect(await statusOfPhone(id)).toBe('hidden');
    const found = await reportOf(id);
    expect(found).toMatchObject({ hidden: true, state: 'open', about: { name: '06 12345678' } });
    const trail = await lastTrail(2);
    expect(trail.map(({ collection, actor_role }) => [collection, actor_role])).toEqual([
      ['corrections', 'visitor'],
      ['phones', 'visitor'],
    ]);
    await answer('editor', found?.id ?? '', { state: 'declined', answer: '' });
    expect(await statusOfPhone(id)).toBe('published');
    expect(await mine(id)).toEqual({ hidden: false });
    expect(await statusOfPhone(id)).toBe('published');
  });

  test('stays away when its owner agrees', async () => {
    const id = await volunteersNumber('06 22334455');
    await mine(id);
    await answer('officer', (await reportOf(id))?.id ?? '', { state: 'solved', answer: '' });
    expect(await statusOfPhone(id)).toBe('hidden');
  });

  test('hides it wherever its organisation has it, or nowhere, and puts all of that back', async () => {
    const number = '06 11122233';
    const service = await storeService();
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
    await answer('editor', (await reportOf(own[0] ?? ''))?.id ?? '', { state: 'declined', answer: '' });
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
    await answer('editor', found?.id ?? '', { state: 'solved', answer: '' });
    expect(await statusOfPhone(id)).toBe('hidden');
  });

  test('works for a mail address that several services have', async () => {
    const email = 'kees@dorp.nl';
    const service = await storeService({ email });
    const other = await storeService({ email: 'Kees@Dorp.nl' });
    const emails = () =>
      Promise.all([service, other].map(async (id) => (await server.admin.collection('services').getOne(id)).email));
    const body = { collection: 'services', record: service, field: 'email', kind: 'private_contact' };
    expect(await report(body)).toEqual({ hidden: true });
    expect(await emails()).toEqual(['', '']);
    await answer('editor', (await reportOf(service))?.id ?? '', { state: 'declined', answer: '' });
    expect(await emails()).toEqual([email, 'Kees@Dorp.nl']);
  });

  test('works for a mail address, which is shown to who decides alone, and kept no longer', async () => {
    const id = await storeService({ email: 'k@x.nl' });
    const email = async () => (await server.admin.collection('services').getOne(id)).email;
    const body = { collection: 'services', record: id, field: 'email', kind: 'private_contact' };
    expect(await report(body)).toEqual({ hidden: true });
    expect(await email()).toBe('');
    const found = await reportOf(id);
    expect(found?.about).toMatchObject({ contact: 'k@x.nl', is_back: false });
    expect(await statusOf(report(body))).toBe(404);
    await answer('editor', found?.id ?? '', { state: 'declined', answer: '' });
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
    const found = (await listed('staff')).find(({ record }) => record === id);
    expect(found).toMatchObject({ kind: 'private_contact', hidden: false, state: 'open' });
  });
});

test('how to reach somebody is erased by the job of the day where it was left behind', async () => {
  const fields = { collection: 'services', record: randomUUID(), kind: 'other', contact: 'kees@x.nl' };
  const store = (state: string) => server.admin.collection('corrections').create({ ...fields, state });
  const [open, closed] = [await store('open'), await store('solved')];
  await server.admin.crons.run('correctionUpkeep');
  const contactOf = async ({ id }: { id: string }) => (await server.admin.collection('corrections').getOne(id)).contact;
  await expect.poll(() => contactOf(closed), { timeout: 5_000 }).toBe('');
  expect(await contactOf(open)).toBe('kees@x.nl');
});

test('PocketBase itself takes no more than thirty a minute from one address', async () => {
  const body = { collection: 'services', record: own.services, kind: 'wrong_hours' };
  const headers = { 'X-Real-IP': '198.51.100.77' };
  const tries = Array.from({ length: 31 }, () =>
    statusOf(world.clients.guest.send(ROUTE, { method: 'POST', headers, body })),
  );
  const statuses = await Promise.all(tries);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});
