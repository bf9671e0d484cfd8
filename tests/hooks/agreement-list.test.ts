import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentText } from '../../src/domain/agreement/agreement-text.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { type AccessWorld, makeAccessWorld } from './access-world.ts';
import { actOn, agreementRecord, startAgreement } from './agreement-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
let officer: PocketBase;
let here: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  officer = world.clients.officer;
  here = world.networks.own.published.municipalities ?? '';
});
afterAll(() => server.stop());

const row = async (id: string) => {
  const { collectionId: _, collectionName: __, ...fields } = await officer.collection('agreement_list').getOne(id);
  return fields;
};
const write = (id: string, revision: number, change: object) =>
  officer
    .collection('agreement_drafts')
    .update(id, { document: documentText(agreementDocument(here, change)), revision });

describe('the work list of agreements', () => {
  test('tells of each what its draft says, what happened last, and the term of that version', async () => {
    const term = { from: '2026-01-01', to: '2028-12-31' } as const;
    const id = await startAgreement(officer, here, { document: { title: 'Eerst', term } });
    const said = { id, form: 'digital', municipalities: [here], ends: '2028-12-31' };
    const its = { term_from: '2026-01-01', term_to: '2028-12-31' };
    expect(await row(id)).toEqual({ ...said, ...its, title: 'Eerst', last_kind: '', has_news: true });

    await actOn(officer, id, 'announce', { revision: 1 });
    expect(await row(id)).toEqual({ ...said, ...its, title: 'Eerst', last_kind: 'announced', has_news: false });

    await write(id, 1, { title: 'Later', term: { ...term, to: '2030-12-31' } });
    const later = { ...said, ...its, title: 'Later', ends: '2030-12-31' };
    expect(await row(id)).toEqual({ ...later, last_kind: 'announced', has_news: true });

    // Saved again as it was made known: nothing is new.
    await write(id, 2, { title: 'Eerst', term });
    expect(await row(id)).toMatchObject({ title: 'Eerst', has_news: false });

    await actOn(officer, id, 'withdraw', { reason: 'Klopt niet' });
    expect(await row(id)).toMatchObject({ last_kind: 'withdrawn', has_news: true });
  });

  test('knows one that was only ever stored as a version, and has no row for one without any text', async () => {
    const event = await agreementRecord(server, 'agreement_events', here);
    const { agreement } = await server.admin.collection('agreement_events').getOne(event);
    await server.admin.collection('agreement_drafts').delete(String(agreement));
    expect(await row(String(agreement))).toMatchObject({ last_kind: 'announced', has_news: false });
    const { title } = agreementDocument(here);
    expect(await row(String(agreement))).toMatchObject({ title });
    const rows = await server.admin.collection('agreement_list').getFullList();
    expect(rows.map(({ id }) => id)).not.toContain('');
  });

  test('holds what is public of another’s for nobody else: their list is their own work', async () => {
    const theirs = world.networks.foreign.published.municipalities ?? '';
    const event = await agreementRecord(server, 'agreement_events', theirs);
    const { agreement } = await server.admin.collection('agreement_events').getOne(event);
    expect((await officer.collection('agreements').getOne(String(agreement))).id).toBe(agreement);
    const ids = (await officer.collection('agreement_list').getFullList()).map(({ id }) => id);
    expect(ids).not.toContain(agreement);
    const all = (await world.clients.staff.collection('agreement_list').getFullList()).map(({ id }) => id);
    expect(all).toContain(agreement);
  });
});
