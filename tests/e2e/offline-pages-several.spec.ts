import type { BrowserContext, Page } from '@playwright/test';
import { axeFindings, expect, sidewaysPixels, test } from '../support/browser.ts';
import {
  KEEP,
  keep,
  NOTHING,
  note,
  ON_PHONE,
  removal,
  startSlowLine,
  stored,
  unfoldSaving,
  withoutNet,
} from '../support/offline-pages.ts';

const WAY_OUT = { name: 'Snel weg', exact: true };

/** Stands in for the site about the weather, which tests do not ask. */
const showWeather = (context: BrowserContext) =>
  context.route('https://www.knmi.nl/**', (route) => route.fulfill({ contentType: 'text/html', body: 'weer' }));

async function leave(page: Page): Promise<void> {
  await page.getByRole('link', WAY_OUT).click();
  await expect(page).toHaveURL('https://www.knmi.nl/');
}

/** As when somebody comes back to a tab; a browser without a screen shows all of its tabs. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const municipalitiesIn = (pages: readonly string[]) => [
  ...new Set(pages.flatMap((path) => /\/gemeente\/([^/]+)/.exec(path)?.[1] ?? [])),
];

test.describe('several municipalities on the phone', () => {
  test('go one by one, and the worker with the last', async ({ page, site, context }) => {
    await keep(page, `${site.origin}/gemeente/zwolle`);
    await keep(page, `${site.origin}/gemeente/utrecht`);
    await page.goto(`${site.origin}/gemeente/deventer`);
    await unfoldSaving(page);
    await expect(page.getByRole('button', KEEP)).toBeVisible();
    await expect(page.getByRole('button', removal('Deventer'))).toBeHidden();

    await page.goto(`${site.origin}/gemeente/zwolle`);
    await unfoldSaving(page);
    await page.getByRole('button', removal('Zwolle')).click();
    await expect(page.getByText('Zwolle staat niet meer op uw telefoon.')).toBeVisible();
    await expect(page.getByRole('button', KEEP)).toBeFocused();
    const left = await stored(page);
    expect(municipalitiesIn(left.pages)).toEqual(['utrecht']);
    expect(left.workers).toBe(1);
    // Nor does a later visit bring it back.
    await page.reload();
    await page.goto(`${site.origin}/gemeente/zwolle/hulp`);
    await page.waitForTimeout(500);
    expect(await stored(page)).toEqual(left);

    await withoutNet(context, page);
    for (const path of ['/gemeente/utrecht', '/gemeente/utrecht/hulp', '/schaamte']) {
      await page.goto(site.origin + path);
      await expect(note(page)).toBeVisible();
      await expect(page.locator('h1')).not.toHaveText('Deze pagina is niet bewaard');
    }
    await context.setOffline(false);
    await page.goto(`${site.origin}/gemeente/utrecht`);
    await unfoldSaving(page);
    await page.getByRole('button', removal('Utrecht')).click();
    await expect(page.getByText('Utrecht staat niet meer op uw telefoon.')).toBeVisible();
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('are all linked to from a page that is not kept, in the language of each', async ({ page, site, context }) => {
    await keep(page, `${site.origin}/gemeente/zwolle`);
    await keep(page, `${site.origin}/gemeente/utrecht`);
    await page.goto(`${site.origin}/tr/gemeente/deventer`);
    await unfoldSaving(page);
    await page.getByRole('button', { name: 'Telefona kaydet' }).click();
    await expect(page.locator('[data-forget]')).toBeVisible({ timeout: 30_000 });
    await withoutNet(context, page);
    await page.goto(`${site.origin}/gemeenten`);
    const ways = page.locator('main li');
    await expect(ways).toHaveText(['Naar de hulp in Zwolle', 'Naar de hulp in Utrecht', /Deventer/]);
    await expect(ways.last()).toHaveAttribute('lang', 'tr');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysPixels(page)).toBe(0);
    await page.goto(`${site.origin}/tr/gemeenten`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
    await expect(ways).toHaveText([/Deventer/, 'Naar de hulp in Zwolle', 'Naar de hulp in Utrecht']);
    await ways.nth(2).getByRole('link').click();
    await expect(page).toHaveURL(`${site.origin}/gemeente/utrecht`);
    await expect(note(page)).toBeVisible();
  });
});

test.describe('the quick way out in another tab', () => {
  for (const wait of [100, 600])
    test(`ends a save of this one, ${wait} ms after it began`, async ({ page, site, context }) => {
      await showWeather(context);
      const slow = await startSlowLine(site.origin, 250);
      const other = await context.newPage();
      await other.goto(`${slow.origin}/gemeente/zwolle`);
      await page.goto(`${slow.origin}/gemeente/zwolle`);
      await unfoldSaving(page);
      await page.getByRole('button', KEEP).click();
      await page.waitForTimeout(wait);
      await leave(other);
      // At once, not when the time for a save is over.
      await expect(page.getByText('Zwolle staat niet meer op uw telefoon.')).toBeVisible({ timeout: 10_000 });
      await page.waitForTimeout(2_000);
      expect(await stored(page)).toEqual(NOTHING);
      // Who asks for it again gets it.
      await page.getByRole('button', KEEP).click();
      await expect(page.getByText(ON_PHONE)).toBeVisible({ timeout: 30_000 });
      slow.close();
    });

  test('takes away what this one shows without the net', async ({ page, site, context }) => {
    await showWeather(context);
    await keep(page, `${site.origin}/gemeente/zwolle`);
    const other = await context.newPage();
    await withoutNet(context, page);
    for (const tab of [page, other]) {
      await tab.goto(`${site.origin}/gemeente/zwolle`);
      await unfoldSaving(tab);
      await expect(note(tab)).toBeVisible();
    }
    await leave(other);
    expect(await stored(page)).toEqual(NOTHING);
    await comeBack(page);
    await expect(page.getByText(ON_PHONE)).toBeHidden();
    await expect(page.getByRole('button', removal('Zwolle'))).toBeHidden();
    await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await context.setOffline(false);
    await page.goto(`${site.origin}/gemeente/zwolle/hulp`);
    await page.waitForTimeout(500);
    expect(await stored(page)).toEqual(NOTHING);
  });
});
