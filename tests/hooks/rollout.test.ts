import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { type AccessWorld, makeAccessWorld, PEOPLE, type Person } from './access-world.ts';
import { dayFromNow, rolloutRecord } from './rollout-records.ts';

/** Activities and obstacles, beyond the table of who may what. */
const SECRET = 'Wethouder Verborgen wil niet';

let server: TestPocketBase;
let world: AccessWorld;
let own: string;
let foreign: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  own = world.networks.own.published.municipalities ?? '';
  foreign = world.networks.foreign.published.municipalities ?? '';
});
afterAll(() => server.stop());

const record = (person: Person, collection: string, fields: StoredRecord = {}, municipality = own) =>
  world.clients[person].collection(collection).create({ ...rolloutRecord(collection, municipality), ...fields });

describe('who recorded an activity', () => {
  test.each(['staff', 'officer'] as const)('is stamped, whatever is sent: %s', async (person) => {
    const sent = { recorded_by: person === 'staff' ? 'officer' : 'staff' };
    const { id, recorded_by } = await record(person, 'activities', sent);
    expect(recorded_by).toBe(person);
    const changed = await world.clients[person].collection('activities').update(id, sent);
    expect(changed.recorded_by).toBe(person);
  });

  test('decides what an officer may change: not what staff recorded, which may be read', async () => {
    const { id } = await record('staff', 'activities', { summary: 'Met de gemeente gesproken' });
    const activities = world.clients.officer.collection('activities');
    expect((await activities.getOne(id)).summary).toBe('Met de gemeente gesproken');
    expect(await statusOf(activities.update(id, { summary: 'Anders' }))).toBe(404);
    expect(await statusOf(activities.update(id, { recorded_by: 'officer' }))).toBe(404);
  });
});

describe('a record stays with its municipality', () => {
  test.each([
    ['officer', 'activities', 'to a foreign one'],
    ['staff', 'activities', 'to another'],
    ['staff', 'obstacles', 'to another'],
  ] as const)('%s: %s move nowhere, not even %s', async (person, collection, _where) => {
    const { id } = await record(person, collection);
    const moved = world.clients[person].collection(collection).update(id, { municipality: foreign });
    expect(await refusal(moved)).toMatchObject({ municipality: 'owner_is_fixed' });
    expect((await server.admin.collection(collection).getOne(id)).municipality).toBe(own);
  });
});

describe('a change made from what is no longer stored', () => {
  test.each(['activities', 'obstacles'])(
    'of %s is refused, and without saying so the last one wins',
    async (collection) => {
      const field = collection === 'activities' ? 'summary' : 'note';
      const { id, updated } = await record('staff', collection);
      const records = world.clients.manager.collection(collection);
      await records.update(id, { [field]: 'Van de een', known_updated: updated });
      const late = world.clients.staff.collection(collection).update(id, { [field]: 'x', known_updated: updated });
      expect(await refusal(late)).toMatchObject({ known_updated: 'changed_meanwhile' });
      expect((await records.getOne(id))[field]).toBe('Van de een');
      await records.update(id, { [field]: 'Van de ander' });
      expect((await records.getOne(id))[field]).toBe('Van de ander');
    },
  );

  test('deletes no obstacle either', async () => {
    const { id, updated } = await record('staff', 'obstacles');
    const obstacles = world.clients.staff.collection('obstacles');
    await obstacles.update(id, { note: 'Anders' });
    expect(await refusal(obstacles.delete(id, { query: { known_updated: updated } }))).toMatchObject({
      known_updated: 'changed_meanwhile',
    });
  });
});

describe('what is not right is refused, with a code, whoever writes', () => {
  test.each([
    ['activities', { date: dayFromNow(2) }, { date: 'in_future' }],
    ['activities', { date: '1999-12-31' }, { date: 'invalid_day' }],
    ['obstacles', { until: dayFromNow(400) }, { until: 'ends_too_late' }],
    ['obstacles', { until: '' }, { until: 'required' }],
  ])('%s with %o', async (collection, fields, codes) => {
    const sent = { ...rolloutRecord(collection, own), ...fields };
    expect(await refusal(server.admin.collection(collection).create(sent))).toMatchObject(codes);
  });
});

describe('what the site may know of an activity', () => {
  const changes = () => server.admin.collection('changes').getFullList({ sort: 'seq' });

  test('is municipality, kind and day, and nothing can be got out of it by asking', async () => {
    const { id, date } = await record('staff', 'activities', { summary: SECRET });
    const facts = world.clients.site.collection('activity_facts');
    const { collectionId: _, collectionName: __, ...fact } = await facts.getOne(id, { expand: 'municipality' });
    expect(fact).toEqual({ id, municipality: own, kind: 'acquaintance', date, expand: expect.anything() });
    expect(await statusOf(facts.getFullList({ filter: `summary ~ "Verborgen"` }))).toBe(400);
    expect(await statusOf(world.clients.site.collection('activities').getOne(id))).toBe(404);
  });

  test('comes and goes with it, and each time the log rings under the name of the view', async () => {
    const { id } = await record('staff', 'activities');
    const facts = world.clients.site.collection('activity_facts');
    expect(await statusOf(facts.getOne(id))).toBe(200);
    await world.clients.staff.collection('activities').update(id, { status: 'withdrawn' });
    expect(await statusOf(facts.getOne(id))).toBe(404);
    const logged = (await changes()).filter((change) => change.record === id);
    expect(logged.map(({ collection, action }) => `${collection} ${action}`)).toEqual([
      'activity_facts create',
      'activity_facts update',
    ]);
  });

  test('is nothing at all of an obstacle: not even that there is one', async () => {
    const before = (await changes()).length;
    await record('staff', 'obstacles', { note: SECRET });
    expect(await changes()).toHaveLength(before);
  });
});

describe('nobody learns of a note by asking about something else', () => {
  const OUTSIDERS = PEOPLE.filter((person) => person !== 'staff' && person !== 'manager');
  const QUESTIONS = [
    'activities_via_municipality.summary ?~ "Verborgen"',
    'obstacles_via_municipality.note ?~ "Verborgen"',
  ];
  beforeAll(async () => {
    await record('staff', 'activities', { summary: SECRET }, foreign);
    await record('staff', 'obstacles', { note: SECRET }, foreign);
  });

  test.each(QUESTIONS.flatMap((filter) => OUTSIDERS.map((person) => [filter, person] as const)))(
    '%s: %s',
    async (filter, person) => {
      const ask = async (client: PocketBase) =>
        (await client.collection('municipalities').getFullList({ filter })).map(({ id }) => id);
      expect(await ask(server.admin)).toContain(foreign);
      // Not even refused rows: who is left out of an answer would be known as well.
      await expect(ask(world.clients[person])).rejects.toMatchObject({ status: 400 });
    },
  );
});

test('the trail holds who did what, and notes as hashes that can be erased', async () => {
  const { id } = await record('staff', 'obstacles', { note: SECRET });
  await world.clients.staff.collection('obstacles').delete(id);
  const rows = await server.admin.collection('audit_records').getFullList({ filter: `record = "${id}"`, sort: 'seq' });
  expect(rows.map(({ action, actor_role }) => [action, actor_role])).toEqual([
    ['created', 'staff'],
    ['deleted', 'staff'],
  ]);
  expect(JSON.stringify(rows)).not.toContain('Verborgen');
  expect(JSON.parse(String(rows[0]?.changes)).note).toEqual({ to: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
});
