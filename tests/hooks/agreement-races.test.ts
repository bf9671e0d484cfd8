import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { storeNetwork } from '../support/stored-network.ts';
import { signInAs } from './access-world.ts';
import { actOn, startAgreement } from './agreement-world.ts';

let server: TestPocketBase;
let officer: PocketBase;
let here: string;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
  here = (await storeNetwork(server.admin)).municipalities ?? '';
  officer = await signInAs(server, { role: 'officer', municipalities: [here] });
});
afterAll(() => server.stop());

const AT_ONCE = 20;
const ROUNDS = 5;
const atOnce = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: AT_ONCE }, act));
const versionsOf = (id: string) =>
  server.admin.collection('agreement_versions').getFullList({ filter: `agreement = "${id}"` });

describe('twenty announcements of one draft at once, five times', () => {
  test('make one version and one event', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await startAgreement(officer, here);
      const answers = await atOnce(() =>
        statusOf(actOn(officer, id, 'announce', { revision: 1, event: randomUUID() })),
      );
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
      expect(await versionsOf(id)).toHaveLength(1);
    }
  });

  test('make more in the control, which looks and then writes without a transaction, each time', async () => {
    const agreement = { name: 'agreement', type: 'text' };
    await server.admin.collections.create({ name: 'naive_versions', type: 'base', fields: [agreement] });
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `round-${round}`;
      await atOnce(() => server.admin.send('/api/test/naive-announce', { method: 'POST', body: { agreement: id } }));
      const rows = await server.admin.collection('naive_versions').getFullList({ filter: `agreement = "${id}"` });
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  test('and saves of one draft: one is taken', async () => {
    const id = await startAgreement(officer, here);
    const { document } = await officer.collection('agreement_drafts').getOne(id);
    const answers = await atOnce(() =>
      statusOf(officer.collection('agreement_drafts').update(id, { document, revision: 1 })),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect((await officer.collection('agreement_drafts').getOne(id)).revision).toBe(2);
  });
});
