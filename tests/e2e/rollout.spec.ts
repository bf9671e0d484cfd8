import { dayFromNow } from '../hooks/rollout-records.ts';
import { expect, test } from '../support/browser.ts';
import { brokenWords } from '../support/layout.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { makePerson } from '../support/people.ts';
import type { TestSite } from '../support/site.ts';
import { signIn, withoutScripts } from '../support/work-pages.ts';

/** Staff record a meeting, and the stage of the municipality moves, with its proof. */
const staff = (site: TestSite) => makePerson(site, { role: 'staff', name: 'Stella Staf' });

test('staff record a meeting without scripts: the stage moves, with its proof, and residents see it', async ({
  browser,
  page: resident,
  site,
}) => {
  test.slow();
  const page = await withoutScripts(browser);
  await signIn(page, site.origin, await staff(site));
  await page.getByRole('link', { name: 'Voortgang' }).click();
  await page.getByLabel('Naam').fill('assen');
  await page.getByRole('button', { name: 'Laat zien' }).click();
  await expect(page.getByRole('table')).toContainText(/2 van de \d+ gemeenten/);
  await expect(page.getByRole('row', { name: /^Assen/ })).toContainText('Nog niet bekend');
  await page.getByRole('link', { name: 'Assen', exact: true }).click();
  await expect(page.getByText('Stap nu: Nog niet bekend.')).toBeVisible();

  await page.getByRole('link', { name: 'Activiteit vastleggen' }).click();
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul in: Datum.');
  await page.getByLabel('Wat was het?').selectOption('Kennismaking');
  await page.getByLabel('Datum').fill(dayFromNow(-1));
  await page.getByLabel('Humanitas').check();
  await page.getByLabel('Wat is besproken').fill('Koffie bij het welzijnswerk.');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible();
  await expect(page.getByText('Stap nu: 1. Kennismaken.')).toBeVisible();
  const step = page.getByRole('listitem').filter({ hasText: 'Kennismaken' }).first();
  await expect(step).toContainText('Bewezen');
  await expect(step.getByRole('link', { name: 'Kennismaking' })).toBeVisible();

  // Within a second, says tests/server/rollout.test.ts; a browser on a busy machine takes longer to open a page.
  await expect(async () => {
    await resident.goto(`${site.origin}/voortgang`);
    await resident.getByText(/^A: \d+ gemeenten/).click();
    const row = resident.getByRole('row', { name: /^Assen/ });
    await expect(row).toContainText('1. Kennismaken', { timeout: 100 });
  }).toPass({ timeout: 20_000 });
  await expect(resident.getByText('Koffie bij')).toHaveCount(0);

  await page.getByRole('link', { name: 'Pas aan Kennismaking' }).click();
  await page.getByLabel('Dit was een vergissing').check();
  await page.getByRole('button', { name: 'Sla op' }).click();
  await expect(page.getByText('Stap nu: Nog niet bekend.')).toBeVisible();
});

test('pages of the rollout are accessible, narrow and in the dark, and work by keyboard', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  const { id } = await site.pocketbase.admin.collection('municipalities').getFirstListItem('slug = "tiel"');
  const activity = { municipality: id, kind: 'wider_meeting', date: dayFromNow(-2), summary: 'x', status: 'valid' };
  await site.pocketbase.admin.collection('activities').create(activity);
  const until = { since: dayFromNow(-2), until: dayFromNow(20) };
  await site.pocketbase.admin.collection('obstacles').create({ municipality: id, kind: 'capacity', ...until });
  await signIn(page, site.origin, await staff(site));
  // The whole table, and the map: pages.spec.ts and every-work-page.spec.ts see the others.
  for (const path of ['', '?kaart=ja&provincie=Gelderland', '/tiel']) {
    await page.goto(`${site.origin}/werk/voortgang${path}`);
    await expectGoodPage(page);
  }
  await page.goto(`${site.origin}/werk/voortgang`);
  await page.getByRole('link', { name: 'Stap', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /^Stap/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.goto(`${site.origin}/werk/voortgang/tiel/belemmering`);
  await page.getByLabel('Wat zit in de weg?').focus();
  await page.keyboard.type('Te weinig');
  for (let field = 0; field < 5; field += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Uw wijziging is opgeslagen.')).toBeVisible();
  expectNoMisdeeds(misdeeds);
});

test('the table of all municipalities breaks no name, cuts no row, and is short on a small screen', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin, await staff(site));
  await page.goto(`${site.origin}/werk/voortgang`);
  const rows = page.getByRole('rowheader');
  const count = await rows.count();
  expect(count).toBeGreaterThan(300);
  for (const { width, most } of [
    { width: 320, most: 55 },
    { width: 768, most: 30 },
    { width: 1200, most: 65 },
    { width: 1280, most: 65 },
  ]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await brokenWords(rows), `${width}`).toEqual([]);
    const { height, hidden, sideways } = await page.getByRole('table').evaluate((table) => ({
      height: table.clientHeight,
      hidden: (table.parentElement?.scrollHeight ?? 0) - (table.parentElement?.clientHeight ?? 0),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(height / count, `${width}: pixels for each municipality`).toBeLessThan(most);
    expect({ hidden, sideways }, `${width}`).toEqual({ hidden: 0, sideways: 0 });
  }
  // What is left out on a small screen is said, and still read aloud.
  await page.setViewportSize({ width: 320, height: 900 });
  await expect(page.getByText('Wat nog niet bekend is, staat er niet bij.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Aalten/ }).getByRole('cell')).toHaveCount(5);
});

test('on a phone the menu of the work is one line that opens by keyboard, also without scripts', async ({
  browser,
  site,
}) => {
  const page = await withoutScripts(browser);
  await signIn(page, site.origin, await staff(site));
  const menu = page.getByRole('navigation', { name: 'Uw werk' });
  await expect(menu.getByRole('link', { name: 'Organisaties' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.origin}/werk/voortgang`);
  const link = menu.getByRole('link', { name: 'Organisaties' });
  await expect(link).toBeHidden();
  const top = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y ?? Number.POSITIVE_INFINITY;
  expect(await top()).toBeLessThan(200);
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Organisaties' })).toBeVisible();
});
