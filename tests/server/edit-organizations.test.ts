import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dutchToday } from '../support/dutch-today.ts';
import { fieldsIn } from '../support/form-fields.ts';
import {
  ORGANIZATION_FORMS as FORMS,
  makeOrganizationWorld,
  type OrganizationWorld,
} from '../support/organization-world.ts';
import type { Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { goodOrganization, type NetworkIds, storeNetwork } from '../support/stored-network.ts';

/** What comes of the forms of organisations, of where they are and of their numbers, before a real PocketBase. */
let site: TestSite;
let own: NetworkIds;
let foreign: NetworkIds;
let visitors: OrganizationWorld['visitors'];
beforeAll(async () => {
  site = await startSite();
  ({ own, foreign, visitors } = await makeOrganizationWorld(site));
});
afterAll(() => site.stop());

const stored = (collection: string, id = '') => site.pocketbase.admin.collection(collection).getOne(id);

describe('a form', () => {
  const open = async (visitor: Visitor, path: string) => fieldsIn(await (await visitor.get(path)).text());

  test('stores what was typed in the way that is kept, with its source and its check', async () => {
    const path = FORMS.location?.(own) ?? '';
    const fields = await open(visitors.officer, path);
    const typed = {
      ...fields,
      assured: 'yes',
      street: ' Grote \u202eMarkt\u0007 1 ',
      postcode: '8011ab',
      place: 'Dorp',
    };
    const answer = await visitors.officer.post(path, typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/werk/organisaties/${own.organizations}?melding=opgeslagen`,
    ]);
    expect(await stored('locations', own.locations)).toMatchObject({
      street: 'Grote Markt 1',
      postcode: '8011 AB',
      source_name: 'Gemeente Dorpstad',
      assured_date: dutchToday(),
      assured_by: 'officer',
    });
  });

  test('says what is wrong, at the field and above, and keeps all that was typed', async () => {
    const path = FORMS.organisation?.(own) ?? '';
    const fields = await open(visitors.editor, path);
    const typed = {
      ...fields,
      name: '',
      website: 'geen adres',
      kvk_number: '12',
      valid_to: '31-2-2027',
      description: 'Nieuw <b>&',
    };
    const answer = await visitors.editor.post(path, typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const [field, sentence] of [
      ['name', 'Vul in: Naam.'],
      ['website', 'Dit is geen webadres.'],
      ['kvk_number', 'Een KvK-nummer heeft acht cijfers.'],
      ['valid_to', 'Deze datum bestaat niet.'],
    ]) {
      expect(page).toMatch(new RegExp(`href="#${field}"[^>]*>${sentence}`));
      expect(page).toMatch(new RegExp(`id="${field}-error"[^>]*>\\s*<strong>${sentence}`));
    }
    expect(fieldsIn(page)).toEqual(typed);
  });

  test('of an editor has no word for what only staff say, and storing leaves it', async () => {
    const path = FORMS.organisation?.(own) ?? '';
    const fields = await open(visitors.editor, path);
    expect(Object.keys(fields)).not.toContain('national_partner');
    expect(Object.keys(fields)).not.toContain('slug');
    expect(Object.keys(fields)).not.toContain('source_name');
    const { slug } = await stored('organizations', own.organizations);
    const sneaked = { ...fields, description: 'Wij helpen.', national_partner: foreign.organizations ?? '' };
    expect((await visitors.editor.post(path, sneaked)).status).toBe(303);
    expect(await stored('organizations', own.organizations)).toMatchObject({
      slug,
      national_partner: '',
      description: 'Wij helpen.',
      source_name: 'Op Orde',
    });
  });

  test('of staff may name the source of a fact, with its name', async () => {
    const path = FORMS.organisation?.(foreign) ?? '';
    const fields = await open(visitors.staff, path);
    const source = { source_name: 'Sociale kaart', source_url: 'voorbeeld.nl/kaart', source_date: '4-2026' };
    const unnamed = await visitors.staff.post(path, { ...fields, ...source, source_name: '' });
    expect(unnamed.status).toBe(422);
    expect((await visitors.staff.post(path, { ...fields, ...source })).status).toBe(303);
    expect(await stored('organizations', foreign.organizations)).toMatchObject({
      source_name: 'Sociale kaart',
      source_url: 'https://voorbeeld.nl/kaart',
      source_date: '2026-04',
    });
  });

  test('takes no presence, and no source, of a day to come', async () => {
    const path = FORMS.presence?.(own) ?? '';
    const fields = { ...(await open(visitors.staff, path)), since: '2199', until: '' };
    const answer = await visitors.staff.post(path, { ...fields, source_name: 'De Stentor', source_date: '1-1-2199' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of ['since', 'source_date']) {
      expect(page).toMatch(new RegExp(`href="#${field}"[^>]*>[^<]*ligt in de toekomst`));
    }
  });

  test('that somebody else was before shows both, and saves when it is sent again', async () => {
    const path = FORMS.organisation?.(own) ?? '';
    const [first, second] = [await open(visitors.editor, path), await open(visitors.officer, path)];
    expect((await visitors.editor.post(path, { ...first, description: 'Van de een' })).status).toBe(303);
    const late = await visitors.officer.post(path, { ...second, description: 'Van de ander', legal_name: 'Stichting' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Iemand anders was u voor');
    expect(page).toMatch(/bron: Op Orde/);
    expect(page).toMatch(/<td[^>]*>Van de een<\/td>\s*<td[^>]*>Van de ander<\/td>/);
    expect(page).toMatch(/<td[^>]*>\(leeg\)<\/td>\s*<td[^>]*>Stichting<\/td>/);
    expect((await stored('organizations', own.organizations)).description).toBe('Van de een');
    const again = fieldsIn(page);
    expect(again).toMatchObject({ description: 'Van de ander', legal_name: 'Stichting' });
    expect((await visitors.officer.post(path, again)).status).toBe(303);
    expect((await stored('organizations', own.organizations)).description).toBe('Van de ander');
  });

  test('is not bothered by somebody who typed the same', async () => {
    const path = FORMS.location?.(own) ?? '';
    const fields = { ...(await open(visitors.officer, path)), accessibility: 'Geen drempel' };
    expect((await visitors.editor.post(path, fields)).status).toBe(303);
    expect((await visitors.officer.post(path, fields)).status).toBe(303);
  });

  test('of what is stored has no tick of itself, and without it leaves the check date', async () => {
    const network = await storeNetwork(site.pocketbase.admin);
    const path = FORMS.location?.(network) ?? '';
    const unticked = await open(visitors.staff, path);
    expect(Object.keys(unticked)).not.toContain('assured');
    expect(await open(visitors.staff, FORMS['new location']?.(network) ?? '')).toMatchObject({ assured: 'yes' });
    expect((await visitors.staff.post(path, { ...unticked, street: 'Laan 2' })).status).toBe(303);
    expect((await stored('locations', network.locations)).assured_date).toBe('');
  });
});

describe('a new organisation', () => {
  const PATH = '/werk/organisaties/nieuw';
  const filled = async (visitor: Visitor, name: string): Promise<Record<string, string>> => ({
    ...fieldsIn(await (await visitor.get(PATH)).text()),
    name,
    kind: 'welfare',
  });

  test('of an officer is stored with its place, so that the draft can be read back', async () => {
    const fields = await filled(visitors.officer, 'Steunpunt Één');
    expect(fields).toMatchObject({ status: 'draft', presence_municipality: 'Dorpstad' });
    const answer = await visitors.officer.post(PATH, { ...fields, presence_since: '2021', website: 'steunpunt.nl' });
    expect(answer.status).toBe(303);
    const id = fields.id ?? '';
    expect(answer.headers.get('location')).toBe(`/werk/organisaties/${id}?melding=opgeslagen`);
    expect(await stored('organizations', id)).toMatchObject({ slug: 'steunpunt-een', website: 'https://steunpunt.nl' });
    expect(await stored('presences', fields.presence_id)).toMatchObject({
      organization: id,
      municipality: own.municipalities,
      since: '2021',
    });
    const page = await (await visitors.officer.get(`/werk/organisaties/${id}`)).text();
    expect(page).toContain('Steunpunt Één');
    expect(await (await visitors.officer.get('/werk/organisaties')).text()).toContain('Steunpunt Één');
    // The answer was lost and the form is sent again: still one of each.
    expect(
      (await visitors.officer.post(PATH, { ...fields, presence_since: '2021', website: 'steunpunt.nl' })).status,
    ).toBe(303);
    const other = await visitors.officer.post(PATH, { ...fields, description: 'Toch anders' });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('Dit is al opgeslagen');
  });

  test('without a place, or in a foreign one, is refused whole', async () => {
    const fields = await filled(visitors.officer, 'Nergens');
    const placeless = await visitors.officer.post(PATH, { ...fields, presence_municipality: '' });
    expect(placeless.status).toBe(422);
    expect(await placeless.text()).toContain('Vul in: Gemeente.');
    const elsewhere = await visitors.officer.post(PATH, { ...fields, presence_municipality: 'Elders' });
    expect(elsewhere.status).toBe(422);
    expect(await elsewhere.text()).toMatch(/id="presence_municipality-error"/);
    const made = site.pocketbase.admin.collection('organizations').getFullList({ filter: 'name = "Nergens"' });
    expect(await made).toEqual([]);
  });

  test('with a name that is taken proposes its word, so that another can be made of it', async () => {
    const { slug } = await site.pocketbase.admin
      .collection('organizations')
      .create(goodOrganization({ name: 'Dubbel', slug: 'dubbel' }));
    const fields = await filled(visitors.staff, 'Dubbel');
    const refused = await visitors.staff.post(PATH, fields);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Dit webadres is al van iemand anders.');
    expect(fieldsIn(page)).toMatchObject({ slug, name: 'Dubbel' });
    expect((await visitors.staff.post(PATH, { ...fieldsIn(page), slug: 'dubbel-2' })).status).toBe(303);
  });
});

describe('a number', () => {
  test('is public only when that was chosen, and is written the Dutch way', async () => {
    const path = FORMS['new phone of a location']?.(own) ?? '';
    const empty = fieldsIn(await (await visitors.editor.get(path)).text());
    const fields: Record<string, string> = { ...empty, number: '0384989111' };
    const unchosen = await visitors.editor.post(path, fields);
    expect(unchosen.status).toBe(422);
    expect(await unchosen.text()).toContain('Vul in: Wie mag dit nummer zien.');
    expect((await visitors.editor.post(path, { ...fields, status: 'hidden' })).status).toBe(303);
    expect(await stored('phones', fields.id)).toMatchObject({
      number: '038 498 9111',
      status: 'hidden',
      location: own.locations,
    });
  });

  test('goes from the site by one press, and for good after a question', async () => {
    const path = FORMS.phone?.(own) ?? '';
    const before = await stored('phones', own.phones);
    const hidden = await visitors.officer.post(path, { step: 'hide', known_updated: before.updated });
    expect([hidden.status, hidden.headers.get('location')]).toEqual([
      303,
      `/werk/organisaties/${own.organizations}?melding=verborgen`,
    ]);
    expect((await stored('phones', own.phones)).status).toBe('hidden');
    const asked = await visitors.officer.post(path, { step: 'delete', known_updated: before.updated });
    expect(await asked.text()).toContain('Weet u het zeker?');
    const late = await visitors.officer.post(path, { step: 'delete-sure', known_updated: before.updated });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Iemand anders heeft dit net veranderd.');
    const { updated } = await stored('phones', own.phones);
    const gone = await visitors.officer.post(path, { step: 'delete-sure', known_updated: updated });
    expect(gone.headers.get('location')).toBe(`/werk/organisaties/${own.organizations}?melding=verwijderd`);
    expect((await visitors.officer.get(path)).status).toBe(404);
  });
});

describe('when PocketBase is away', () => {
  test('a form keeps what was typed', async () => {
    const path = FORMS.organisation?.(own) ?? '';
    const fields = fieldsIn(await (await visitors.editor.get(path)).text());
    await site.pocketbase.kill('SIGKILL');
    try {
      const answer = await visitors.editor.post(path, { ...fields, description: 'Nog niet kwijt' });
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('Nog niet kwijt');
    } finally {
      await site.pocketbase.restart();
    }
  });
});
