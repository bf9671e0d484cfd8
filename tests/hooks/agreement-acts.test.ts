import { createHash, randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditRow, verifyChain } from '../../src/domain/access/audit-chain.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { type AccessWorld, makeAccessWorld, signInAs } from './access-world.ts';
import { actOn, ON_PAPER, startAgreement } from './agreement-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
let officer: PocketBase;
let staff: PocketBase;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  ({ officer, staff } = world.clients);
  here = world.networks.own.published.municipalities ?? '';
  elsewhere = world.networks.foreign.published.municipalities ?? '';
});
afterAll(() => server.stop());

const drafts = (client: PocketBase) => client.collection('agreement_drafts');
const rows = (collection: string, id: string) =>
  server.admin.collection(collection).getFullList({ filter: `agreement = "${id}"`, sort: 'number' });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('confirming what only a source says', () => {
  const kept = [
    'signed_date',
    'source_name',
    'source_url',
    'source_date',
    'tasks_said',
    'term_said',
    'version',
  ] as const;

  test('is for the municipality, which vouches from that day; the source and the version stay', async () => {
    const id = await startAgreement(officer, here, { form: 'paper' });
    await actOn(officer, id, 'record', { revision: 1, ...ON_PAPER });
    const other = await signInAs(server, { role: 'officer', municipalities: [elsewhere] });
    const { editor, guest } = world.clients;
    for (const [client, status] of [
      [staff, 403],
      [other, 404],
      [editor, 404],
      [guest, 401],
    ] as const) {
      expect(await statusOf(actOn(client, id, 'confirm', { number: 1 }))).toBe(status);
    }
    const event = randomUUID();
    await actOn(officer, id, 'confirm', { number: 1, event });
    await actOn(officer, id, 'confirm', { number: 1, event });
    const [told, confirmed, ...more] = await rows('agreement_events', id);
    expect(more).toEqual([]);
    expect(confirmed).toMatchObject({ id: event, kind: 'recorded', vouched_by: 'municipality', assured_by: 'officer' });
    expect(confirmed?.assured_date).toBe(confirmed?.day);
    for (const field of kept) expect([field, confirmed?.[field]]).toEqual([field, told?.[field]]);
    const { rows: trail } = await officer.send(`/api/ketenkaart/agreements/${id}/history`, {});
    expect([trail[0].action, trail[0].vouchedBy, trail[0].isOwn]).toEqual(['recorded', 'municipality', true]);
  });

  test('asks for the very recording that was read, and for one that is still to be confirmed', async () => {
    const id = await startAgreement(officer, here, { form: 'paper' });
    const nothing = { status: 400, form: 'nothing_to_confirm' };
    expect(await refusal(actOn(officer, id, 'confirm', { number: 0 }))).toEqual(nothing);
    await actOn(officer, id, 'record', { revision: 1, ...ON_PAPER });
    expect(await refusal(actOn(officer, id, 'confirm', { number: 2 }))).toEqual({
      status: 400,
      form: 'changed_meanwhile',
    });
    await actOn(officer, id, 'confirm', { number: 1 });
    expect(await refusal(actOn(officer, id, 'confirm', { number: 2 }))).toEqual(nothing);
    await actOn(officer, id, 'withdraw', { reason: 'Vergissing' });
    expect(await refusal(actOn(officer, id, 'confirm', { number: 3 }))).toEqual(nothing);
    const digital = await startAgreement(officer, here);
    await actOn(officer, digital, 'announce', { revision: 1 });
    expect(await statusOf(actOn(officer, digital, 'confirm', { number: 1 }))).toBe(403);
  });
});

describe('throwing a draft away', () => {
  const agreements = (client: PocketBase) => client.collection('agreements');

  test('is for who may write it, of the draft that was read, and the trail keeps it', async () => {
    const id = await startAgreement(officer, here);
    const other = await signInAs(server, { role: 'officer', municipalities: [elsewhere] });
    const { editor, guest } = world.clients;
    for (const [client, status] of [
      [staff, 403],
      [other, 404],
      [editor, 404],
      [guest, 401],
    ] as const) {
      expect(await statusOf(actOn(client, id, 'discard', { revision: 1 }))).toBe(status);
    }
    expect(await refusal(actOn(officer, id, 'discard', { revision: 2 }))).toEqual({
      status: 400,
      revision: 'changed_meanwhile',
    });
    await actOn(officer, id, 'discard', { revision: 1 });
    for (const read of [agreements, drafts]) expect(await statusOf(read(server.admin).getOne(id))).toBe(404);
    const trail = await server.admin
      .collection('audit_records')
      .getFullList<AuditRow>({ filter: `record = "${id}"`, sort: 'seq' });
    expect(trail.map(({ action, collection }) => `${action} ${collection}`)).toEqual([
      'created agreements',
      'created agreement_drafts',
      'deleted agreement_drafts',
      'deleted agreements',
    ]);
    expect(trail.at(-1)?.actor).toBe(officer.authStore.record?.id);
    const all = await server.admin.collection('audit_records').getFullList<AuditRow>({ sort: 'seq', batch: 1000 });
    expect(verifyChain(all, sha256).intact).toBe(true);
  });

  test('never takes what was made known once, withdrawn or not', async () => {
    const id = await startAgreement(officer, here);
    await actOn(officer, id, 'announce', { revision: 1 });
    expect(await statusOf(actOn(officer, id, 'discard', { revision: 1 }))).toBe(403);
    await actOn(officer, id, 'withdraw', { reason: 'Te vroeg' });
    expect(await statusOf(actOn(officer, id, 'discard', { revision: 1 }))).toBe(403);
    expect((await agreements(server.admin).getOne(id)).id).toBe(id);
  });
});

describe('a form sent again', () => {
  test('is not done when something has happened since', async () => {
    const id = await startAgreement(officer, here);
    const event = randomUUID();
    await actOn(officer, id, 'announce', { revision: 1, event });
    await actOn(officer, id, 'withdraw', { reason: 'Te vroeg' });
    expect(await refusal(actOn(officer, id, 'announce', { revision: 1, event }))).toEqual({
      status: 400,
      event: 'happened_since',
    });
    expect(await rows('agreement_events', id)).toHaveLength(2);
  });
});
