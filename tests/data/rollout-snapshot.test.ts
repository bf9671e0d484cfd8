import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Snapshot } from '../../src/data/snapshot/snapshot.ts';
import { rolloutRecord } from '../hooks/rollout-records.ts';
import { createSiteUser, SITE_USER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { until } from '../support/site.ts';
import { storeNetwork } from '../support/stored-network.ts';

/** What of the rollout reaches the site: in memory and on disk. */
const WITHIN_MS = 1_000;
const SECRET = 'Wethouder Verborgen wil niet';

let server: TestPocketBase;
let municipality: string;
beforeAll(async () => {
  server = await startPocketBase();
  await createSiteUser(server.admin);
  municipality = (await storeNetwork(server.admin)).municipalities ?? '';
});
afterAll(() => server.stop());

test('an activity arrives and leaves within a second, as municipality, kind and day; an obstacle never', async () => {
  const file = join(server.folder, 'snapshot.json');
  const snapshot = await Snapshot.open({ url: server.url, ...SITE_USER, file });
  const { id, date } = await server.admin
    .collection('activities')
    .create({ ...rolloutRecord('activities', municipality), summary: SECRET });
  await server.admin.collection('obstacles').create({ ...rolloutRecord('obstacles', municipality), note: SECRET });
  await until(() => snapshot.directory.activities.size === 1, WITHIN_MS, 'the activity is there');
  const fact = { id, municipalityId: municipality, kind: 'acquaintance', date };
  expect(snapshot.directory.activities.by('municipality', municipality)).toEqual([fact]);
  await snapshot.close();

  const copy = readFileSync(file, 'utf8');
  expect(JSON.parse(copy).tables.activities).toEqual([fact]);
  expect(copy).not.toMatch(/Verborgen|obstacle/);

  const again = await Snapshot.open({ url: server.url, ...SITE_USER, file });
  await server.admin.collection('activities').update(id, { status: 'withdrawn' });
  await until(() => again.directory.activities.size === 0, WITHIN_MS, 'the activity has left');
  await again.close();
});
