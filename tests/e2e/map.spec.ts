import type { Page } from '@playwright/test';
import { languageFacts } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { mapDataPath, municipalityPath, neighbourhoodMapPath } from '../../src/paths.ts';
import { axeFindings, test as base, expect, sidewaysPixels } from '../support/browser.ts';
import { addNeighbourhoodHelp, MUNICIPALITY } from '../support/neighbourhood-help.ts';
import { startSite } from '../support/site.ts';
import { startTileServer, type TileServer } from '../support/tile-server.ts';

/** A site that was told of a map of streets, and help for neighbourhoods on it. */
const test = base.extend<object, { tiles: TileServer }>({
  tiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const tiles = await startTileServer();
      await use(tiles);
      tiles.stop();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ tiles }, use) => {
      const site = await startSite(tiles.env);
      await addNeighbourhoodHelp(site);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const t = translator('nl');
const PIN = '.kk-map__spot:not([aria-label])';
/** Labels are as wide as their words ask for, up to a limit at which these have two lines. */
const THREE_LINES_PX = 50;
const NUMBER = '.kk-map__spot[aria-label]';

async function openMap(page: Page, origin: string, path = municipalityPath('nl', MUNICIPALITY.slug)): Promise<void> {
  await page.goto(origin + path);
  await page.locator('.map-section').scrollIntoViewIfNeeded();
  await expect(page.locator(PIN).or(page.locator(NUMBER)).first()).toBeAttached();
}

/** From closest by each pin stands alone. */
async function zoomInWholly(page: Page): Promise<void> {
  const zoomIn = page.getByRole('button', { name: t('map.zoom_in'), exact: true });
  await expect(async () => {
    await zoomIn.press('Enter');
    await expect(zoomIn).toHaveAttribute('aria-disabled', 'true', { timeout: 500 });
  }).toPass();
}

test.describe('streets from elsewhere', () => {
  test('are asked for only after the reader asked, and say from whom they come', async ({
    page,
    site,
    tiles,
    misdeeds,
  }) => {
    tiles.asked.length = 0;
    await openMap(page, site.origin);
    const choice = page.locator('.kk-map-streets');
    await expect(choice).toContainText('Kaartenhuis');
    await expect(choice).toContainText('IP-adres');
    expect(tiles.asked).toEqual([]);
    await zoomInWholly(page);
    await page.locator(PIN).first().click();
    expect(tiles.asked).toEqual([]);
    expect(misdeeds.foreign).toEqual([]);

    const show = page.getByRole('button', { name: t('map.streets_show') });
    await show.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: t('map.streets_hide') })).toBeFocused();
    await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
    await expect(page.locator('.kk-map figcaption')).toContainText('Kaart: Kaartenhuis');
    expect(tiles.asked.length).toBeGreaterThan(3);
    for (const { path, referrer, cookie } of tiles.asked) {
      expect([path, referrer, cookie]).toEqual([expect.stringMatching(/^\/\d+\/\d+\/\d+\.png$/), '', '']);
    }
    expect(new Set(misdeeds.foreign.map((url) => new URL(url).origin))).toEqual(new Set([tiles.origin]));

    await page.keyboard.press('Enter');
    await expect(page.locator('.leaflet-tile')).toHaveCount(0);
    const asked = tiles.asked.length;
    await page.getByRole('button', { name: t('map.zoom_out') }).click();
    await page.reload();
    await openMap(page, site.origin);
    expect(tiles.asked).toHaveLength(asked);
    expect(misdeeds).toMatchObject({ consoleErrors: [], violations: [] });
  });

  test('leave the schematic map and a sentence when they stay away', async ({ page, site, tiles }) => {
    await openMap(page, site.origin);
    tiles.fail = true;
    try {
      await page.getByRole('button', { name: t('map.streets_show') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('map.streets_failed') })).toBeVisible();
      await expect(page.locator('.kk-map__area--self').first()).toBeVisible();
    } finally {
      tiles.fail = false;
    }
  });

  test('are told of on the page on privacy', async ({ page, site }) => {
    await page.goto(`${site.origin}/privacy`);
    await expect(page.getByText(t('map.privacy_streets', { provider: 'Kaartenhuis' }))).toBeVisible();
    await expect(page.getByText(t('map.privacy_none'))).toHaveCount(0);
  });
});

test('can be walked by keyboard: numbers open into pins, pins open cards, and the focus comes back', async ({
  page,
  site,
}) => {
  // Without animation a number has become pins before the key is up.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, site.origin);
  await page.locator(NUMBER).first().focus();
  const focused = page.locator('.kk-map__spot:focus');
  while ((await focused.getAttribute('aria-label')) !== null) await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName(/\+1.*Wijkcentrum 1/);
  // Two rooms at one postcode; the next pin of the list is one Tab away, and the map brings it into sight.
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: MUNICIPALITY.service });
  await expect(card).toBeFocused();
  await expect(card.getByRole('link')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(focused).toHaveAccessibleName(/Wijkcentrum 1/);
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(/Wijkcentrum 3/);
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Space');
  await expect(card).toContainText('Singel 3');
  await card.getByRole('button', { name: t('map.close') }).press('Enter');
  await expect(focused).toHaveAccessibleName(/Wijkcentrum 3/);
});

test('shows the neighbourhoods whose postcodes are known, and names the others', async ({ page, site }) => {
  await openMap(page, site.origin, municipalityPath('nl', MUNICIPALITY.slug, 'Lindenholt'));
  await expect(page.locator('.kk-map__neighbourhood')).toHaveCount(2);
  await expect(page.locator('.kk-map__neighbourhood--chosen')).toHaveCount(1);
  const list = page.locator('.kk-map-list');
  await expect(list.getByRole('listitem').filter({ hasText: t('map.not_drawn') })).toHaveText(/^Oude Stad/);
  await list.getByRole('link', { name: 'Dukenburg' }).click();
  await expect(page).toHaveURL(/\?wijk=Dukenburg/);
  const answers = await Promise.all(
    [neighbourhoodMapPath('GM0193'), neighbourhoodMapPath('GM9999'), mapDataPath()].map((path) =>
      page.request.get(site.origin + path),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual([200, 404, 200]);
  expect(await answers[0]?.json()).toEqual({ type: 'FeatureCollection', features: [] });
});

for (const language of ['nl', 'ar'] as const) {
  for (const width of [320, 1280]) {
    test(`has no fault that axe finds, with a card open, in ${language} at ${width} pixels`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: width === 320 ? 'dark' : 'light', reducedMotion: 'reduce' });
      await openMap(page, site.origin, municipalityPath(language, MUNICIPALITY.slug));
      const heights = await page
        .locator('.kk-map__spot .kk-map__label')
        .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThan(THREE_LINES_PX);
      await page.locator(PIN).first().click();
      const card = await page.getByRole('dialog').boundingBox();
      const frame = await page.locator('.leaflet-container').boundingBox();
      const close = await page.getByRole('dialog').getByRole('button').boundingBox();
      if (!card || !frame || !close) throw new Error('no card, no map or no way to close');
      expect(close.x).toBeGreaterThan(card.x);
      expect(close.x + close.width).toBeLessThan(card.x + card.width);
      expect(card.x).toBeGreaterThanOrEqual(frame.x);
      expect(card.x + card.width).toBeLessThanOrEqual(frame.x + frame.width);
      expect(card.y + card.height).toBeLessThanOrEqual(frame.y + frame.height);
      expect(await page.locator('.kk-map-block').evaluate((node) => getComputedStyle(node).direction)).toBe(
        languageFacts(language).direction,
      );
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is asked for, no frame stays empty, and the neighbourhoods lead on', async ({ page, site, tiles }) => {
    tiles.asked.length = 0;
    await page.goto(site.origin + municipalityPath('nl', MUNICIPALITY.slug));
    await expect(page.locator('[data-map]')).toBeHidden();
    await page.getByRole('link', { name: 'Oude Stad' }).click();
    await expect(page.getByText('Singel 3').first()).toBeVisible();
    expect(tiles.asked).toEqual([]);
  });
});
