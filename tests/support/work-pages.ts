import { type Browser, expect, type Page } from '@playwright/test';
import { inviteFirstAdministrator } from '../../src/data/access/first-administrator.ts';
import { PASSWORD_OF_PEOPLE, type Person } from './people.ts';
import { SUPERUSER } from './pocketbase.ts';
import type { TestSite } from './site.ts';

/** A browser of its own in which nothing but HTML works. */
export async function withoutScripts(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

/** Signs in on the page that asks for it, and arrives at the own work. */
export async function signIn(page: Page, origin: string, { email, password }: Pick<Person, 'email' | 'password'>) {
  await page.goto(`${origin}/inloggen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw werk' })).toBeVisible();
}

/** The link that `npm start` prints as long as nobody manages the users: whom an earlier test left is stopped first. */
export async function firstAdministratorLink({ pocketbase, origin }: TestSite): Promise<string> {
  const users = pocketbase.admin.collection('users');
  for (const { id } of await users.getFullList({ filter: 'manages_users = true' })) {
    await users.update(id, { active: false });
  }
  const token = await inviteFirstAdministrator({ url: pocketbase.url, ...SUPERUSER, now: Date.now() });
  if (token === null) throw new Error('somebody manages the users: no link is printed');
  return `${origin}/uitnodiging/${token}`;
}

/** Makes the account that an invitation is for. `email`: only the first administrator is asked for one. */
export async function acceptInvitation(page: Page, link: string, name: string, email = ''): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Uw naam').fill(name);
  if (email !== '') await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(PASSWORD_OF_PEOPLE);
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(PASSWORD_OF_PEOPLE);
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByText('Uw account is klaar.')).toBeVisible();
}

/** By keyboard: Enter on what has the focus. */
export async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

/** Drafts what an agreement needs at least, each part by its form. `page` is of a signed-in officer. */
export async function draftAgreement(page: Page, origin: string, title: string): Promise<void> {
  await page.goto(`${origin}/werk/afspraken`);
  await press(page, 'link', 'Nieuwe afspraak');
  await page.getByLabel('Naam van de afspraak').fill(title);
  await page.getByLabel('Soort').selectOption('digital');
  await press(page, 'button', 'Begin');
  await press(page, 'link', 'Naam, looptijd en toelichting');
  await page.getByLabel('Vanaf welke dag').fill('1-1-2026');
  await page.getByLabel('Tot en met welke dag').fill('31-12-2099');
  await press(page, 'button', 'Sla op');
  await press(page, 'link', 'Partijen');
  await page.getByLabel('Nieuwe partij').fill('Humanitas');
  await press(page, 'button', 'Sla op en voeg een partij toe');
  await expect(page.getByText('Opgeslagen.')).toBeVisible();
  await page.getByLabel('Nieuwe partij').fill('De buurtkerk');
  await press(page, 'button', 'Sla op');
  await press(page, 'link', 'Wie doet wat');
  await page.getByLabel('Wat', { exact: true }).fill('Post sorteren aan de keukentafel');
  await page.getByLabel('Wie zorgt ervoor').selectOption({ label: 'Humanitas' });
  await page.getByRole('checkbox', { name: 'De buurtkerk' }).check();
  await press(page, 'button', 'Sla op');
  await press(page, 'link', 'Doorverwijzen');
  await page.getByLabel('Wie verwijst').selectOption({ label: 'Humanitas' });
  await page.getByLabel('Naar wie').selectOption({ index: 1 });
  await page.getByLabel('In welk geval').fill('als er beslag ligt');
  await page.getByLabel('Binnen hoeveel dagen').fill('5');
  await press(page, 'button', 'Sla op');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The list of changes says that it is whole. A page waits a second for that; on a busy machine a later one is told. */
export async function expectWholeChain(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/De lijst is heel: [\d.]+ regels/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}
