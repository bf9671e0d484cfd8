import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { makePerson } from '../support/people.ts';
import { printPage } from '../support/printed-page.ts';
import { type TestSite, until } from '../support/site.ts';
import { draftAgreement, press, signIn, withoutScripts } from '../support/work-pages.ts';

const WITHIN_MS = 1_000;

async function signInAsOfficer(page: Page, site: TestSite, slug: string): Promise<void> {
  const municipality = await site.pocketbase.admin
    .collection('municipalities')
    .getFirstListItem(site.pocketbase.admin.filter('slug = {:slug}', { slug }));
  const officer = await makePerson(site, { role: 'officer', name: 'Otto', municipalities: [municipality.id] });
  await signIn(page, site.origin, officer);
}

test('an officer drafts, announces and withdraws by keyboard and without scripts; residents see it within a second', async ({
  browser,
  site,
}) => {
  test.slow();
  const [page, resident] = [await withoutScripts(browser), await withoutScripts(browser)];
  await signInAsOfficer(page, site, 'zwolle');
  await draftAgreement(page, site.origin, 'Zwolle helpt eerder');
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

test('an agreement with all its parts is accessible, no wider than a phone, and one sheet of paper', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  await signInAsOfficer(page, site, 'utrecht');
  await draftAgreement(page, site.origin, 'Een afspraak om naar te kijken');
  const own = new URL(page.url()).pathname;
  const look = async (path: string) => {
    expect((await page.goto(site.origin + path))?.status(), path).toBe(200);
    await expectGoodPage(page);
  };
  // With parties, tasks and referrals in them; every-work-page.spec.ts sees the other pages.
  for (const name of ['', '/partijen', '/taken', '/doorverwijzen', '/voorbeeld']) await look(own + name);
  await page.goto(`${site.origin}${own}/bekendmaken`);
  await press(page, 'button', 'Maak bekend namens de gemeente');
  const address = await page.getByRole('link', { name: 'De pagina zoals inwoners die zien.' }).getAttribute('href');
  await until(async () => (await fetch(site.origin + address)).ok, WITHIN_MS, 'the agreement has its page');
  for (const path of [address ?? '', `/en${address}`]) await look(path);
  await page.goto(site.origin + (address ?? ''));
  expect(await printPage(page)).toMatchObject({ sides: 1, cut: [], overNothing: [] });
  expectNoMisdeeds(misdeeds);
});
