import { randomUUID } from 'node:crypto';
import PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { makeOrganizationWorld, type OrganizationWorld } from '../support/organization-world.ts';
import { makePerson, signedInVisitor, type Visitor } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** An officer says something of an organisation of another municipality: a service with a number, hours and a place. */
const SERVICE = 'Gratis saneren zonder afspraak';
/** Words by which it would be found; the page of results repeats them. */
const WORDS = 'gratis saneren';
const NUMBER = '085 999 00 11';
const STREET = 'Vreemde Kade 7';

let site: TestSite;
let world: OrganizationWorld;
let editor: Visitor;
let pages: Record<'municipality' | 'organization' | 'found', string>;

beforeAll(async () => {
  site = await startSite();
  world = await makeOrganizationWorld(site);
  const { own, foreign } = world;
  const { admin } = site.pocketbase;
  const person = await makePerson(site, { role: 'officer', municipalities: [own.municipalities ?? ''] });
  editor = await signedInVisitor(
    site,
    await makePerson(site, { role: 'editor', organizations: [foreign.organizations ?? ''] }),
  );
  const officer = new PocketBase(site.pocketbase.url);
  officer.autoCancellation(false);
  await officer.collection('users').authWithPassword(person.email, person.password);
  const add = async (collection: string, own: StoredRecord) => {
    const good = { ...GOOD_RECORDS[collection], organization: '', service: '', location: '', municipality: '' };
    return (await officer.collection(collection).create({ ...good, ...own, id: randomUUID() })).id;
  };
  const { organizations: organization } = foreign;
  const { municipalities: municipality } = own;
  const service = await add('services', { organization, name: SERVICE });
  await add('service_areas', { service, municipality, name: '', postcodes: [] });
  await add('phones', { service, number: NUMBER });
  await add('schedules', { service, closures: [], description: 'Zonder afspraak' });
  const location = await add('locations', { organization, municipality, street: STREET });
  await add('service_at_locations', { service, location });
  await add('presences', { organization, municipality, until: '' });
  const { slug: municipalitySlug } = await admin.collection('municipalities').getOne(own.municipalities ?? '');
  const { slug: organizationSlug } = await admin.collection('organizations').getOne(organization ?? '');
  pages = {
    municipality: `/gemeente/${municipalitySlug}`,
    organization: `/organisatie/${organizationSlug}`,
    found: `/zoeken?q=${encodeURIComponent(WORDS)}`,
  };
  await until(async () => (await textOf('municipality')).includes(STREET), 20_000, 'the municipality’s page has it');
});
afterAll(() => site.stop());

const textOf = async (page: keyof typeof pages) => (await world.visitors.guest.get(pages[page])).text();

/** What stands on a page of the officer's words. */
async function standsOn(page: keyof typeof pages): Promise<string[]> {
  const text = await textOf(page);
  return [SERVICE, NUMBER, STREET].filter((part) => text.includes(part));
}

async function judge(visitor: Visitor, fields: Record<string, string>): Promise<Response> {
  const page = await (await visitor.get('/werk/toegevoegd')).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  return visitor.post('/werk/toegevoegd', {
    organization: hidden('organization'),
    municipality: hidden('municipality'),
    record_version: hidden('record_version'),
    ...fields,
  });
}

describe('what an officer says of an organisation that is not the municipality’s', () => {
  test('stands on the municipality’s page, which says whose word it is', async () => {
    expect(await standsOn('municipality')).toEqual([SERVICE, NUMBER, STREET]);
    expect(await textOf('municipality')).toContain('Toegevoegd door gemeente Dorpstad.');
  });

  test('and nowhere else: not on the organisation’s page, not in search', async () => {
    expect([await standsOn('organization'), await standsOn('found')]).toEqual([[], []]);
  });

  test('says so in what machines read', async () => {
    const guest = new PocketBase(site.pocketbase.url);
    const [phone] = (await guest.collection('phones').getList(1, 5, { filter: `number = "${NUMBER}"` })).items;
    expect(phone?.claimed_by).toBe(world.own.municipalities);
  });

  test('waits for the editor and for staff, and for nobody else', async () => {
    for (const visitor of [editor, world.visitors.staff]) {
      expect(await (await visitor.get('/werk')).text()).toContain('1 toevoeging van een gemeente wacht op u');
      const page = await (await visitor.get('/werk/toegevoegd')).text();
      expect(page).toContain('Gemeente Dorpstad bij');
      expect([SERVICE, NUMBER, STREET].filter((part) => page.includes(part))).toEqual([SERVICE, NUMBER, STREET]);
    }
    const other = world.visitors.editor;
    expect(await (await other.get('/werk/toegevoegd')).text()).toContain('Er wacht nu niets.');
    const sent = { organization: world.foreign.organizations ?? '', municipality: world.own.municipalities ?? '' };
    const answer = await judge(other, { ...sent, record_version: '2999', step: 'take' });
    expect(answer.headers.get('location')).toBe('/werk/toegevoegd?melding=al-beantwoord');
    expect(await standsOn('organization')).toEqual([]);
    const officer = await (await world.visitors.officer.get('/werk/toegevoegd')).text();
    expect(officer).toContain('Staat alleen op de pagina van uw gemeente');
    expect(officer).not.toContain('neem het over');
  });

  test('is refused with a reason only, stands nowhere then, and the officer reads why', async () => {
    const silent = await judge(editor, { step: 'refuse', reason: '' });
    expect([silent.status, (await silent.text()).includes('Vul dit in.')]).toEqual([422, true]);
    const answer = await judge(editor, { step: 'refuse', reason: 'Dit nummer is niet van ons' });
    expect(answer.headers.get('location')).toBe('/werk/toegevoegd?melding=niet-overgenomen');
    await until(async () => (await standsOn('municipality')).length === 0, 10_000, 'it stands nowhere');
    const officer = await (await world.visitors.officer.get('/werk/toegevoegd')).text();
    expect(officer).toContain('Niet overgenomen, en daarom nergens te zien: Dit nummer is niet van ons');
  });

  test('is taken over by one press, and then stands everywhere without the note', async () => {
    const { admin } = site.pocketbase;
    for (const collection of [
      'presences',
      'locations',
      'services',
      'service_areas',
      'service_at_locations',
      'schedules',
      'phones',
    ]) {
      for (const { id } of await admin.collection(collection).getFullList({ filter: 'claimed_by != ""' })) {
        await admin.collection(collection).update(id, { claim_refusal: '' });
      }
    }
    const answer = await judge(world.visitors.staff, { step: 'take' });
    expect(answer.headers.get('location')).toBe('/werk/toegevoegd?melding=overgenomen');
    await until(async () => (await standsOn('organization')).length === 3, 10_000, 'the organisation’s page has it');
    await until(async () => (await standsOn('found')).includes(SERVICE), 60_000, 'search finds it');
    expect(await textOf('municipality')).not.toContain('Toegevoegd door gemeente');
    expect(await (await world.visitors.staff.get('/werk')).text()).not.toContain('Toegevoegd door gemeenten');
  });
});
