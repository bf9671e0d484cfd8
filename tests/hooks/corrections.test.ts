import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import type { NetworkIds } from '../support/stored-network.ts';
import { type AccessWorld, makeAccessWorld } from './access-world.ts';
import { actOn, startAgreement } from './agreement-world.ts';
import { CORRECTIONS, correctionWorld } from './correction-world.ts';

/** A reader reports that something is not right; whoever keeps it answers. */
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

describe('a report', () => {
  test('reaches who keeps the entry and staff, and nobody else', async () => {
    await corrections.report({
      collection: 'services',
      record: own.services,
      text: 'Dicht op maandag',
      contact: 'bel 06',
    });
    for (const person of ['editor', 'officer', 'staff', 'manager'] as const) {
      const [found] = (await corrections.listed(person)).filter(({ record }) => record === own.services);
      expect(found).toMatchObject({ kind: 'wrong_hours', text: 'Dicht op maandag', contact: 'bel 06', state: 'open' });
      expect(found?.about).toMatchObject({ isThere: true, organization: own.organizations });
    }
    await corrections.report({ collection: 'services', record: foreign.services });
    for (const person of ['editor', 'officer', 'site'] as const) {
      expect((await corrections.listed(person)).map(({ record }) => record)).not.toContain(foreign.services);
    }
    expect(await statusOf(world.clients.guest.send(CORRECTIONS, {}))).toBe(401);
  });

  test.each([
    ['nothing chosen', { kind: '' }, 400],
    ['too many words', { text: 'a'.repeat(1001) }, 400],
    ['of people', { collection: 'users' }, 400],
    ['of what is not there', { record: randomUUID() }, 404],
  ])('%s is refused', async (_, body, status) => {
    expect(await statusOf(corrections.report({ collection: 'services', record: own.services, ...body }))).toBe(status);
  });

  test('tells nothing of what is not published, and asks nothing of who is signed in', async () => {
    const hidden = world.networks.own.hidden;
    expect(await statusOf(corrections.report({ collection: 'services', record: hidden.services }))).toBe(404);
    expect(
      await statusOf(corrections.report({ collection: 'services', record: own.services }, world.clients.officer)),
    ).toBe(200);
  });

  test('of an agreement is taken while it has a page', async () => {
    const id = await startAgreement(world.clients.officer, own.municipalities ?? '');
    const send = () => statusOf(corrections.report({ collection: 'agreements', record: id }));
    expect(await send()).toBe(404);
    await actOn(world.clients.officer, id, 'announce', { revision: 1 });
    expect(await send()).toBe(200);
    await actOn(world.clients.officer, id, 'withdraw', { reason: 'Per ongeluk' });
    expect(await send()).toBe(404);
  });

  test('is in the trail without its words', async () => {
    await corrections.report({
      collection: 'organizations',
      record: own.organizations,
      text: 'Kees woont hier',
      contact: 'kees@x.nl',
    });
    const [row] = await corrections.lastTrail(1);
    expect(row).toMatchObject({ actor: '', actor_role: 'visitor', action: 'created', collection: 'corrections' });
    expect(row?.changes).not.toMatch(/Kees|kees|hash/);
    const [found] = (await corrections.listed('editor')).filter(({ contact }) => contact === 'kees@x.nl');
    await corrections.answer('editor', found?.id ?? '', { state: 'solved', answer: '' });
    const values = await server.admin.collection('audit_personal_values').getFullList({ sort: '-@rowid', batch: 500 });
    expect(JSON.stringify(values)).not.toMatch(/Kees woont|kees@x/);
  });
});

describe('an answer', () => {
  async function reportedService(): Promise<string> {
    const text = randomUUID();
    await corrections.report({ collection: 'services', record: own.services, text, contact: 'kees@voorbeeld.nl' });
    return (await corrections.listed('staff')).find((one) => one.text === text)?.id ?? '';
  }

  test('is given once, and with it goes how to reach who reported it', async () => {
    const id = await reportedService();
    expect(await statusOf(corrections.answer('editor', id, { state: 'declined', answer: '' }))).toBe(400);
    await corrections.answer('editor', id, { state: 'declined', answer: 'Wij zijn op maandag open.' });
    const stored = await server.admin.collection('corrections').getOne(id);
    expect(stored).toMatchObject({ state: 'declined', answered_by: 'editor', contact: '' });
    expect(await statusOf(corrections.answer('staff', id, { state: 'solved', answer: '' }))).toBe(400);
  });

  test('is not given by others, nor by the API past the route', async () => {
    await corrections.report({ collection: 'services', record: foreign.services });
    const id = (await corrections.listed('staff')).find(({ record }) => record === foreign.services)?.id ?? '';
    for (const person of ['editor', 'officer', 'site'] as const) {
      expect(await statusOf(corrections.answer(person, id, { state: 'solved', answer: '' }))).toBe(404);
    }
    expect(await statusOf(corrections.answer('guest', id, { state: 'solved', answer: '' }))).toBe(401);
    expect(await statusOf(corrections.answer('staff', id, { state: 'solved', answer: '' }))).toBe(200);
  });

  test('of five at once, one is taken', async () => {
    const id = await reportedService();
    const tries = Array.from({ length: 5 }, () =>
      statusOf(corrections.answer('officer', id, { state: 'solved', answer: '' })),
    );
    expect((await Promise.all(tries)).sort()).toEqual([200, 400, 400, 400, 400]);
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
    statusOf(world.clients.guest.send(CORRECTIONS, { method: 'POST', headers, body })),
  );
  const statuses = await Promise.all(tries);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});
