import { randomUUID } from 'node:crypto';
import { EventSource } from 'eventsource';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canReadPersonalValues, type User } from '../../src/domain/access/user.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type AccessWorld, freshClient, makeAccessWorld, makeUser, PEOPLE, type Person } from './access-world.ts';

// What PocketBase's SDK needs to hear events in Node.
globalThis.EventSource ??= EventSource as unknown as typeof globalThis.EventSource;

const SECRET_NAME = 'Robin Verborgen';
const SECRET_MAIL = 'verborgen@ketenkaart.test';
const PRIVATE = [
  'activities',
  'obstacles',
  'users',
  'invitations',
  'audit_records',
  'audit_personal_values',
  'changes',
];

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  const { municipalities, organizations } = world.networks.foreign.published;
  const scope = { municipalities: [municipalities], organizations: [organizations] };
  await makeUser(server, { role: 'officer', name: SECRET_NAME, ...scope });
  await server.admin
    .collection('invitations')
    .create({ email: SECRET_MAIL, role: 'officer', token_hash: 'a'.repeat(64), ...scope });
});
afterAll(() => server.stop());

/** Everybody who may not read users. */
const OUTSIDERS = PEOPLE.filter((person) => person !== 'manager');

async function ask(person: Person, collection: string, options: object): Promise<string[]> {
  return (await world.clients[person].collection(collection).getFullList(options)).map((record) => record.id);
}

describe('nobody learns of people or drafts by asking about something else', () => {
  // By a back relation also those rows fall out whose related record may not be read: that it is there shows.
  const QUESTIONS = [
    ['municipalities', 'users_via_municipalities.name'],
    ['municipalities', 'invitations_via_municipalities.email'],
    ['municipalities', 'obstacles_via_municipality.kind'],
    ['municipalities', 'activities_via_municipality.date'],
    ['municipalities', 'agreements_via_municipalities.agreement_drafts_via_agreement.revision'],
    ['agreements', 'agreement_scans_via_agreement.size'],
    ['organizations', 'users_via_organizations.name'],
    ['organizations', 'invitations_via_organizations.token_hash'],
    ['organizations', 'activities_via_organizations.date'],
    ['services', 'organization.users_via_organizations.name'],
  ] as const;

  test.each(QUESTIONS.flatMap(([...question]) => OUTSIDERS.map((person) => [person, ...question] as const)))(
    '%s: %s by %s',
    async (person, collection, field) => {
      // The superuser shows that PocketBase understands the question.
      await server.admin.collection(collection).getFullList({ filter: `${field} != "nobody"` });
      for (const question of [
        { filter: `${field} != "nobody"` },
        { filter: `id != "" || ${field} ?= "x"` },
        { sort: field },
        { sort: `-${field},id` },
      ]) {
        await expect(ask(person, collection, question)).rejects.toMatchObject({ status: 400 });
      }
    },
  );

  test.each(OUTSIDERS)('%s: by listening with a filter', async (person) => {
    const listener = freshClient(server.url);
    listener.authStore.save(world.clients[person].authStore.token, world.clients[person].authStore.record);
    const options = { filter: 'obstacles_via_municipality.kind != ""' };
    const listening = listener.collection('municipalities').subscribe('*', () => {}, options);
    await expect(listening).rejects.toMatchObject({ status: 400 });
    await listener.realtime.unsubscribe();
  });

  test.each(OUTSIDERS)('%s: by expanding', async (person) => {
    const id = world.networks.foreign.published.municipalities ?? '';
    const expand = 'users_via_municipalities,invitations_via_municipalities';
    const shown = await world.clients[person].collection('municipalities').getOne(id, { expand });
    expect(shown.expand ?? {}).toEqual({});
  });

  test.each(['guest', 'editor', 'officer', 'site'] as const)('%s: by joining a private collection', async (person) => {
    for (const collection of PRIVATE) {
      const question = ask(person, 'municipalities', { filter: `@collection.${collection}.id != ""` });
      await expect(question).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe('personal values of the trail', () => {
  const IN_TRAIL = 'audit_personal_values';

  test.each(OUTSIDERS)('%s: by none of the ways to ask', async (person) => {
    const one = await server.admin.collection(IN_TRAIL).getFirstListItem(`value ~ "${SECRET_NAME}"`);
    const questions = [
      {},
      { filter: `value ~ "${SECRET_NAME}"` },
      { filter: `hash = "${one.hash}" || value ?~ "x"` },
      { filter: `record = "${one.record}" && value:length > 1` },
      { sort: 'value', fields: 'value,salt' },
      { sort: '-value' },
    ];
    for (const question of questions) expect(await ask(person, IN_TRAIL, question)).toEqual([]);
    const records = world.clients[person].collection(IN_TRAIL);
    await expect(records.getOne(one.id)).rejects.toMatchObject({ status: 404 });
    const joined = ask(person, 'municipalities', { filter: `@collection.${IN_TRAIL}.value ~ "${SECRET_NAME}"` });
    await expect(joined).rejects.toMatchObject({ status: 403 });
  });

  test('who manages users reads them, as the domain says', async () => {
    for (const person of ['staff', 'manager'] as const) {
      const record = world.clients[person].authStore.record;
      const user = { role: record?.role, managesUsers: record?.manages_users, active: record?.active } as User;
      const found = await ask(person, IN_TRAIL, { filter: `value ~ "${SECRET_NAME}"` });
      expect([person, found.length > 0]).toEqual([person, canReadPersonalValues(user)]);
    }
  });
});

describe('by listening', () => {
  test.each(['guest', 'officer', 'staff'] as const)(
    '%s hears of private records nothing that may not be read',
    async (person) => {
      const listener = freshClient(server.url);
      listener.authStore.save(world.clients[person].authStore.token, world.clients[person].authStore.record);
      const heard: string[] = [];
      for (const collection of PRIVATE) {
        await listener.collection(collection).subscribe('*', (event) => heard.push(`${collection} ${event.action}`));
      }
      await listener.collection('municipalities').subscribe('*', () => heard.push('bell'));
      await makeUser(server, { role: 'staff' });
      const token_hash = `${randomUUID()}${randomUUID()}`.replaceAll('-', '');
      await server.admin.collection('invitations').create({ email: SECRET_MAIL, role: 'staff', token_hash });
      await server.admin
        .collection('municipalities')
        .update(world.networks.own.published.municipalities ?? '', { website: `https://${randomUUID()}.nl` });
      await expect.poll(() => heard).toContain('bell');
      expect(heard).toEqual(['bell']);
      await listener.realtime.unsubscribe();
    },
  );

  test('an officer hears of the own hidden numbers, not of others’, and of nothing once deactivated', async () => {
    const scope = { role: 'officer', municipalities: [world.networks.own.published.municipalities] };
    const { id, email } = await makeUser(server, scope);
    const listener = new PocketBase(server.url);
    await listener.collection('users').authWithPassword(email, 'only-in-tests-1234567890');
    const heard: string[] = [];
    await listener.collection('phones').subscribe('*', (event) => heard.push(String(event.record.number)));
    const change = (of: 'own' | 'foreign', number: string, status: string) =>
      server.admin.collection('phones').update(world.networks[of].published.phones ?? '', { number, status });
    await change('foreign', '06 11 11 11 11', 'hidden');
    await change('own', '06 22 22 22 22', 'hidden');
    await expect.poll(() => heard).toEqual(['06 22 22 22 22']);
    await server.admin.collection('users').update(id, { active: false });
    await change('own', '06 33 33 33 33', 'hidden');
    await change('own', '038 498 91 11', 'published');
    await new Promise((done) => setTimeout(done, 300));
    expect(heard).not.toContain('06 33 33 33 33');
    await listener.realtime.unsubscribe();
  });
});
