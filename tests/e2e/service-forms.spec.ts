import { expect, test } from '../support/browser.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { makePerson, type Person } from '../support/people.ts';
import { makeServiceWorld, type ServiceWorld } from '../support/service-world.ts';
import { until } from '../support/site.ts';
import { signIn, withoutScripts } from '../support/work-pages.ts';

const YEAR = new Date().getUTCFullYear();

let world: ServiceWorld;
let officer: Person;
test.beforeAll(async ({ site }) => {
  world = await makeServiceWorld(site, 'zwolle', 'utrecht');
  officer = await makePerson(site, { role: 'officer', name: 'Otto', municipalities: [world.ids.municipality] });
});

test('an officer gives hours and a closure, sees them as a resident will, and saves: without scripts', async ({
  browser,
  site,
}) => {
  test.slow();
  const page = await withoutScripts(browser);
  await signIn(page, site.origin, officer);
  await page.getByRole('link', { name: 'Gemeenten' }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'Zwolle' }).click();
  await page.getByRole('link', { name: 'Schuldenspreekuur' }).click();
  await page.getByRole('link', { name: 'Voeg openingstijden toe' }).click();

  await page.getByLabel('maandag').fill('9.00-12.30 en 13-17');
  await page.getByLabel('dinsdag').fill('9-5');
  await page.getByLabel('Van', { exact: true }).fill(`24-12-${YEAR}`);
  await page.getByLabel('Tot en met', { exact: true }).fill(`3-1-${YEAR}`);
  await page.getByRole('button', { name: 'Sla op' }).last().click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveCount(2);
  await summary.getByRole('link').first().click();
  await expect(page.getByLabel('dinsdag')).toBeFocused();
  await expect(page.getByLabel('dinsdag')).toHaveAccessibleDescription(/sluit/i);
  await expect(page.getByLabel('maandag')).toHaveValue('9.00-12.30 en 13-17');

  await page.getByLabel('dinsdag').fill('dicht');
  await page.getByLabel('Tot en met', { exact: true }).fill(`3-1-${YEAR + 1}`);
  await page.getByRole('button', { name: 'Nog een periode' }).click();
  await expect(page.getByLabel('Van', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Haal weg periode 2' }).click();
  await expect(page.getByLabel('Van', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Laat het voorbeeld zien' }).click();
  const preview = page.getByRole('region', { name: 'Zo ziet een inwoner van Zwolle het' });
  await expect(preview).toContainText('Dit voorbeeld is nog niet opgeslagen.');
  await preview.getByText('Meer informatie').first().click();
  await expect(preview).toContainText('maandag: 9.00 tot 12.30 uur en 13.00 tot 17.00 uur');
  await expect(preview).toContainText(`3 januari ${YEAR + 1}`);
  const resident = async () => (await fetch(`${site.origin}/gemeente/zwolle`)).text();
  expect(await resident()).not.toContain(`3 januari ${YEAR + 1}`);

  await page.getByRole('button', { name: 'Sla op' }).last().click();
  const shows = async () => (await resident()).includes(`3 januari ${YEAR + 1}`);
  expect(await until(shows, 5_000, 'the closure shows')).toBeLessThan(1_000);
  await expect(page.getByRole('status')).toContainText('Uw wijziging is opgeslagen.');
});

test('a form of hours goes by keyboard alone, and Enter saves it', async ({ page, site }) => {
  await signIn(page, site.origin, officer);
  await page.goto(`${site.origin}/werk/hulpaanbod/${world.ids.service}/openingstijden/nieuw`);
  await page.getByLabel('woensdag').focus();
  await page.keyboard.type('10-12');
  for (let day = 4; day <= 7; day += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Alleen op afspraak');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Van', { exact: true })).toBeFocused();
  await page.keyboard.type(`1-5-${YEAR + 1}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Uw wijziging is opgeslagen.');
  await expect(page.getByRole('link', { name: /woensdag: 10.00 tot 12.00 uur/ })).toContainText(`1 mei ${YEAR + 1}`);
});

test('what is said in the forms of a service is accessible, narrow and in the dark', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  await signIn(page, site.origin, officer);
  const { service, area } = world.ids;
  const at = `/werk/hulpaanbod/${service}`;
  await page.goto(`${site.origin}${at}/openingstijden/nieuw`);
  await page.getByLabel('maandag').fill('straks');
  await page.getByRole('button', { name: 'Laat het voorbeeld zien' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel('maandag').fill('9-12');
  await page.getByRole('button', { name: 'Laat het voorbeeld zien' }).click();
  await expect(page.getByRole('region', { name: /Zo ziet een inwoner/ })).toBeVisible();
  await expectGoodPage(page);
  await page.goto(`${site.origin}${at}/werkgebieden/${area}`);
  await page.getByRole('button', { name: 'Verwijder dit werkgebied' }).click();
  await expect(page.getByRole('alert')).toContainText('Weet u het zeker?');
  await expectGoodPage(page);
  expectNoMisdeeds(misdeeds);
});
