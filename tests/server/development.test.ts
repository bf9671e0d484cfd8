import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** `npm run dev` has no HTTP entry of ours: what that gives pages, they must get there too. */
let site: TestSite;
let officer: Person;
beforeAll(async () => {
  // Under vitest's own name Astro answers nothing, and modules are those of a test run.
  site = await startSite({ VITEST: '', NODE_ENV: 'development' }, '', 'src/commands/running/astro-dev.ts');
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier' });
});
afterAll(() => site.stop());

test('a resident finds help, on a map too', async () => {
  const visitor = stranger(site);
  expect((await visitor.post('/zoek', { postcode: '8011' })).headers.get('location')).toBe('/gemeente/zwolle');
  expect(await (await visitor.get('/gemeente/zwolle')).text()).toContain('Zwolle');
  const map = await visitor.get('/kaart/gemeenten.json');
  expect([map.status, ((await map.json()) as { type: string }).type]).toEqual([200, 'Topology']);
});

test('who signs in reaches the own work, saves a form and signs out', async () => {
  const visitor = await signedInVisitor(site, officer);
  expect((await visitor.get('/werk')).status).toBe(200);
  const saved = await visitor.post('/werk/wachtwoord', { form: 'name', name: 'Olga Officier' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/werk/wachtwoord?opgeslagen=ja']);
  expect(await (await visitor.get('/werk/wachtwoord')).text()).toContain('Olga Officier');
  await visitor.post('/uitloggen', {});
  const after = await visitor.get('/werk');
  expect([after.status, after.headers.get('location')]).toEqual([303, '/inloggen?terug=%2Fwerk']);
});
