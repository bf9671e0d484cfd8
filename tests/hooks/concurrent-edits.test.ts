import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
let ids: NetworkIds;
let editor: PocketBase;
let officer: PocketBase;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  ids = await storeNetwork(server.admin);
  editor = await signInAs(server, { role: 'editor', organizations: [ids.organizations] });
  officer = await signInAs(server, { role: 'officer', municipalities: [ids.municipalities] });
});
afterAll(() => server.stop());

const updatedOf = async (collection: string) =>
  String((await server.admin.collection(collection).getOne(ids[collection] ?? '')).updated);
const LATE = { status: 400, known_updated: 'changed_meanwhile' };

describe('two people who edit one record', () => {
  test.each(['organizations', 'services', 'locations', 'phones'])('%s: the second is told', async (collection) => {
    const id = ids[collection] ?? '';
    const known = await updatedOf(collection);
    const described = (client: PocketBase, text: string, known_updated: string) =>
      client
        .collection(collection)
        .update(id, { [collection === 'locations' ? 'accessibility' : 'description']: text, known_updated });
    await described(editor, 'De eerste', known);
    expect(await refusal(described(officer, 'De tweede', known))).toEqual(LATE);
    expect(JSON.stringify(await server.admin.collection(collection).getOne(id))).toContain('De eerste');
    // Having seen the other's, the second may still save.
    expect(await statusOf(described(officer, 'De tweede', await updatedOf(collection)))).toBe(200);
  });

  test('of ten at once, from one state, exactly one gets through, each time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const known_updated = await updatedOf('services');
      const statuses = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          statusOf(
            (index % 2 === 0 ? editor : officer)
              .collection('services')
              .update(ids.services ?? '', { description: `Ronde ${round}, ${index}`, known_updated }),
          ),
        ),
      );
      expect(statuses.sort()).toEqual([200, ...Array.from({ length: 9 }, () => 400)]);
    }
  });

  test('a batch says so too, and leaves everything as it was', async () => {
    const known_updated = await updatedOf('services');
    await editor.collection('services').update(ids.services ?? '', { description: 'Eerder' });
    const batch = officer.createBatch();
    batch.collection('locations').update(ids.locations ?? '', { accessibility: 'Uit de bundel' });
    batch.collection('services').update(ids.services ?? '', { description: 'Later', known_updated });
    expect(await statusOf(batch.send())).toBe(400);
    const location = await server.admin.collection('locations').getOne(ids.locations ?? '');
    expect(location.accessibility).not.toBe('Uit de bundel');
    const fresh = officer.createBatch();
    fresh
      .collection('services')
      .update(ids.services ?? '', { description: 'Later', known_updated: await updatedOf('services') });
    expect(await statusOf(fresh.send())).toBe(200);
  });

  test('nothing is deleted that somebody has just changed', async () => {
    const phone = await editor
      .collection('phones')
      .create({ ...(await freshRecord(server, 'phones', ids)), id: randomUUID() });
    await officer.collection('phones').update(phone.id, { description: 'Nieuw' });
    const remove = (known_updated: string) =>
      editor.collection('phones').delete(phone.id, { query: { known_updated } });
    expect(await refusal(remove(phone.updated))).toEqual(LATE);
    const { updated } = await editor.collection('phones').getOne(phone.id);
    expect(await statusOf(remove(updated))).toBe(200);
  });

  test('whoever may not write it learns nothing of its state', async () => {
    const change = { description: 'x', known_updated: 'anything' };
    const { published } = world.networks.foreign;
    expect(await refusal(editor.collection('services').update(published.services ?? '', change))).toEqual({
      status: 404,
    });
  });

  test('who does not say what was read still writes: importers, and PocketBase’s own screen', async () => {
    expect(await statusOf(editor.collection('services').update(ids.services ?? '', { description: 'y' }))).toBe(200);
    const change = { description: 'z', known_updated: 'anything' };
    expect(await statusOf(server.admin.collection('services').update(ids.services ?? '', change))).toBe(200);
  });
});
