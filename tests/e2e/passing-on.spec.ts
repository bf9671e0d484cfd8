import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { inLanguage, municipalityPath } from '../../src/paths.ts';
import { expect, test } from '../support/browser.ts';
import { addMuchHelp } from '../support/much-help.ts';
import { printPage } from '../support/printed-page.ts';

async function expectWhole(page: Page, language: string, sidesAtMost: number): Promise<void> {
  const { sides, cut, overNothing } = await printPage(page);
  expect({ language, cut, overNothing }).toEqual({ language, cut: [], overNothing: [] });
  expect(sides, language).toBeLessThanOrEqual(sidesAtMost);
  await page.emulateMedia({ media: 'print' });
}

const COPY = { name: 'Kopieer het adres' };
const PASS_ON = { name: 'Deel op een andere manier' };

/** Opens what is folded about passing the page on. */
const unfold = (page: Page) => page.locator('details:has([data-share]) > summary').click();
const statusOf = (page: Page) => page.getByRole('region', { name: 'Deze pagina delen' }).getByRole('status');

test.describe('passing a page on', () => {
  // Paper has more dots than a screen.
  test.use({ deviceScaleFactor: 3 });

  test('on paper by a code that leads to the page without its choices, still on one side', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle?wijk=Centrum`);
    await expect(page.locator('.page-code')).toBeHidden();
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    // As wide as A4 is between its margins.
    await page.setViewportSize({ width: 703, height: 1047 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.page-code')).toContainText('/gemeente/zwolle');
    const code = await page.locator('.qr').boundingBox();
    const below = await page.locator('.first-door').boundingBox();
    expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    const picture = await page.locator('.qr').screenshot();
    expect(await readCode(page, picture.toString('base64'))).toBe(`${site.origin}/gemeente/zwolle`);
  });

  for (const path of ['/gemeente/zwolle', '/gemeente/zwolle/hulp'])
    test(`on paper by a button in one quiet row with the other ways: ${path}`, async ({ page, site }) => {
      await page.addInitScript(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await page.setViewportSize({ width: 320, height: 640 });
      for (const language of LANGUAGES) {
        await page.goto(site.origin + inLanguage(path, language));
        const tools = page.locator('.page-tools');
        const tops = await tools
          .locator('summary:visible, button:visible')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        expect(tops.length, language).toBeGreaterThan(1);
        expect(new Set(tops).size, language).toBe(1);
        await tools.locator('[data-print]').click();
        await expect(page.locator('body')).toHaveAttribute('data-printed', '');
      }
    });

  test('by links that take the address without its choices', async ({ page, site, misdeeds }) => {
    await page.goto(`${site.origin}/en/gemeente/zwolle?wijk=Centrum`);
    await unfold(page);
    const section = page.getByRole('region', { name: 'Share this page' });
    const links = await section
      .getByRole('link')
      .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
    const address = `${site.origin}/en/gemeente/zwolle`;
    expect(links.map((link) => decodeURIComponent(link))).toEqual([
      expect.stringMatching(/^https:\/\/wa\.me\/\?text=.* /),
      expect.stringMatching(/^sms:\?&body=.* /),
      expect.stringMatching(/^mailto:\?subject=.* .*&body=.* /),
    ]);
    for (const link of links) {
      expect(link).not.toContain('+');
      expect(decodeURIComponent(link).endsWith(`: ${address}`)).toBe(true);
    }
    expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
  });

  test('by copying, by keyboard, and it says so', async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.goto(`${site.origin}/gemeente/zwolle?wijk=Centrum`);
    await page.locator('summary', { hasText: 'Deel' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', COPY).focus();
    await page.keyboard.press('Enter');
    await expect(statusOf(page)).toHaveText('Het adres is gekopieerd.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin}/gemeente/zwolle`);
  });

  test('by the address in words where the browser does not let us copy', async ({ page, site }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await unfold(page);
    await page.getByRole('button', COPY).click();
    await expect(statusOf(page)).toHaveText(new RegExp(`Kopiëren lukt niet.*${site.origin}/gemeente/zwolle$`));
  });

  // Chromium without a screen has nothing to pass a page on to: the device's own way is stood in for.
  test('by the device’s own way, which gets the address without its choices', async ({ page, site }) => {
    await page.addInitScript(() => {
      const passed: ShareData[] = [];
      const share = async (data: ShareData) => {
        passed.push(data);
        // As when somebody changes their mind.
        if (passed.length > 1) throw new DOMException('not now', 'AbortError');
      };
      Object.assign(window, { passed });
      Object.defineProperty(navigator, 'share', { value: share });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const [path, title] of [
      ['/gemeente/zwolle?wijk=Centrum', 'Hulp bij geldzorgen in Zwolle'],
      ['/gemeente/zwolle/hulp?situatie=threat&taal=tr', 'Hulp die bij u past in Zwolle'],
    ]) {
      await page.goto(site.origin + path);
      await unfold(page);
      await page.getByRole('button', PASS_ON).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', PASS_ON).click();
      const passed = await page.evaluate(() => (window as unknown as { passed: ShareData[] }).passed);
      const data = { title, url: `${site.origin}${path?.split('?')[0]}` };
      expect(passed).toEqual([data, data]);
    }
    expect(errors).toEqual([]);
  });

  test('by the device’s own way only where there is one', async ({ page, site }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await unfold(page);
    await expect(page.getByRole('button', COPY)).toBeVisible();
    await expect(page.getByRole('button', PASS_ON)).toBeHidden();
  });

  test('what fits somebody prints on two sides at most, with its code and no entry torn apart', async ({
    page,
    site,
  }) => {
    await addMuchHelp(site, 'scherpenzeel');
    await page.emulateMedia({ media: 'print' });
    for (const language of LANGUAGES) {
      await page.goto(site.origin + inLanguage('/gemeente/scherpenzeel/hulp', language));
      await expectWhole(page, language, 2);
      await expect(page.locator('.qr')).toBeVisible();
      await expect(page.locator('.fitting > li:visible')).toHaveCount(10);
      // Thirteen services fit who chose nothing.
      await expect(page.locator('.page-code strong')).toContainText('3');
      await expect(page.locator('.fitting > li').first()).toHaveCSS('break-inside', 'avoid');
    }
  });

  test('with what a first door is that nothing leads to, and help beside the debts where there is room', async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.origin}/gemeente/zwolle`);
    const door = page.locator('.first-door');
    await expect(door.getByText(/U meldt zich aan met uw vraag/)).toBeVisible();
    await expect(door.locator('.to-check:visible')).toHaveCount(1);
    await expect(page.locator('.beside li:visible')).toContainText(['Voedselbank Zwolle']);
    // All that the site has is on the sheet.
    await expect(page.locator('.page-code strong')).toHaveCount(0);
    await page.goto(`${site.origin}/gemeente/zwolle/hulp`);
    await expect(page.getByRole('definition').filter({ hasText: '21.00' })).toBeVisible();
  });

  test('what fits somebody goes without what they answered: by link and on paper', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/utrecht/hulp?situatie=debt_support&taal=tr`);
    const address = `${site.origin}/gemeente/utrecht/hulp`;
    await unfold(page);
    const links = page.getByRole('region', { name: 'Deze pagina delen' }).getByRole('link');
    for (const link of await links.evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href)))
      expect(decodeURIComponent(link).endsWith(`: ${address}`)).toBe(true);
    await page.setViewportSize({ width: 703, height: 1047 });
    await page.emulateMedia({ media: 'print' });
    const picture = await page.locator('.qr').screenshot();
    expect(await readCode(page, picture.toString('base64'))).toBe(address);
  });

  test.describe('where many help', () => {
    test('still whole in every language, with every way to the first door', async ({ page, site }) => {
      await addMuchHelp(site, 'rozendaal', ' waarvan de naam maar niet ophoudt'.repeat(4));
      await page.setViewportSize({ width: 703, height: 1047 });
      await page.emulateMedia({ media: 'print' });
      for (const language of LANGUAGES) {
        await page.goto(site.origin + municipalityPath(language, 'rozendaal'));
        const door = page.locator('.first-door');
        for (const text of ['026 123 45 67', 'Kerkplein 1', 'loket@voorbeeld.nl'])
          await expect(door.getByText(text).first(), `${text} in ${language}`).toBeVisible();
        await expect(door.locator('.facts dd:visible', { hasText: /9[.:]00/ })).toHaveCount(1);
        await expect(page.locator('.national .facts dd:visible', { hasText: /21[.:]00/ })).toHaveCount(1);
        await expect(page.locator('.next-steps')).toBeVisible();
        await expect(page.locator('.phase .entries > li:visible')).toHaveCount(8);
        const last = page.locator('.phase .entries > li:visible').last();
        await expect(last.locator('.phone')).toBeVisible();
        // Thirteen services, of which eight stand below the first door.
        await expect(page.locator('.page-code strong')).toContainText('5');
        // Nobody has confirmed any of it: said at each, at the first door and at the national lines, and once what it means.
        const said = translator(language)('freshness.to_be_checked');
        const unchecked = page.locator('.to-check:visible', { hasText: said });
        await expect(page.locator('.phase li:visible').filter({ has: unchecked })).toHaveCount(8);
        await expect(unchecked).toHaveCount(8 + 1 + 2);
        await expect(page.getByText(translator(language)('paper.unchecked'))).toBeVisible();
        // Names that do not end take a second side rather than being cut.
        await expectWhole(page, language, 2);
      }
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('by the links alone: no button that would do nothing', async ({ page, site }) => {
      await page.goto(`${site.origin}/gemeente/zwolle`);
      await unfold(page);
      await expect(page.getByRole('link', { name: 'Stuur met WhatsApp' })).toBeVisible();
      await expect(page.getByRole('button', COPY)).toBeHidden();
      await expect(page.getByRole('button', { name: 'Druk af' })).toBeHidden();
    });
  });
});

/** What somebody's camera would read in a picture (PNG, base64). Chromium unpacks it; its own reader is not everywhere. */
async function readCode(page: Page, picture: string): Promise<string | undefined> {
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    // With white around it, as in a camera.
    const canvas = new OffscreenCanvas(image.width + 80, image.height + 80);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 40, 40);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { pixels: [...data], width: canvas.width, height: canvas.height };
  }, picture);
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}
