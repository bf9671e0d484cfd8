import { createHash, randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditRow, verifyChain } from '../../src/domain/access/audit-chain.ts';
import { documentText } from '../../src/domain/agreement/agreement-text.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import { changesDuring } from '../support/changes-log.ts';
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
let there: string;
let elsewhere: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  ({ officer, staff } = world.clients);
  here = world.networks.own.published.municipalities ?? '';
  there = world.networks.own.hidden.municipalities ?? '';
  elsewhere = world.networks.foreign.published.municipalities ?? '';
});
afterAll(() => server.stop());

const drafts = (client: PocketBase) => client.collection('agreement_drafts');
const rows = (collection: string, id: string) =>
  server.admin.collection(collection).getFullList({ filter: `agreement = "${id}"`, sort: 'number' });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a draft', () => {
  test('counts its saves, and refuses one that did not read the last', async () => {
    const id = await startAgreement(officer, here);
    const document = documentText(agreementDocument(here, { title: 'Anders' }));
    expect((await drafts(officer).getOne(id)).revision).toBe(1);
    expect((await drafts(officer).update(id, { document, revision: 1 })).revision).toBe(2);
    for (const revision of [1, 3, undefined, '']) {
      expect(await refusal(drafts(officer).update(id, { document, revision }))).toEqual({
        status: 400,
        revision: 'changed_meanwhile',
      });
    }
  });

  test.each([
    ['not JSON', 'no text', { document: 'invalid' }],
    ['JSON in another order', JSON.stringify(agreementDocument('x')), { document: 'invalid' }],
    ['of another municipality', documentText(agreementDocument('x')), { municipalities: 'invalid' }],
  ])('whose text is %s is refused', async (_, document, codes) => {
    const id = await startAgreement(officer, here);
    expect(await refusal(drafts(officer).update(id, { document, revision: 1 }))).toEqual({ status: 400, ...codes });
  });

  test('may have gaps, which are named when it is made known', async () => {
    const document = { commitments: [], term: { from: '2026-01-01', to: '' } };
    const id = await startAgreement(officer, here, { document });
    expect(await refusal(actOn(officer, id, 'announce', { revision: 1 }))).toEqual({
      status: 400,
      commitments: 'required',
      'term.to': 'required',
    });
    expect(await rows('agreement_events', id)).toEqual([]);
  });

  test('is nobody else’s, and its text can be erased from the trail', async () => {
    const id = await startAgreement(officer, here);
    const other = await signInAs(server, { role: 'officer', municipalities: [elsewhere] });
    for (const client of [other, world.clients.guest, world.clients.editor, world.clients.site]) {
      expect(await statusOf(drafts(client).getOne(id))).toBe(404);
      expect(await statusOf(client.collection('agreements').getOne(id))).toBe(404);
    }
    expect(await statusOf(drafts(other).update(id, { document: '{}', revision: 1 }))).toBe(404);
    const [row] = await server.admin
      .collection('audit_records')
      .getFullList({ filter: `collection = "agreement_drafts" && record = "${id}"` });
    expect(row?.changes).not.toContain('Samen eerder');
    expect(row?.changes).toContain('hash');
  });
});

describe('a draft of what is public already', () => {
  test('is not learned by asking about it', async () => {
    const id = await startAgreement(officer, here);
    await actOn(officer, id, 'announce', { revision: 1 });
    const document = documentText(agreementDocument(here, { title: 'Nog geheim' }));
    await drafts(officer).update(id, { document, revision: 1 });
    const other = await signInAs(server, { role: 'officer', municipalities: [elsewhere] });
    const ask = async (client: PocketBase, collection: string, filter: string) =>
      (await client.collection(collection).getFullList({ filter })).length;
    const draft = 'agreement_drafts_via_agreement.document ?~ "Nog geheim"';
    const questions: [string, string][] = [
      ['agreements', draft],
      ['agreement_versions', `agreement.${draft}`],
      ['agreement_events', `agreement.${draft}`],
      ['municipalities', `agreements_via_municipalities.${draft}`],
    ];
    for (const [collection, filter] of questions) {
      expect([collection, await ask(server.admin, collection, filter)]).toEqual([collection, 1]);
      for (const client of [officer, world.clients.guest, world.clients.editor, world.clients.site, other]) {
        await expect(ask(client, collection, filter), collection).rejects.toMatchObject({ status: 400 });
      }
    }
    const expand = 'agreement_drafts_via_agreement';
    const read = await world.clients.guest.collection('agreements').getOne(id, { expand });
    expect(read.expand?.[expand]).toBeUndefined();
  });
});

describe('announcing', () => {
  test('freezes the draft, which everybody can read then, and the trail says who', async () => {
    const id = await startAgreement(officer, here);
    const logged = await changesDuring(server.admin, () => actOn(officer, id, 'announce', { revision: 1 }));
    expect(logged.map((line) => line.split(' ')[1])).toEqual(['agreement_versions', 'agreement_events', 'agreements']);
    const { guest } = world.clients;
    const [version] = await guest.collection('agreement_versions').getFullList({ filter: `agreement = "${id}"` });
    const [event] = await guest.collection('agreement_events').getFullList({ filter: `agreement = "${id}"` });
    expect((await guest.collection('agreements').getOne(id)).form).toBe('digital');
    expect(version).toMatchObject({ number: 1, document: documentText(agreementDocument(here)) });
    expect(version?.sha256).toBe(sha256(version?.document));
    expect(event).toMatchObject({ kind: 'announced', number: 1, version: version?.id, vouched_by: '' });
    expect(await statusOf(drafts(guest).getOne(id))).toBe(404);
    const trail = await server.admin.collection('audit_records').getFullList<AuditRow>({ sort: 'seq', batch: 1000 });
    expect(verifyChain(trail, sha256).intact).toBe(true);
    expect(trail.at(-1)).toMatchObject({ action: 'announced', actor: officer.authStore.record?.id, record: event?.id });
  });

  test('asks for the very draft that the officer saw', async () => {
    const id = await startAgreement(officer, here);
    const document = documentText(agreementDocument(here, { title: 'Door een collega' }));
    await drafts(officer).update(id, { document, revision: 1 });
    expect(await refusal(actOn(officer, id, 'announce', { revision: 1 }))).toEqual({
      status: 400,
      revision: 'changed_meanwhile',
    });
  });

  test('the same act sent again is done once; the same draft again is nothing new; a later draft is a new version', async () => {
    const id = await startAgreement(officer, here);
    const event = randomUUID();
    await actOn(officer, id, 'announce', { revision: 1, event });
    await actOn(officer, id, 'announce', { revision: 1, event });
    expect(await refusal(actOn(officer, id, 'announce', { revision: 1 }))).toEqual({
      status: 400,
      revision: 'nothing_new',
    });
    const document = documentText(agreementDocument(here, { title: 'Tweede' }));
    await drafts(officer).update(id, { document, revision: 1 });
    await actOn(officer, id, 'announce', { revision: 2 });
    expect((await rows('agreement_versions', id)).map(({ number, revision }) => [number, revision])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('is for an officer of all its municipalities: not staff, not an officer of one, not an editor', async () => {
    const id = randomUUID();
    const municipalities = [here, there];
    await officer.collection('agreements').create({ id, slug: `twee-${id}`, form: 'digital', municipalities });
    const parties = [here, there].map((municipalityId, index) => ({
      key: `p${index + 1}`,
      name: 'Gemeente',
      organizationId: '',
      municipalityId,
    }));
    const document = documentText(agreementDocument(here, { municipalities, parties }));
    const ofOne = await signInAs(server, { role: 'officer', municipalities: [there] });
    await drafts(ofOne).create({ id, agreement: id, document });
    for (const [client, status] of [
      [staff, 403],
      [ofOne, 403],
      [world.clients.editor, 404],
      [world.clients.site, 404],
      [world.clients.guest, 401],
    ] as const) {
      expect(await statusOf(actOn(client, id, 'announce', { revision: 1 }))).toBe(status);
    }
    await actOn(officer, id, 'announce', { revision: 1 });
    expect(await rows('agreement_events', id)).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  test('says why, ends what was public and may be followed by another announcement', async () => {
    const id = await startAgreement(officer, here);
    expect(await refusal(actOn(officer, id, 'withdraw', { reason: 'Te vroeg' }))).toMatchObject({
      agreement: 'nothing_public',
    });
    await actOn(officer, id, 'announce', { revision: 1 });
    expect(await refusal(actOn(officer, id, 'withdraw', { reason: ' ' }))).toEqual({ status: 400, reason: 'required' });
    expect(await statusOf(actOn(staff, id, 'withdraw', { reason: 'Te vroeg' }))).toBe(403);
    await actOn(officer, id, 'withdraw', { reason: 'Te vroeg' });
    await actOn(officer, id, 'announce', { revision: 1 });
    expect((await rows('agreement_events', id)).map(({ kind }) => kind)).toEqual([
      'announced',
      'withdrawn',
      'announced',
    ]);
  });
});

describe('recording what was signed on paper', () => {
  test('is for staff too, with a source and who vouches, and is no announcement', async () => {
    const id = await startAgreement(staff, elsewhere, { form: 'paper', document: { commitments: [] } });
    expect(await statusOf(actOn(staff, id, 'announce', { revision: 1 }))).toBe(404);
    expect(await refusal(actOn(staff, id, 'record', { revision: 1 }))).toEqual({
      status: 400,
      tasks_said: 'tasks_not_said',
      source_name: 'required',
      vouched_by: 'required',
    });
    const said = { tasks_said: 'unknown', term_said: 'open' };
    await actOn(staff, id, 'record', { revision: 1, ...ON_PAPER, ...said });
    const [event] = await rows('agreement_events', id);
    expect(event).toMatchObject({ kind: 'recorded', signed_date: '2021-04', vouched_by: 'source', assured_date: '' });
    // Its term is in the document: nothing was asked of it.
    expect(event).toMatchObject({ tasks_said: 'unknown', term_said: '' });
  });

  test('is refused while it is empty: one party, no tasks, no term, no day', async () => {
    const alone = { parties: [{ key: 'p1', name: 'Gemeente', organizationId: '', municipalityId: here }] };
    const empty = { commitments: [], referralRules: [], term: { from: '', to: '' } };
    const ofOne = await startAgreement(officer, here, { form: 'paper', document: { ...empty, ...alone } });
    const vouched = { revision: 1, ...ON_PAPER, vouched_by: 'municipality' };
    expect(await refusal(actOn(officer, ofOne, 'record', vouched))).toEqual({ status: 400, parties: 'two_parties' });
    const ofTwo = await startAgreement(officer, here, { form: 'paper', document: empty });
    const said = { tasks_said: 'unknown', term_said: 'unknown' };
    expect(await refusal(actOn(officer, ofTwo, 'record', { ...vouched, signed_date: '' }))).toEqual({
      status: 400,
      signed_date: 'date_not_said',
      tasks_said: 'tasks_not_said',
      term_said: 'term_not_said',
    });
    expect(await refusal(actOn(officer, ofTwo, 'record', { ...vouched, ...said }))).toEqual({
      status: 400,
      tasks_said: 'unknown_but_vouched',
      term_said: 'unknown_but_vouched',
    });
    expect(await rows('agreement_events', ofTwo)).toEqual([]);
    await actOn(officer, ofTwo, 'record', { ...vouched, tasks_said: 'none', term_said: 'open' });
    expect((await rows('agreement_events', ofTwo))[0]).toMatchObject({ tasks_said: 'none', term_said: 'open' });
  });

  test('nobody vouches for somebody else', async () => {
    const byStaff = await startAgreement(staff, elsewhere, { form: 'paper' });
    const byOfficer = await startAgreement(officer, here, { form: 'paper' });
    const notYours = { status: 400, vouched_by: 'not_yours_to_vouch' };
    const record = (client: PocketBase, id: string, vouched_by: string) =>
      actOn(client, id, 'record', { revision: 1, ...ON_PAPER, vouched_by });
    expect(await refusal(record(staff, byStaff, 'municipality'))).toEqual(notYours);
    expect(await refusal(record(officer, byOfficer, 'alliance'))).toEqual(notYours);
    await record(officer, byOfficer, 'municipality');
    expect((await rows('agreement_events', byOfficer))[0]).toMatchObject({ assured_by: 'officer' });
  });

  test('an officer makes neither kind for a foreign municipality, nor staff a digital one', async () => {
    for (const form of ['digital', 'paper'] as const) {
      await expect(startAgreement(officer, elsewhere, { form })).rejects.toMatchObject({ status: 400 });
    }
    const both = { slug: 'van-twee', form: 'digital', municipalities: [here, elsewhere] };
    expect(await refusal(officer.collection('agreements').create(both))).toEqual({
      status: 400,
      municipalities: 'not_yours',
    });
    await expect(startAgreement(staff, here)).rejects.toMatchObject({ status: 400 });
  });
});

describe('what was made known', () => {
  test('changes for nobody, not even the superuser', async () => {
    const id = await startAgreement(officer, here);
    await actOn(officer, id, 'announce', { revision: 1 });
    for (const collection of ['agreement_versions', 'agreement_events']) {
      const [row] = await rows(collection, id);
      for (const client of [officer, staff, server.admin]) {
        const records = client.collection(collection);
        expect(await statusOf(records.update(row?.id ?? '', { number: 7 }))).toBe(403);
        expect(await statusOf(records.delete(row?.id ?? ''))).toBe(403);
      }
    }
    expect(await statusOf(server.admin.collection('agreements').delete(id))).toBe(400);
  });
});

describe('the trail of one agreement', () => {
  test('is for staff and the officers of its municipalities', async () => {
    const id = await startAgreement(officer, here);
    await actOn(officer, id, 'announce', { revision: 1 });
    const history = (client: PocketBase) => client.send(`/api/ketenkaart/agreements/${id}/history`, {});
    for (const client of [officer, staff]) {
      const { rows: trail } = (await history(client)) as { rows: { action: string; isOwn: boolean }[] };
      expect(trail.map(({ action }) => action)).toEqual(['announced', 'created', 'created', 'created']);
      expect(trail[0]?.isOwn).toBe(client === officer);
    }
    const other = await signInAs(server, { role: 'officer', municipalities: [elsewhere] });
    for (const client of [other, world.clients.editor, world.clients.site]) {
      expect(await statusOf(history(client))).toBe(404);
    }
    expect(await statusOf(history(world.clients.guest))).toBe(401);
  });
});
