import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
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

const AGE = /^Bewaard op \D*\d{1,2} \w+ \d{4} om \d{2}:\d{2}\D*U bent niet verbonden/;

const WITHOUT_CHOICES = 'Wat u koos, is niet bewaard.';
const WITHOUT_NEIGHBOURHOOD = 'De pagina over uw wijk is niet bewaard.';
/** What is true of one moment only. */
const OF_NOW = /nu (open|dicht)|vandaag|morgen om|bel de gemeente \w+dag \d/i;
/** What stands in the place of the day on which to call. */
const CALL_SOON = 'Bel de gemeente zodra zij weer open is.';

/** Also what is folded. */
const showAll = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

test.describe('keeping a municipality on the phone', () => {
  test('stores nothing before it is asked for, and then what is needed without the net, with its age', async ({
    page,
    site,
    context,
    misdeeds,
  }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await unfoldSaving(page);
    await expect(page.getByRole('button', KEEP)).toBeVisible();
    expect(await stored(page)).toEqual(NOTHING);
    await page.getByRole('button', KEEP).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(ON_PHONE)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('button', removal('Zwolle'))).toBeFocused();
    await expect(note(page)).toBeHidden();
    expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });

    await withoutNet(context, page);
    await page.reload();
    await expect(page.locator('.call').first()).toBeVisible();
    await expect(note(page)).toHaveText(AGE);
    // Nothing that was true of that moment: whether somebody is open now, which day comes next.
    await showAll(page);
    await expect(page.locator('[data-of-now]').first()).toBeHidden();
    expect(await page.locator('main').innerText()).not.toMatch(OF_NOW);
    await expect(page.getByText(CALL_SOON)).toBeVisible();
    // Styles and scripts are there too.
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.first-door') as Element).padding),
    ).not.toBe('0px');
    await expect(page.getByRole('button', removal('Zwolle'))).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysPixels(page)).toBe(0);

    for (const path of ['/gemeente/zwolle/hulp', '/schaamte']) {
      await page.goto(site.origin + path);
      await expect(note(page)).toHaveText(AGE);
      await expect(page.getByText(WITHOUT_CHOICES)).toBeHidden();
    }
    await page.goto(`${site.origin}/gemeente/zwolle/hulp?situatie=threat`);
    await expect(page.getByText(WITHOUT_CHOICES)).toBeVisible();
    // The plain page, with no answers given to what it asks.
    await expect(page.locator('main input[value=threat]:checked')).toHaveCount(0);
    await page.goto(`${site.origin}/gemeente/zwolle?wijk=Assendorp`);
    await expect(page.getByText(WITHOUT_NEIGHBOURHOOD)).toBeVisible();
    await expect(page.getByText(WITHOUT_CHOICES)).toBeHidden();
    // Of anything else it is said that it is not there.
    await page.goto(`${site.origin}/gemeente/utrecht`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is niet bewaard');
    await expect(page).toHaveTitle('Deze pagina is niet bewaard');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Naar de hulp in Zwolle' }).click();
    await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
    await expect(note(page)).toHaveText(AGE);

    await context.setOffline(false);
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await expect(note(page)).toBeHidden();
    await showAll(page);
    await expect(page.locator('[data-of-now]').first()).toBeVisible();
    expect(await page.locator('main').innerText()).toMatch(OF_NOW);
    await expect(page.getByText(CALL_SOON)).toBeHidden();
  });

  test('takes in what is reached of that municipality, and never anything else', async ({ page, site }) => {
    await keep(page, `${site.origin}/gemeente/zwolle`);
    await page.goto(`${site.origin}/gemeente/zwolle/hulp?situatie=debt_support`);
    const report = await page.locator('a.report').first().getAttribute('href');
    for (const path of ['/gemeente/utrecht', '/zoeken?q=schulden', '/inloggen', '/werk', report ?? '', '/'])
      await page.goto(site.origin + path);
    await page.locator('input[name=postcode]').fill('8011');
    await page.locator('form[action="/zoek"] button').first().click();
    await page.waitForLoadState();
    await page.waitForTimeout(500);
    const { pages, local } = await stored(page);
    const prose = ['/hulp-bij-schulden', '/schaamte', '/zelfstandigen', '/jongeren'];
    expect(pages.filter((path) => !/^\/(_astro\/|favicon|gemeente\/zwolle(\/hulp)?$)/.test(path))).toEqual(
      expect.arrayContaining(prose),
    );
    expect(pages.filter((path) => !/^\/(_astro\/|favicon|gemeente\/zwolle(\/hulp)?$)/.test(path))).toHaveLength(
      prose.length,
    );
    expect(local).toBe(0);
  });

  test('ends whole by its button, and by the quick way out', async ({ page, site, context }) => {
    await keep(page, `${site.origin}/gemeente/utrecht`);
    await page.getByRole('button', removal('Utrecht')).click();
    await expect(page.getByText('Utrecht staat niet meer op uw telefoon.')).toBeVisible();
    await expect(page.getByRole('button', KEEP)).toBeFocused();
    expect(await stored(page)).toEqual(NOTHING);

    await keep(page, `${site.origin}/gemeente/utrecht`);
    await context.route('https://www.knmi.nl/**', (route) => route.fulfill({ contentType: 'text/html', body: 'weer' }));
    await page.getByRole('link', { name: 'Snel weg', exact: true }).click();
    await expect(page).toHaveURL('https://www.knmi.nl/');
    await page.goto(`${site.origin}/`);
    expect(await stored(page)).toEqual(NOTHING);
  });

  for (const wait of [100, 300, 1000])
    test(`is ended by the quick way out ${wait} ms after it began, too`, async ({ page, site, context }) => {
      const slow = await startSlowLine(site.origin, 400);
      await context.route('https://www.knmi.nl/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: 'weer' }),
      );
      await page.goto(`${slow.origin}/gemeente/zwolle`);
      await unfoldSaving(page);
      await page.getByRole('button', KEEP).click();
      await page.waitForTimeout(wait);
      await page.getByRole('link', { name: 'Snel weg', exact: true }).click();
      await expect(page).toHaveURL('https://www.knmi.nl/');
      // Whoever comes back finds nothing, at once and when all that was asked for has been answered.
      await page.goto(`${slow.origin}/gemeente/zwolle`);
      await page.waitForTimeout(2500);
      expect(await stored(page)).toEqual(NOTHING);
      await page.reload();
      await unfoldSaving(page);
      await expect(page.getByRole('button', KEEP)).toBeVisible();
      await expect(page.getByRole('button', removal('Zwolle'))).toBeHidden();
      slow.close();
    });

  test('says that it failed and leaves nothing, and takes away a store that has lost its worker', async ({
    page,
    site,
  }) => {
    const broken = await startSlowLine(site.origin, 0);
    await page.goto(`${broken.origin}/gemeente/zwolle`);
    await unfoldSaving(page);
    broken.fail();
    await page.getByRole('button', KEEP).click();
    await expect(page.getByText('Bewaren lukt niet.')).toBeVisible({ timeout: 30_000 });
    expect(await stored(page)).toEqual(NOTHING);
    await expect(page.getByRole('button', removal('Zwolle'))).toBeHidden();
    broken.close();

    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page.evaluate(async () => (await caches.open('bewaard zwolle')).put('/hulp', new Response('')));
    await page.reload();
    await unfoldSaving(page);
    await page.getByRole('button', removal('Zwolle')).click();
    await expect(page.getByText('Zwolle staat niet meer op uw telefoon.')).toBeVisible();
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('has the next release as soon as that is there, and keeps nothing of the one before', async ({ page, site }) => {
    const next = await startNextRelease(site.origin);
    await keep(page, `${next.origin}/gemeente/zwolle`);
    const before = (await stored(page)).pages.filter((path) => path.endsWith('.css'));
    next.begin();
    await page.goto(`${next.origin}/gemeente/zwolle`);
    await expect
      .poll(async () => (await stored(page)).pages.filter((path) => path.endsWith('.css')), { timeout: 30_000 })
      .toEqual(before.map((path) => path.replace('/_astro/', '/_astro/next-')));
    next.close();
    await page.goto(`${next.origin}/gemeente/zwolle/hulp`);
    await expect(note(page)).toHaveText(AGE);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  test('says it in Arabic, from right to left', async ({ page, site, context }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.origin}/ar/gemeente/zwolle`);
    await unfoldSaving(page);
    await page.getByRole('button', { name: 'احفظ على الهاتف' }).click();
    await expect(page.getByRole('button', { name: /^أزل .*Zwolle/ })).toBeVisible({ timeout: 30_000 });
    await withoutNet(context, page);
    await page.reload();
    await expect(note(page)).toContainText(/حُفظت في .*\d{4}/);
    expect(await sidewaysPixels(page)).toBe(0);
    // A reload comes back to where the reader was, where the head may lie over half a link.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await axeFindings(page)).toEqual([]);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is not offered', async ({ page, site }) => {
      await page.goto(`${site.origin}/gemeente/zwolle`);
      for (const text of ['Bewaar', 'Bewaar op telefoon'])
        await expect(page.getByText(text, { exact: true })).toBeHidden();
      await expect(note(page)).toBeHidden();
    });
  });
});

/** Stands before the site and, once begun, gives its style sheets other names, as the next release would. */
async function startNextRelease(site: string): Promise<{ origin: string; begin(): void; close(): void }> {
  let begun = false;
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(site + url.replace('/_astro/next-', '/_astro/'));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    const isPage = begun && type.startsWith('text/html');
    const policy = answer.headers.get('content-security-policy') ?? '';
    response.writeHead(answer.status, { 'content-type': type, 'content-security-policy': policy });
    response.end(isPage ? body.toString().replace(/\/_astro\/([^"/]+\.css)/g, '/_astro/next-$1') : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin: () => {
      begun = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
