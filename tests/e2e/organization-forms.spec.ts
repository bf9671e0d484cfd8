import { expect, test } from '../support/browser.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { makePerson, type Person } from '../support/people.ts';
import { until } from '../support/site.ts';
import { type NetworkIds, storeNetwork } from '../support/stored-network.ts';
import { signIn, withoutScripts } from '../support/work-pages.ts';

let ids: NetworkIds;
let officer: Person;
let editor: Person;
test.beforeAll(async ({ site }) => {
  const names = { municipalities: { name: 'Dorpstad' }, organizations: { name: 'Steunpunt Geld', kind: 'welfare' } };
  ids = await storeNetwork(site.pocketbase.admin, names);
  officer = await makePerson(site, { role: 'officer', name: 'Otto', municipalities: [ids.municipalities ?? ''] });
  editor = await makePerson(site, { role: 'editor', name: 'Els', organizations: [ids.organizations ?? ''] });
});

test('an editor keeps the own organisation true: without scripts, and residents see it at once', async ({
  browser,
  site,
}) => {
  test.slow();
  const page = await withoutScripts(browser);
  await signIn(page, site.origin, editor);
  await expect(page.getByRole('main')).toContainText('te controleren');
  await page.getByRole('main').getByRole('link', { name: 'Steunpunt Geld' }).click();
  await page.getByRole('link', { name: '038 498 91 11' }).click();
  await page.getByLabel('Telefoonnummer').fill('nul acht');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByRole('alert')).toContainText('Dit is geen Nederlands telefoonnummer.');
  await expect(page.getByLabel('Telefoonnummer')).toHaveValue('nul acht');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Telefoonnummer')).toBeFocused();
  await page.getByLabel('Telefoonnummer').fill('0384212100');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByRole('status')).toContainText('Uw wijziging is opgeslagen.');
  const { slug } = await site.pocketbase.admin.collection('organizations').getOne(ids.organizations ?? '');
  const shows = async () => (await (await fetch(`${site.origin}/organisatie/${slug}`)).text()).includes('038 421 2100');
  expect(await until(shows, 5_000, 'the number shows')).toBeLessThan(1_000);

  await page.getByRole('button', { name: 'Ja, alles klopt nog' }).click();
  await expect(page.getByRole('status')).toContainText('met de datum van vandaag');
  await expect(page.getByRole('main')).not.toContainText('Te controleren');
  await page.getByRole('link', { name: '038 421 2100' }).click();
  await page.getByRole('button', { name: 'Haal nu van de site' }).click();
  await expect(page.getByRole('status')).toContainText('Het nummer is van de site gehaald.');
  const isGone = async () => !(await shows());
  expect(await until(isGone, 5_000, 'the number is gone')).toBeLessThan(1_000);
});

test('a new organisation goes by keyboard alone', async ({ page, site }) => {
  await signIn(page, site.origin, officer);
  await page.goto(`${site.origin}/werk/organisaties/nieuw`);
  await page.getByLabel('Naam', { exact: true }).focus();
  await page.keyboard.type('Buurtkas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Welzijn');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wij lezen samen uw post.');
  for (let field = 0; field < 8; field += 1) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Sinds')).toBeFocused();
  await page.keyboard.type('4-2021');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Buurtkas' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Dorpstad/ })).toContainText('sinds april 2021');
  await page.getByRole('link', { name: 'Organisaties' }).first().click();
  await expect(page.getByRole('row', { name: /Buurtkas/ })).toContainText('Concept');
});

test('what is said in the forms of an organisation is accessible, narrow and in the dark', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  await signIn(page, site.origin, officer);
  const at = `/werk/organisaties/${ids.organizations}`;
  for (const path of ['/werk', '/werk/organisaties?gemeente=nergens', '/werk/organisaties/nieuw']) {
    await page.goto(site.origin + path);
    await expectGoodPage(page);
  }
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul in: Naam.');
  await expectGoodPage(page);
  await page.goto(`${site.origin}${at}/bewerken`);
  const organizations = site.pocketbase.admin.collection('organizations');
  await organizations.update(ids.organizations ?? '', { description: 'Van iemand anders' });
  await page.getByLabel('Wat de organisatie doet').fill('Van mij');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByRole('alert')).toContainText('Iemand anders was u voor');
  await expect(page.getByRole('row', { name: /Wat de organisatie doet/ })).toContainText('Van iemand anders');
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Houd wat nu is opgeslagen' }).click();
  await expect(page.getByLabel('Wat de organisatie doet')).toHaveValue('Van iemand anders');
  expectNoMisdeeds(misdeeds);
});
