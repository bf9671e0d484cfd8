import { expect, test } from '../support/browser.ts';
import { PASSWORD_OF_PEOPLE } from '../support/people.ts';
import { makeServiceWorld } from '../support/service-world.ts';
import { until } from '../support/site.ts';
import {
  acceptInvitation,
  draftAgreement,
  expectWholeChain,
  firstAdministratorLink,
  press,
  signIn,
  withoutScripts,
} from '../support/work-pages.ts';

const WITHIN_MS = 1_000;

test('the whole house in one day: printed link, invitation, an edit, an announcement, and its end', async ({
  browser,
  site,
}) => {
  test.slow();
  const world = await makeServiceWorld(site, 'leeuwarden', 'assen');
  const [admin, page] = [await withoutScripts(browser), await withoutScripts(browser)];
  const resident = async () => (await fetch(`${site.origin}/gemeente/leeuwarden`)).text();
  const shows = (text: string) => async () => (await resident()).includes(text);

  const chief = { email: 'chef@voorbeeld.nl', password: PASSWORD_OF_PEOPLE };
  await acceptInvitation(admin, await firstAdministratorLink(site), 'Chris Chef', chief.email);
  await signIn(admin, site.origin, chief);

  await admin.goto(`${site.origin}/werk/gebruikers/uitnodigen`);
  await admin.getByLabel('E-mailadres').fill('fenna@voorbeeld.nl');
  await admin.getByLabel('Rol').selectOption('officer');
  await admin.getByLabel('Gemeente toevoegen').fill('Leeuwarden');
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  const link = (await admin.locator('.one-time-link').textContent()) ?? '';

  await acceptInvitation(page, link, 'Fenna Fries');
  await signIn(page, site.origin, { email: 'fenna@voorbeeld.nl', password: PASSWORD_OF_PEOPLE });
  await page.goto(`${site.origin}/werk/hulpaanbod/${world.ids.service}/bewerken`);
  await page.getByLabel('Naam', { exact: true }).fill('Geldgesprek aan de gracht');
  await page.getByRole('button', { name: 'Sla op' }).last().click();
  await until(shows('Geldgesprek aan de gracht'), WITHIN_MS, 'residents see the new name');
  await expect(page.getByRole('status')).toContainText('Uw wijziging is opgeslagen.');

  await draftAgreement(page, site.origin, 'Leeuwarden helpt eerder');
  expect(await resident()).not.toContain('Leeuwarden helpt eerder');
  await press(page, 'link', 'Bekendmaken');
  await press(page, 'button', 'Maak bekend namens de gemeente');
  await until(shows('Leeuwarden helpt eerder'), WITHIN_MS, 'residents see the agreement');

  await press(page, 'link', 'Intrekken');
  await page.getByLabel('Waarom trekt u de afspraak in').fill('Te vroeg bekendgemaakt');
  await press(page, 'button', 'Trek de afspraak in');
  await until(
    async () => !(await shows('Leeuwarden helpt eerder')()),
    WITHIN_MS,
    'residents do not see the agreement any more',
  );
  expect(await resident()).toContain('Geldgesprek aan de gracht');

  await admin.goto(`${site.origin}/werk/audit`);
  await expectWholeChain(admin);
  await expect(admin.getByRole('row', { name: /Fenna Fries/ }).first()).toBeVisible();
});
