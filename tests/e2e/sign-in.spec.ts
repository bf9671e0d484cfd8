import type { Page } from '@playwright/test';
import { invitationBody } from '../../src/data/access/invitations.ts';
import { newLinkToken } from '../../src/data/access/link-token.ts';
import { expect, test } from '../support/browser.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { PASSWORD_OF_PEOPLE } from '../support/people.ts';
import type { TestSite } from '../support/site.ts';
import { acceptInvitation, expectWholeChain, firstAdministratorLink, withoutScripts } from '../support/work-pages.ts';

/** An invitation for one who may manage users, made by PocketBase's superuser. */
async function managerLink(site: TestSite, email: string): Promise<string> {
  const { token, hash } = newLinkToken();
  const scope = { managesUsers: true, municipalityIds: [], organizationIds: [] };
  const body = invitationBody({ email, role: 'staff', ...scope }, hash, Date.now());
  await site.pocketbase.admin.collection('invitations').create(body);
  return `${site.origin}/uitnodiging/${token}`;
}

/** Signs in where somebody has been sent to do so. */
async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD_OF_PEOPLE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw werk' })).toBeVisible();
}

test('from the first link to an officer who is in, and out again: without scripts', async ({ browser, site }) => {
  test.slow();
  const [admin, officer] = [await withoutScripts(browser), await withoutScripts(browser)];
  await acceptInvitation(admin, await firstAdministratorLink(site), 'Anna Beheer', 'anna@voorbeeld.nl');
  await signInHere(admin, 'anna@voorbeeld.nl');

  await admin.getByRole('link', { name: 'Gebruikers' }).first().click();
  await admin.getByRole('link', { name: 'Iemand uitnodigen' }).click();
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(admin.getByRole('alert')).toContainText('Vul een e-mailadres in.');
  await expect(admin.getByRole('alert')).toContainText('Kies een rol.');
  await admin.getByLabel('E-mailadres').fill('otto@voorbeeld.nl');
  await admin.getByLabel('Rol').selectOption('officer');
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(admin.getByRole('alert')).toContainText('Voeg een gemeente toe');
  await expect(admin.getByLabel('E-mailadres')).toHaveValue('otto@voorbeeld.nl');
  await admin.getByLabel('Gemeente toevoegen').fill('Bergen');
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(admin.getByRole('alert')).toContainText('Er zijn meer gemeenten met deze naam.');
  await admin.getByLabel('Gemeente toevoegen').fill('Zwolle');
  await admin.getByRole('button', { name: 'Voeg toe' }).first().click();
  await expect(admin.getByLabel('Zwolle')).toBeChecked();
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  const link = (await admin.locator('.one-time-link').textContent()) ?? '';
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/uitnodiging\/[\w-]{43}$/);

  await acceptInvitation(officer, link, 'Otto Officier');
  await officer.goto(link);
  await expect(officer.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' })).toBeVisible();
  await officer.getByRole('link', { name: 'Naar inloggen' }).click();
  await signInHere(officer, 'otto@voorbeeld.nl');
  await expect(officer.getByRole('link', { name: 'Zwolle' })).toBeVisible();
  await expect(officer.getByRole('link', { name: 'Gebruikers' })).toHaveCount(0);
  await officer.goto(`${site.origin}/werk/gebruikers`);
  await expect(officer.getByRole('heading', { name: 'Hier heeft u geen toegang toe' })).toBeVisible();

  await admin.getByRole('link', { name: 'Naar alle gebruikers' }).click();
  await admin.getByRole('link', { name: 'Otto Officier' }).click();
  await admin.getByLabel('Kan inloggen').uncheck();
  await admin.getByRole('button', { name: 'Sla op' }).click();
  await expect(admin.getByText('Uw wijziging is opgeslagen.')).toBeVisible();
  await expect(admin.getByRole('row', { name: /Otto Officier/ })).toContainText('Gestopt');
  await officer.goto(`${site.origin}/werk`);
  await expect(officer.getByText('U bent niet of niet meer ingelogd.')).toBeVisible();

  await admin.getByRole('link', { name: 'Wat er is veranderd' }).click();
  await expectWholeChain(admin);
  await expect(admin.getByRole('row', { name: /Anna Beheer/ }).first()).toContainText(
    'Gebruiker gestopt: Otto Officier',
  );
  await admin.getByLabel('Wat', { exact: true }).selectOption('invitations');
  await admin.getByRole('button', { name: 'Laat zien' }).click();
  await expect(admin.getByRole('row').nth(1)).toContainText('Uitnodiging');

  await admin.getByRole('button', { name: 'Log uit' }).click();
  await expect(admin.getByText('U bent uitgelogd, op al uw apparaten.')).toBeVisible();
});

test('an invitation that was revoked opens nothing', async ({ browser, page, site }) => {
  const link = await managerLink(site, 'ria@voorbeeld.nl');
  const admin = await withoutScripts(browser);
  await acceptInvitation(admin, link, 'Ria Beheer');
  await signInHere(admin, 'ria@voorbeeld.nl');
  await admin.goto(`${site.origin}/werk/gebruikers/uitnodigen`);
  await admin.getByLabel('E-mailadres').fill('weg@voorbeeld.nl');
  await admin.getByLabel('Rol').selectOption('staff');
  await admin.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  const invited = (await admin.locator('.one-time-link').textContent()) ?? '';
  await page.goto(invited);
  await expect(page.getByRole('heading', { name: 'Maak uw account' })).toBeVisible();
  await admin.goto(`${site.origin}/werk/gebruikers`);
  await admin.getByRole('button', { name: 'Trek in weg@voorbeeld.nl' }).click();
  await expect(admin.getByText('De uitnodiging is ingetrokken.')).toBeVisible();
  await page.goto(invited);
  await expect(page.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' })).toBeVisible();
});

test('what is said on the way in is accessible, narrow and in the dark, and loads nothing it should not', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  const users = site.pocketbase.admin.collection('users');
  const account = {
    password: PASSWORD_OF_PEOPLE,
    passwordConfirm: PASSWORD_OF_PEOPLE,
    active: true,
    emailVisibility: true,
  };
  const email = 'axe@voorbeeld.nl';
  await users.create({ ...account, name: 'Axel Axe', email, role: 'staff', manages_users: true });
  await page.goto(`${site.origin}/uitnodiging/bestaat-niet`);
  await expectGoodPage(page);
  await page.goto(`${site.origin}/inloggen`);
  await page.getByLabel('Wachtwoord').fill('fout');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expectGoodPage(page);
  await signInHere(page, email);
  await page.goto(`${site.origin}/werk/gebruikers/uitnodigen`);
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expectGoodPage(page);
  await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld.nl');
  await page.getByLabel('Rol').selectOption('staff');
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(page.getByRole('heading', { name: 'De uitnodiging is klaar' })).toBeVisible();
  await expectGoodPage(page);
  expectNoMisdeeds(misdeeds);
  expect(await page.evaluate(() => [document.cookie, localStorage.length + sessionStorage.length])).toEqual(['', 0]);
});
