import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Snapshot } from '../../src/data/snapshot/snapshot.ts';
import { agreementsOf } from '../../src/domain/agreement/view-agreement.ts';
import { makeAccessWorld } from '../hooks/access-world.ts';
import { actOn, startAgreement } from '../hooks/agreement-world.ts';
import { SITE_USER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { until } from '../support/site.ts';

let server: TestPocketBase;
let folder: string;
let snapshot: Snapshot;
beforeAll(async () => {
  server = await startPocketBase();
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-snapshot-'));
});
afterAll(async () => {
  await snapshot.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the directory in memory sees an agreement when it is announced, and that it is withdrawn, within a second', async () => {
  const { clients, networks } = await makeAccessWorld(server);
  const here = networks.own.published.municipalities ?? '';
  snapshot = await Snapshot.open({ url: server.url, ...SITE_USER, file: join(folder, 'snapshot.json') });
  const statuses = () => agreementsOf(snapshot.directory, here, '2026-11-22').map(({ status }) => status);
  const id = await startAgreement(clients.officer, here);
  // Something public that is written after the draft: once it is there, the draft's row of the log was read too.
  const network = await server.admin
    .collection('networks')
    .update(networks.own.published.networks ?? '', { name: 'Na' });
  await until(() => snapshot.directory.networks.get(network.id)?.name === 'Na', 1_000, 'the log was read');
  expect(snapshot.directory.agreements.get(id)).toBeUndefined();
  await actOn(clients.officer, id, 'announce', { revision: 1 });
  await until(() => statuses().join() === 'announced', 1_000, 'it is announced');
  await actOn(clients.officer, id, 'withdraw', { reason: 'Te vroeg' });
  await until(() => statuses().length === 0, 1_000, 'it is withdrawn');
  expect(snapshot.directory.agreementVersions.all()).toHaveLength(1);
});
