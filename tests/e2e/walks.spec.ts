import type { Page } from '@playwright/test';
import { expect, sidewaysPixels, test } from '../support/browser.ts';
import { walkByKeyboard } from '../support/keyboard-walk.ts';
import { brokenWords, cutTexts } from '../support/layout.ts';

// They only read: nobody waits for who walks them all.
test.describe.configure({ mode: 'parallel' });

/** The first door of Zwolle in the starting facts. */
const DOOR = '/klopt-dit-niet/eerste-deur/bf0e4a1f-5fee-557e-bf50-e8f6750a8836';

/** One of each kind that a resident comes by on the way to help. */
const WAY = [
  '/',
  '/gemeente/zwolle',
  '/gemeente/utrecht/hulp?situatie=threat&taal=ti',
  '/zoeken?q=voedselbank',
  '/organisatie/humanitas',
  '/afspraken/alliantie-dordrecht',
  '/voortgang',
  '/uitleg',
  '/privacy',
  DOOR,
  '/ar/gemeente/zwolle',
];

const WIDE = { width: 1280, height: 720 };
/** The same window at 200 %: half as many pixels of CSS, each twice as large. */
const ZOOMED = { width: 640, height: 360 };
/** More presses than there are stops before what is looked for. */
const MOST_PRESSES = 60;

async function tabTo(page: Page, selector: string): Promise<void> {
  const stands = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < MOST_PRESSES && !(await stands()); presses += 1) await page.keyboard.press('Tab');
  expect(await stands(), selector).toBe(true);
}

function letterSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

for (const path of WAY) {
  test(`${path} goes by keyboard alone and loses nothing when it is made larger`, async ({ page, site, context }) => {
    await page.goto(site.origin + path);
    const { stops, troubles } = await walkByKeyboard(page);
    expect(troubles).toEqual([]);
    expect(stops).toBeGreaterThan(8);

    await page.setViewportSize(ZOOMED);
    await page.reload();
    expect((await walkByKeyboard(page)).troubles).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await cutTexts(page)).toEqual([]);
    expect(await brokenWords(page.locator('h1, h2, button, label'))).toEqual([]);

    const small = await letterSize(page);
    const browser = await context.newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.setViewportSize(WIDE);
    await page.reload();
    expect(await letterSize(page)).toBe(2 * small);
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await cutTexts(page)).toEqual([]);
  });
}

test('with a window at 200 %, a resident goes by keyboard alone from a postcode to a report', async ({
  page,
  site,
  misdeeds,
}) => {
  await page.setViewportSize(ZOOMED);
  await page.goto(`${site.origin}/`);
  await tabTo(page, 'input[name=postcode]');
  await page.keyboard.type('8011AB');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
  await tabTo(page, 'a[href^="/klopt-dit-niet/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/klopt-dit-niet/);
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('Space');
  await tabTo(page, 'textarea');
  await page.keyboard.type('Op dinsdag is het nu dicht.');
  await tabTo(page, 'main form button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/bedankt/);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
});

test.describe('the checks can fail', () => {
  test('a stop that is hidden, unmarked or out of order is named', async ({ page, site }) => {
    await page.goto(`${site.origin}/uitleg`);
    await page.evaluate(() => {
      const [first, second, third] = document.querySelectorAll<HTMLElement>('main a');
      if (!first || !second || !third) throw new Error('three links are needed');
      first.style.position = 'fixed';
      first.style.left = '-500px';
      second.style.outline = 'none';
      second.style.boxShadow = 'none';
      third.tabIndex = 5;
    });
    const told = (await walkByKeyboard(page)).troubles.join('\n');
    expect(told).toContain('is out of the window or under something');
    expect(told).toContain('has no mark of focus');
    expect(told).toContain('comes after what stands below it');
  });

  test('a text that its box cuts off is named', async ({ page, site }) => {
    await page.goto(`${site.origin}/uitleg`);
    await page.locator('h1').evaluate((heading) => {
      heading.style.height = '8px';
      heading.style.overflow = 'hidden';
    });
    expect(await cutTexts(page)).toHaveLength(1);
  });
});
