import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { makeServiceWorld, SEEN_ALL, TYPED_SERVICE as SERVICE, type ServiceWorld } from '../support/service-world.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** What comes of the forms of a service. */
let site: TestSite;
let world: ServiceWorld;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  world = await makeServiceWorld(site, 'zwolle', 'utrecht');
});
afterAll(() => site.stop());

const of = (path = '') => `/werk/hulpaanbod/${world.ids.service}${path}`;
const textAt = async (path: string) => (await fetch(site.origin + path)).text();
const stored = (collection: string, id: string) => site.pocketbase.admin.collection(collection).getOne(id);
const knownUpdated = async (collection: string, id: string) => (await stored(collection, id)).updated as string;

describe('a new service', () => {
  const form = (fields: object = {}) => ({
    id: randomUUID(),
    area_id: randomUUID(),
    ...SERVICE,
    name: 'Nieuw spreekuur',
    area_municipality: 'Zwolle',
    ...fields,
  });
  const path = () => `/werk/hulpaanbod/nieuw?organisatie=${world.ids.organization}`;

  test('is stored with its first area, once however often it is sent, and shows', async () => {
    const fields = form({ area_name: 'Assendorp', area_postcodes: world.postcode, assured: 'yes' });
    for (let time = 0; time < 2; time += 1) {
      const answer = await world.visitors.officer.post(path(), fields);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/werk/hulpaanbod/${fields.id}?melding=opgeslagen`,
      ]);
    }
    const area = await stored('service_areas', fields.area_id);
    expect(area).toMatchObject({ service: fields.id, name: 'Assendorp', postcodes: [world.postcode] });
    expect(area.assured_date).not.toBe('');
    await until(async () => (await textAt('/gemeente/zwolle')).includes('Nieuw spreekuur'), 3_000, 'it shows');
  });

  test.each([
    [{ area_municipality: '' }, 'Vul in: Gemeente.'],
    [{ area_municipality: 'Nergenshuizen' }, 'Deze gemeente kennen wij niet.'],
    [{ area_postcodes: 'overal', area_name: 'Zuid' }, 'postcode'],
    [{ name: '' }, 'Vul in: Naam.'],
    [{ languages: 'Klingon' }, 'Klingon'],
  ])('with %j is not stored, and nothing that was typed is lost', async (wrong, sentence) => {
    const fields = form({ description: 'Getypt & bewaard', ...wrong });
    const answer = await world.visitors.editor.post(path(), fields);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('Getypt &amp; bewaard');
    await expect(stored('services', fields.id)).rejects.toThrow();
    await expect(stored('service_areas', fields.area_id)).rejects.toThrow();
  });

  test('may not lie in another municipality than the officer’s', async () => {
    const fields = form({ area_municipality: 'Utrecht' });
    expect((await world.visitors.officer.post(path(), fields)).status).toBe(422);
    await expect(stored('services', fields.id)).rejects.toThrow();
  });

  test('asks staff alone whether it is for the whole country', async () => {
    const fields = form({ nationwide: 'yes' });
    expect((await world.visitors.editor.post(path(), fields)).status).toBe(303);
    expect((await stored('services', fields.id)).nationwide).toBe(false);
    const national = form({ nationwide: 'yes', area_municipality: '', status: 'draft' });
    expect((await world.visitors.staff.post(path(), national)).status).toBe(303);
    expect((await stored('services', national.id)).nationwide).toBe(true);
  });
});

describe('the preview', () => {
  test('shows what was typed to who typed it, and to nobody else', async () => {
    const fields = {
      ...SERVICE,
      step: 'preview',
      name: 'Alleen voor mij zichtbaar',
      known_updated: await knownUpdated('services', world.ids.service),
    };
    const before = await textAt('/gemeente/zwolle');
    const answer = await world.visitors.officer.post(of('/bewerken'), fields);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Zo ziet een inwoner van Zwolle het');
    expect(page.split('Alleen voor mij zichtbaar').length).toBeGreaterThan(2);
    expect(page).toContain('value="Alleen voor mij zichtbaar"');
    expect(await textAt('/gemeente/zwolle')).toBe(before);
    expect(await textAt('/zoeken?q=zichtbaar')).not.toContain('Alleen voor mij');
    expect((await stored('services', world.ids.service)).name).toBe('Schuldenspreekuur');
  });

  test('of a draft shows it as it would be published, and says that it is none', async () => {
    const answer = await world.visitors.editor.post(of('/bewerken'), { ...SERVICE, step: 'preview', status: 'draft' });
    const page = await answer.text();
    expect(page).toContain('Dit is nog niet gepubliceerd.');
    expect(page).toContain('Wie kan u helpen in Zwolle');
  });

  test('of what is wrong says so instead', async () => {
    const answer = await world.visitors.officer.post(of('/openingstijden/nieuw'), { step: 'preview', hours_1: '9-5' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('Zo ziet een inwoner');
  });
});

describe('hours', () => {
  test('keep every line that was typed while lines come and go', async () => {
    const typed: [string, string][] = [
      ['hours_1', 'straks'],
      ['closures_from', '24-12-2026'],
      ['closures_to', '3-1-2027'],
      // Copied with it from a page in Arabic.
      ['closures_reason', 'Kerst\u2069'],
      ['step', 'closure-add'],
    ];
    const page = await (await world.visitors.officer.post(of('/openingstijden/nieuw'), typed)).text();
    expect(page).toContain('value="straks"');
    expect(page).toContain('id="closures_1_from"');
    expect(page).toContain('value="Kerst"');
  });

  test('with closures over New Year reach residents within a second, and go again', async () => {
    const id = randomUUID();
    const year = new Date().getUTCFullYear();
    const fields: [string, string][] = [
      ['id', id],
      ['hours_3', '9.00-12.30 en 13-17'],
      ['closures_from', `24-12-${year}`],
      ['closures_to', `3-1-${year + 1}`],
      ['closures_reason', 'Kerst'],
      ['closures_from', ''],
      ['closures_to', ''],
      ['closures_reason', ''],
      ['assured', 'yes'],
    ];
    const answer = await world.visitors.officer.post(of('/openingstijden/nieuw'), fields);
    expect(answer.status).toBe(303);
    const shows = async () => (await textAt('/gemeente/zwolle')).includes(`3 januari ${year + 1}`);
    expect(await until(shows, 3_000, 'the closure shows')).toBeLessThan(1_000);
    const path = of(`/openingstijden/${id}`);
    expect(await (await world.visitors.officer.get(path)).text()).toContain('value="9.00–12.30, 13.00–17.00"');
    const known_updated = await knownUpdated('schedules', id);
    expect(await (await world.visitors.officer.post(path, { step: 'delete', known_updated })).text()).toContain(
      'Weet u het zeker?',
    );
    expect((await world.visitors.officer.post(path, { step: 'delete-sure', known_updated })).status).toBe(303);
    await until(async () => !(await shows()), 3_000, 'the closure is gone');
  });
});

describe('somebody else was first', () => {
  test('the later one sees both and may save anyway', async () => {
    const known_updated = await knownUpdated('services', world.ids.service);
    const first = await world.visitors.editor.post(of('/bewerken'), { ...SERVICE, capacity: 'full', known_updated });
    expect(first.status).toBe(303);
    const later = await world.visitors.officer.post(of('/bewerken'), { ...SERVICE, capacity: 'open', known_updated });
    expect(later.status).toBe(409);
    const page = await later.text();
    expect(page).toContain('Er is nu geen plaats');
    expect(page).toContain('Er is plaats');
    const again = /name="known_updated" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const anyway = { ...SERVICE, capacity: 'open', known_updated: again };
    expect((await world.visitors.officer.post(of('/bewerken'), anyway)).status).toBe(303);
    expect((await stored('services', world.ids.service)).capacity).toBe('open');
  });
});

describe('areas and checks', () => {
  test('a postcode of another municipality is refused', async () => {
    const fields = { municipality: 'Zwolle', name: 'Zuid', postcodes: world.postcodeElsewhere };
    const answer = await world.visitors.staff.post(of('/werkgebieden/nieuw'), fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Deze postcode ligt in een andere gemeente.');
  });

  test('an officer does not take the last area away', async () => {
    const { admin } = site.pocketbase;
    const { service, municipality } = world.ids;
    const area = { id: randomUUID(), service, municipality, name: 'Zuid', postcodes: [world.postcode] };
    await admin.collection('service_areas').create({ ...GOOD_RECORDS.service_areas, ...area });
    const areas = await admin.collection('service_areas').getFullList({ filter: `service = "${service}"` });
    expect(areas.length).toBeGreaterThan(1);
    const statuses = [];
    for (const area of areas) {
      const fields = { step: 'delete-sure', known_updated: area.updated };
      statuses.push((await world.visitors.officer.post(of(`/werkgebieden/${area.id}`), fields)).status);
    }
    expect(statuses.at(-1)).toBe(422);
    expect(statuses.slice(0, -1).every((status) => status === 303)).toBe(true);
  });

  test('"still right" renews the check of all that hangs from the service', async () => {
    const { admin } = site.pocketbase;
    const phone = await admin.collection('phones').create({
      ...{
        number: '038 498 91 11',
        type: 'voice',
        status: 'published',
        source_name: 'Test',
        retrieved_date: '2026-01-01',
      },
      id: randomUUID(),
      service: world.ids.service,
    });
    const areas = await admin.collection('service_areas').getFullList({ filter: `service = "${world.ids.service}"` });
    for (const area of areas) await admin.collection('service_areas').update(area.id, { assured_date: '2020-01-01' });
    expect((await world.visitors.officer.post(of('/klopt'), { record_version: SEEN_ALL })).status).toBe(303);
    const today = (await stored('services', world.ids.service)).assured_date;
    expect((await stored('phones', phone.id)).assured_date).toBe(today);
    for (const area of areas) expect((await stored('service_areas', area.id)).assured_date).toBe(today);
  });

  test('"still right" is about what was seen: after another’s change it renews nothing', async () => {
    const page = await (await world.visitors.officer.get(of())).text();
    const seen = /name="record_version" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(seen).not.toBe('');
    const { admin } = site.pocketbase;
    await admin.collection('services').update(world.ids.service, { assured_date: '2020-01-01' });
    const answer = await world.visitors.officer.post(of('/klopt'), { record_version: seen });
    expect(answer.headers.get('location')).toContain('melding=veranderd');
    expect((await stored('services', world.ids.service)).assured_date).toBe('2020-01-01');
  });
});

describe('the places of a service', () => {
  test('are not taken from a colleague who was first, and neither choice is lost', async () => {
    const other = randomUUID();
    const { organization, location, municipality, service } = world.ids;
    await site.pocketbase.admin
      .collection('locations')
      .create({ ...GOOD_RECORDS.locations, id: other, organization, name: 'De Overkant', municipality });
    const ticked = (page: string) =>
      [location, other].filter((id) => new RegExp(`<input[^>]*value="${id}"[^>]*checked`).test(page));
    const given = async () => {
      const links = await site.pocketbase.admin
        .collection('service_at_locations')
        .getFullList({ filter: `service = "${service}"` });
      return links.map((link) => link.location).sort();
    };
    const { editor, officer } = world.visitors;
    for (let time = 0; time < 2; time += 1)
      expect((await editor.post(of('/locaties'), { locations: location, known_locations: '' })).status).toBe(303);

    const late = { locations: other, known_locations: '' };
    for (const fields of [late, { ...late, step: 'preview' }]) {
      const answer = await officer.post(of('/locaties'), fields);
      const page = await answer.text();
      expect(answer.status).toBe(409);
      expect(page).toContain('Iemand anders heeft dit net veranderd.');
      expect(ticked(page)).toEqual([location, other]);
      expect(page).toContain(`name="known_locations" value="${location}"`);
    }
    expect(await given()).toEqual([location]);
    // Who looked again may take it away.
    expect((await officer.post(of('/locaties'), { locations: other, known_locations: location })).status).toBe(303);
    expect(await given()).toEqual([other]);
  });
});
