import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsIn } from '../support/form-fields.ts';
import { makePerson, signedInVisitor } from '../support/people.ts';
import { makeServiceWorld, type ServiceWorld } from '../support/service-world.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** Every form that changes what residents read shows their page before it is saved, and saves nothing by that. */
let site: TestSite;
let world: ServiceWorld;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  world = await makeServiceWorld(site, 'zwolle', 'utrecht');
});
afterAll(() => site.stop());

const organization = (path: string) => `/werk/organisaties/${world.ids.organization}${path}`;
const service = (path: string) => `/werk/hulpaanbod/${world.ids.service}${path}`;
const textAt = async (path: string) => (await fetch(site.origin + path)).text();
/** What of a page stands under its form. */
const previewIn = (page: string) => page.slice(page.indexOf('class="preview"'));

/** What the summary above a form says is wrong, and where. */
const summaryIn = (page: string) => {
  const summary = page.match(/utrecht-alert--error[\s\S]*?<\/ul>/)?.[0] ?? '';
  return [...summary.matchAll(/href="(#[^"]+)"[^>]*>([^<]+)/g)].map(([, href, text]) => `${href} ${text}`);
};

interface Form {
  path: () => string;
  typed: () => Record<string, string>;
  /** What stands in the preview. */
  shows: () => string[];
  /** Its new record, which must not be there afterwards. */
  collection?: string;
}

const FORMS: Record<string, Form> = {
  'an organisation': {
    path: () => organization('/bewerken'),
    typed: () => ({ name: 'De Nieuwe Rekenkamer', description: 'Wij rekenen met u mee.' }),
    shows: () => ['Zo ziet een inwoner van Zwolle het', 'De Nieuwe Rekenkamer', 'Wij rekenen met u mee.'],
  },
  'where an organisation works': {
    path: () => organization('/gemeenten/nieuw'),
    typed: () => ({ municipality: 'Zwolle', since: '4-2019' }),
    shows: () => ['Wie werken hier samen', 'De Rekenkamer', 'april 2019', 'Gemeente Zwolle'],
    collection: 'presences',
  },
  'a location': {
    path: () => organization(`/locaties/${world.ids.location}`),
    typed: () => ({ street: 'Voorbeeldplein 7', municipality: 'Zwolle' }),
    shows: () => ['Zo ziet de eigen pagina van De Rekenkamer eruit', 'Voorbeeldplein 7'],
  },
  'a number of an organisation': {
    path: () => `/werk/telefoons/nieuw?organisatie=${world.ids.organization}`,
    typed: () => ({ number: '038 498 9111', status: 'published' }),
    shows: () => ['Schuldenspreekuur', 'href="tel:+31384989111"'],
    collection: 'phones',
  },
  'a number of a service': {
    path: () => `/werk/telefoons/nieuw?hulpaanbod=${world.ids.service}`,
    typed: () => ({ number: '038 498 9222', status: 'published' }),
    shows: () => ['Schuldenspreekuur', 'href="tel:+31384989222"'],
    collection: 'phones',
  },
  'a service area': {
    path: () => service('/werkgebieden/nieuw'),
    typed: () => ({ municipality: 'Zwolle', name: 'Alleen de Voorbeeldwijk', postcodes: world.postcode }),
    shows: () => ['Zo ziet een inwoner van Zwolle het', 'Schuldenspreekuur'],
    collection: 'service_areas',
  },
  'the places of a service': {
    path: () => service('/locaties'),
    typed: () => ({ locations: world.ids.location }),
    shows: () => ['Schuldenspreekuur', 'Het Trefpunt'],
  },
};

describe('the preview', () => {
  test.each(Object.entries(FORMS))('of %s shows what was typed, and saves nothing', async (_, form) => {
    const before = await textAt('/gemeente/zwolle');
    const { officer } = world.visitors;
    const fields = { ...fieldsIn(await (await officer.get(form.path())).text()), ...form.typed() };
    const answer = await officer.post(form.path(), { ...fields, step: 'preview' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    for (const part of form.shows()) expect(previewIn(page)).toContain(part);
    // The form above it is as it was typed.
    const again = fieldsIn(page);
    for (const [name, value] of Object.entries(form.typed())) expect(again[name] ?? value, name).toBe(value);
    expect(await textAt('/gemeente/zwolle')).toBe(before);
    const made = form.collection && site.pocketbase.admin.collection(form.collection).getOne(fields.id ?? '');
    if (made) await expect(made).rejects.toMatchObject({ status: 404 });
  });

  test('of a number that is not public does not show it, and says so', async () => {
    const path = `/werk/telefoons/nieuw?organisatie=${world.ids.organization}`;
    const { editor } = world.visitors;
    const fields = fieldsIn(await (await editor.get(path)).text());
    const typed = { ...fields, number: '038 498 9333', status: 'hidden', step: 'preview' };
    const preview = previewIn(await (await editor.post(path, typed)).text());
    expect(preview).toContain('Dit nummer is niet openbaar.');
    expect(preview).not.toContain('tel:+31384989333');
  });

  test.each([
    ['draft', true, 'De eerste deur is niet gepubliceerd.'],
    ['hidden', false, 'De eerste deur is verborgen of ingetrokken.'],
  ])('of a first door that is %s says so', async (status, shown, sentence) => {
    const path = '/werk/gemeenten/zwolle/eerste-deur';
    const { officer } = world.visitors;
    const fields = fieldsIn(await (await officer.get(path)).text());
    const typed = { ...fields, name: 'De Wegwijzer', service: world.ids.service ?? '', status, step: 'preview' };
    const preview = previewIn(await (await officer.post(path, typed)).text());
    expect(preview).toContain(sentence);
    expect(preview.includes('id="begin-hier"')).toBe(shown);
  });

  test('of a place that is taken away shows the service without it', async () => {
    const { admin } = site.pocketbase;
    const { service: own, location } = world.ids;
    const link = { id: randomUUID(), service: own, location, retrieved_date: '2026-03-11', source_name: 'x' };
    await admin.collection('service_at_locations').create(link);
    const answer = await world.visitors.officer.post(service('/locaties'), {
      step: 'preview',
      known_locations: location,
      // Of boxes that are all unticked.
      locations: '',
    });
    const preview = previewIn(await answer.text());
    expect(preview).toContain('Schuldenspreekuur');
    expect(preview).not.toContain('Het Trefpunt');
    expect((await admin.collection('service_at_locations').getOne(link.id)).location).toBe(location);
    await admin.collection('service_at_locations').delete(link.id);
  });

  test('of a new organisation shows it where it will work', async () => {
    const path = '/werk/organisaties/nieuw';
    const { officer } = world.visitors;
    const fields = fieldsIn(await (await officer.get(path)).text());
    const typed = { ...fields, name: 'Steunpunt Vooruit', kind: 'welfare', description: 'Samen vooruit.' };
    const preview = previewIn(await (await officer.post(path, { ...typed, step: 'preview' })).text());
    for (const part of ['Steunpunt Vooruit', 'Samen vooruit.', 'De organisatie is nog niet gepubliceerd.']) {
      expect(preview).toContain(part);
    }
    await expect(site.pocketbase.admin.collection('organizations').getOne(fields.id ?? '')).rejects.toMatchObject({
      status: 404,
    });
  });

  test('of what is wrong says so instead', async () => {
    const answer = await world.visitors.officer.post(organization('/bewerken'), { step: 'preview', name: '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('class="preview"');
  });

  test.each([
    ['texts that are too long', () => ({ name: 'n'.repeat(201), description: 'd'.repeat(2001) })],
    ['a word for the address that somebody has', () => ({ slug: `rekenkamer-${world.ids.service.slice(0, 8)}` })],
  ])('of %s says what saving would say', async (_, wrong) => {
    const path = '/werk/organisaties/nieuw';
    const { officer } = world.visitors;
    const fields = fieldsIn(await (await officer.get(path)).text());
    const typed = { ...fields, name: 'Steunpunt Rechtuit', kind: 'welfare', ...wrong() };
    const answers = await Promise.all(['preview', 'save'].map((step) => officer.post(path, { ...typed, step })));
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    const said = await Promise.all(answers.map(async (answer) => summaryIn(await answer.text())));
    expect(said[0]).toEqual(said[1]);
    expect(said[0]).toEqual(
      'slug' in wrong()
        ? ['#slug Dit webadres is al van iemand anders. Maak er een ander van, bijvoorbeeld met de plaats erachter.']
        : [
            '#name Maak dit korter: Naam. Het mogen ten hoogste 200 tekens zijn.',
            '#description Maak dit korter: Wat de organisatie doet. Het mogen ten hoogste 2000 tekens zijn.',
          ],
    );
  });

  test('says that somebody else was first, as saving would, and then shows what is typed over that', async () => {
    const { editor, officer } = world.visitors;
    const path = organization('/bewerken');
    const [first, second] = await Promise.all([editor, officer].map(async (who) => (await who.get(path)).text()));
    const typed = { ...fieldsIn(first ?? ''), description: 'Van de redacteur', step: 'preview' };
    expect((await officer.post(path, { ...fieldsIn(second ?? ''), description: 'Van de gemeente' })).status).toBe(303);
    const late = await editor.post(path, typed);
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('Iemand anders was u voor');
    expect(page).toMatch(/<td[^>]*>Van de gemeente<\/td>\s*<td[^>]*>Van de redacteur<\/td>/);
    expect(page).not.toContain('class="preview"');
    const again = await editor.post(path, { ...fieldsIn(page), step: 'preview' });
    expect(again.status).toBe(200);
    expect(previewIn(await again.text())).toContain('Van de redacteur');
  });

  test('of what another had checked shows no check, unless it is ticked', async () => {
    const { editor, officer } = world.visitors;
    const path = organization('/bewerken');
    const open = async () => fieldsIn(await (await officer.get(path)).text());
    expect((await editor.post(path, { ...(await open()), assured: 'yes' })).status).toBe(303);
    const preview = async (typed: Record<string, string>) =>
      previewIn(await (await officer.post(path, { ...(await open()), ...typed, step: 'preview' })).text());
    expect(await preview({})).toContain('door De Rekenkamer');
    expect(await preview({ description: 'Anders.' })).not.toContain('door De Rekenkamer');
    expect(await preview({ description: 'Anders.', assured: 'yes' })).toContain('door de gemeente');
  });

  test('names the organisation that a record belongs to, not another one of its writer', async () => {
    const { id } = await site.pocketbase.admin
      .collection('organizations')
      .getFirstListItem(`id != "${world.ids.organization}"`);
    const both = await makePerson(site, { role: 'editor', organizations: [id, world.ids.organization] });
    const editor = await signedInVisitor(site, both);
    for (const path of [organization('/bewerken'), service('/bewerken')]) {
      const open = fieldsIn(await (await editor.get(path)).text());
      const answer = await editor.post(path, { ...open, assured: 'yes', step: 'preview' });
      expect(previewIn(await answer.text()), path).toContain('door De Rekenkamer');
    }
  });

  test('is for who may save it', async () => {
    const forms = [organization('/bewerken'), service('/locaties'), service(`/werkgebieden/${world.ids.area}`)];
    for (const path of forms) {
      const answer = await world.visitors['foreign officer'].post(path, { step: 'preview', name: 'Vreemd' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});
