import { expect, test } from '../support/browser.ts';

/** Utrecht has help for debts by law and by volunteers among the starting facts, in languages nobody has told us. */
const PAGE = '/gemeente/utrecht';

test('by keyboard alone: from the municipality to the questions, an answer, and what fits', async ({
  page,
  site,
  misdeeds,
}) => {
  await page.goto(site.origin + PAGE);
  const entrance = page.getByRole('region', { name: 'Wat past bij u?' });
  await entrance.getByRole('link', { name: 'Wat is er aan de hand?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}${PAGE}/hulp#situatie`);
  const question = page.getByRole('group', { name: 'Wat is er aan de hand?' });
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  const debts = question.getByRole('radio', { name: 'Ik heb schulden' });
  for (let presses = 0; presses < 8 && !(await debts.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
  const left = Number(/\((\d+)\)/.exec((await question.getByText('Ik heb schulden').textContent()) ?? '')?.[1]);
  const submit = page.getByRole('button', { name: 'Laat hulp zien' });
  for (
    let presses = 0;
    presses < 3 && !(await submit.evaluate((node) => node === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(submit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hulp\?situatie=debt_support/);
  // The answer, not the questions once more, is what is in sight.
  await expect(page.getByRole('heading', { name: /^We vonden/ })).toBeInViewport();
  await expect(page.locator('.entries > li')).toHaveCount(left);
  expect(left).toBeGreaterThan(0);
  await expect(page.locator('.entries > li').first()).toContainText('Past bij u: Helpt bij het oplossen van schulden.');
  await expect(debts).toBeChecked();
  expect(await page.context().cookies()).toEqual([]);
  expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
});

test.describe('without JavaScript, in Arabic, on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('what nobody offers is no dead end', async ({ page, site }) => {
    await page.goto(`${site.origin}/ar${PAGE}/hulp`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.locator('#situatie input[value=aftercare]').check();
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/^[^?]*\/ar\/gemeente\/utrecht\/hulp\?situatie=aftercare/);
    await expect(page.locator('main a[href="tel:14030"]')).toBeVisible();
    await expect(page.locator('main a[href="tel:08008115"]')).toBeVisible();
  });
});
