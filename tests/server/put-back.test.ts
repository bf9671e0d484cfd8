import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsIn } from '../support/form-fields.ts';
import { stranger } from '../support/people.ts';
import { makeServiceWorld, type ServiceWorld } from '../support/service-world.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** What a reader asked to hide goes back on the site by a form only when its box is ticked. */
let site: TestSite;
let world: ServiceWorld;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  world = await makeServiceWorld(site, 'zwolle', 'utrecht');
});
afterAll(() => site.stop());

const OPEN = 'Een lezer meldde: dit is mijn eigen nummer, mailadres of adres. Beslis eerst';
const REFUSED = 'Een lezer vroeg om dit te verbergen, en daarover is nog niet beslist.';
const BOX = /<input[^>]*id="put_back"[^>]*>/;

const stored = (collection: string, id: string) => site.pocketbase.admin.collection(collection).getOne(id);

/** A reader reports on the form of residents that this contact is their own. */
async function askToHide(which: string): Promise<void> {
  const path = `/klopt-dit-niet/hulpaanbod/${world.ids.service}`;
  const fields = { kind: 'private_contact', which, text: '', contact: '' };
  const visitor = stranger(site);
  await until(async () => (await (await visitor.get(path)).text()).includes(which), 10_000, 'it can be reported');
  expect(await (await visitor.post(path, fields)).text()).toContain('meteen weggehaald');
}

/** Sends a form without the tick, in a preview and to be saved: both are refused, and what was typed is kept. */
async function expectRefused(path: string, typed: Record<string, string>, kept: string): Promise<void> {
  for (const step of ['preview', 'save']) {
    const answer = await world.visitors.editor.post(path, { ...typed, step });
    const page = await answer.text();
    expect([step, answer.status]).toEqual([step, 422]);
    for (const sentence of [REFUSED, OPEN, kept]) expect(page).toContain(sentence);
    expect(page.match(BOX)?.[0]).toBeDefined();
    expect(page.match(BOX)?.[0]).not.toContain(' checked');
  }
}

const formAt = async (path: string) => fieldsIn(await (await world.visitors.editor.get(path)).text());

describe('a number', () => {
  let hidden: string;
  beforeAll(async () => {
    const { source_name, source_url, source_date, licence, retrieved_date } = await stored(
      'services',
      world.ids.service,
    );
    const source = { source_name, source_url, source_date, licence, retrieved_date };
    const fields = { service: world.ids.service, type: 'voice', status: 'published', number: '06 12345678', ...source };
    // The form asks which one only where there are several.
    await site.pocketbase.admin.collection('phones').create({ ...fields, number: '06 11223344' });
    hidden = (await site.pocketbase.admin.collection('phones').create(fields)).id;
    await askToHide(`phones.${hidden}.`);
  });

  test('is not added anew unseen', async () => {
    const path = `/werk/telefoons/nieuw?hulpaanbod=${world.ids.service}`;
    expect(await (await world.visitors.editor.get(path)).text()).not.toMatch(BOX);
    const fields = await formAt(path);
    const typed = { ...fields, number: '+31 6 1234 5678', status: 'published', description: 'Op maandag' };
    await expectRefused(path, typed, 'Op maandag');
    const other = { ...typed, number: '06 87654321', step: 'save' };
    expect((await world.visitors.editor.post(path, other)).status).toBe(303);
    const sure = { ...typed, id: crypto.randomUUID(), put_back: 'yes', step: 'save' };
    // Sent twice, as by a second press: one record.
    for (let time = 0; time < 2; time += 1) {
      expect((await world.visitors.editor.post(path, sure)).status).toBe(303);
    }
    expect(await stored('phones', sure.id)).toMatchObject({ number: '06 12345678', status: 'published' });
  });

  test('is not published again from its own page unseen', async () => {
    const path = `/werk/telefoons/${hidden}`;
    const opened = await (await world.visitors.editor.get(path)).text();
    expect(opened).toContain(OPEN);
    expect(opened.match(BOX)?.[0]).not.toContain(' checked');
    const typed = { ...fieldsIn(opened), status: 'published', description: 'Bel liever niet' };
    await expectRefused(path, typed, 'Bel liever niet');
    expect((await stored('phones', hidden)).status).toBe('hidden');
    const answer = await world.visitors.editor.post(path, { ...typed, put_back: 'yes', step: 'save' });
    expect(answer.status).toBe(303);
    expect((await stored('phones', hidden)).status).toBe('published');
  });
});

test('a mail address of a service is not typed in again unseen', async () => {
  const { service } = world.ids;
  await site.pocketbase.admin.collection('services').update(service, { email: 'kees@dorp.nl' });
  await askToHide(`services.${service}.email`);
  const path = `/werk/hulpaanbod/${service}/bewerken`;
  const opened = await (await world.visitors.editor.get(path)).text();
  expect(opened).toContain(OPEN);
  const typed = { ...fieldsIn(opened), email: 'Kees@dorp.nl' };
  await expectRefused(path, typed, 'Kees@dorp.nl');
  expect((await stored('services', service)).email).toBe('');
  expect((await world.visitors.editor.post(path, { ...typed, put_back: 'yes', step: 'save' })).status).toBe(303);
  expect((await stored('services', service)).email).toBe('Kees@dorp.nl');
});
