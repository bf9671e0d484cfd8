import type { Locator } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

/** Stands in for the site about the weather, which tests do not ask. */
const ELSEWHERE = 'https://www.knmi.nl/';
const WAY_OUT = { name: 'Snel weg', exact: true };

/** Whether neither of two things on the screen covers a part of the other. */
async function isApart(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (!a || !b) throw new Error('one of them is not on the screen');
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

test.describe('the quick way out', () => {
  let referrers: (string | undefined)[];
  test.beforeEach(async ({ context }) => {
    referrers = [];
    await context.route(`${ELSEWHERE}**`, (route) => {
      referrers.push(route.request().headers().referer);
      return route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' });
    });
  });

  test('leads to another site, which is not told from where, and "back" does not return', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page.getByRole('link', WAY_OUT).click();
    await expect(page).toHaveURL(ELSEWHERE);
    expect(referrers).toEqual([undefined]);
    await page.goBack();
    await expect(page).toHaveURL(`${site.origin}/`);
  });

  test('is Escape pressed twice as well, but not once, slowly or in a field', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.locator('input[name=postcode]').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('link', WAY_OUT).focus();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Escape');
    expect(page.url()).toBe(`${site.origin}/`);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(ELSEWHERE);
  });

  test('stands on no page for who works here, where a form may be half filled in', async ({ page, site }) => {
    await page.goto(`${site.origin}/inloggen`);
    await expect(page.getByRole('link', WAY_OUT)).toHaveCount(0);
    await page.goto(`${site.origin}/en/gemeenten`);
    await expect(page.getByRole('link', { name: 'Quick exit' })).toBeVisible();
  });

  test('takes no room from what stands on a small phone, and stays in sight', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const prefix of ['', '/en', '/tr', '/ar']) {
      await page.goto(`${site.origin}${prefix}/gemeente/zwolle`);
      const wayOut = page.locator('.quick-exit a');
      for (const other of ['.brand', '.site-head .menu', 'h1', '.call']) {
        expect(await isApart(wayOut, page.locator(other).first()), `${prefix} ${other}`).toBe(true);
      }
      // In the row of the site's name.
      expect((await page.locator('.brand').boundingBox())?.y).toBeLessThan(40);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(wayOut).toBeInViewport({ ratio: 1 });
    }
  });

  test('says what it does and what stays behind', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page.getByText('Wat doet ‘Snel weg’?').click();
    await expect(page.getByText('bij Geschiedenis')).toBeVisible();
    await expect(page.getByText('twee keer snel op Escape')).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is a link, and promises no keys', async ({ page, site }) => {
      await page.goto(`${site.origin}/gemeente/zwolle`);
      await page.getByText('Wat doet ‘Snel weg’?').click();
      await expect(page.getByText('bij Geschiedenis')).toBeVisible();
      await expect(page.getByText('Escape')).toBeHidden();
      await page.getByRole('link', WAY_OUT).click();
      await expect(page).toHaveURL(ELSEWHERE);
      expect(referrers).toEqual([undefined]);
    });
  });
});
