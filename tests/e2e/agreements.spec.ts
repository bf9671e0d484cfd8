import type { Page } from '@playwright/test';
import { axeFindings, expect, sidewaysPixels, test } from '../support/browser.ts';
import { makePerson } from '../support/people.ts';
import { type TestSite, until } from '../support/site.ts';

const WITHIN_MS = 1_000;
const NARROW = { width: 320, height: 640 };

async function signInAsOfficer(page: Page, site: TestSite, slug: string): Promise<void> {
  const municipality = await site.pocketbase.admin
    .collection('municipalities')
    .getFirstListItem(site.pocketbase.admin.filter('slug = {:slug}', { slug }));
  const officer = await makePerson(site, { role: 'officer', name: 'Otto', municipalities: [municipality.id] });
  await page.goto(`${site.origin}/inloggen`);
  await page.getByLabel('E-mailadres').fill(officer.email);
  await page.getByLabel('Wachtwoord').fill(officer.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw werk' })).toBeVisible();
}

/** By keyboard: Enter on what has the focus. */
async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

/** Drafts what an agreement needs at least, each part by its form. */
async function draft(page: Page, site: TestSite, title: string): Promise<void> {
  await page.goto(`${site.origin}/werk/afspraken`);
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

test('an officer drafts, announces and withdraws by keyboard and without scripts; residents see it within a second', async ({
  browser,
  site,
}) => {
  test.slow();
  const newPage = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const [page, resident] = [await newPage(), await newPage()];
  await signInAsOfficer(page, site, 'zwolle');
  await draft(page, site, 'Zwolle helpt eerder');
  const isNamed = async () => {
    const answer = await fetch(`${site.origin}/gemeente/zwolle`);
    return (await answer.text()).includes('Zwolle helpt eerder');
  };
  expect(await isNamed()).toBe(false);
  await press(page, 'link', 'Bekendmaken');
  await expect(page.getByText('nog niet ondertekend')).toBeVisible();
  await press(page, 'button', 'Maak bekend namens de gemeente');
  await expect(page.getByText('Bekendgemaakt. Iedereen ziet de afspraak nu')).toBeVisible();
  await until(isNamed, WITHIN_MS, 'the municipality’s page names it');

  await resident.goto(`${site.origin}/gemeente/zwolle`);
  await press(resident, 'link', 'Zwolle helpt eerder');
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Zwolle helpt eerder');
  await expect(resident.getByText('Nog niet ondertekend.')).toBeVisible();
  await expect(resident.getByText('Het plan is dat Gemeente Zwolle binnen 5 dagen iets laat horen.')).toBeVisible();

  await press(page, 'link', 'Intrekken');
  await press(page, 'button', 'Trek de afspraak in');
  await expect(page.getByRole('alert')).toContainText('Vul dit in.');
  await page.getByLabel('Waarom trekt u de afspraak in').fill('Te vroeg bekendgemaakt');
  await press(page, 'button', 'Trek de afspraak in');
  await expect(page.getByText('Inwoners zien de afspraak niet meer.')).toBeVisible();
  await until(async () => !(await isNamed()), WITHIN_MS, 'it has left the municipality’s page');
  expect((await resident.reload())?.status()).toBe(410);
  await expect(resident.getByText('De gemeente heeft deze afspraak op')).toBeVisible();
});

test('every page of an agreement is accessible, and no wider than a phone', async ({ page, site, misdeeds }) => {
  test.slow();
  await signInAsOfficer(page, site, 'utrecht');
  await draft(page, site, 'Een afspraak om naar te kijken');
  const own = new URL(page.url()).pathname;
  const look = async (path: string, scheme: 'light' | 'dark') => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    expect((await page.goto(site.origin + path))?.status(), path).toBe(200);
    expect(await axeFindings(page), `${path}, ${scheme}`).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await sidewaysPixels(page), `${path}, narrow`).toBe(0);
  };
  const PARTS = ['algemeen', 'partijen', 'taken', 'doorverwijzen'];
  const pages = ['', ...[...PARTS, 'voorbeeld', 'bekendmaken', 'geschiedenis'].map((name) => `/${name}`)];
  for (const path of ['/werk/afspraken', '/werk/afspraken/nieuw', ...pages.map((name) => own + name)]) {
    await look(path, 'light');
  }
  await look(`${own}/taken`, 'dark');
  await page.goto(`${site.origin}${own}/bekendmaken`);
  await press(page, 'button', 'Maak bekend namens de gemeente');
  const address = await page.getByRole('link', { name: 'De pagina zoals inwoners die zien.' }).getAttribute('href');
  await until(async () => (await fetch(site.origin + address)).ok, WITHIN_MS, 'the agreement has its page');
  for (const scheme of ['light', 'dark'] as const) await look(address ?? '', scheme);
  await look(`/en${address}`, 'light');
  await look(`${own}/intrekken`, 'light');
  await page.goto(site.origin + (address ?? ''));
  // On one side of A4.
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect([misdeeds.violations, misdeeds.foreign, misdeeds.consoleErrors]).toEqual([[], [], []]);
});
