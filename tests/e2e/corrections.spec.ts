import { axeFindings, expect, test } from '../support/browser.ts';
import { withoutScripts } from '../support/work-pages.ts';

test('a resident says that something is not right: by keyboard, without scripts, in three pages', async ({
  browser,
  site,
}) => {
  const page = await withoutScripts(browser);
  await page.goto(`${site.origin}/gemeente/zwolle`);
  const door = page.getByRole('region', { name: 'Begin hier' });
  await door.getByRole('link', { name: 'Klopt dit niet? Over Op Orde' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Klopt dit niet?' })).toBeVisible();

  await page.getByRole('button', { name: 'Verstuur' }).focus();
  await page.keyboard.press('Enter');
  const problem = page.getByRole('alert').getByRole('link', { name: 'Kies wat er niet klopt.' });
  await expect(problem).toBeVisible();
  await problem.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'De openingstijden kloppen niet' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Op maandag gesloten');
  await page.getByRole('button', { name: 'Verstuur' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dank u wel' })).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de gemeente' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
  expect(await page.context().cookies()).toEqual([]);
});

test('what is missing is said in a way that everybody can read', async ({ page, site }) => {
  await page.goto(`${site.origin}/gemeente/zwolle`);
  await page
    .getByRole('link', { name: /^Klopt dit niet/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies wat er niet klopt.');
  expect(await axeFindings(page)).toEqual([]);
});
