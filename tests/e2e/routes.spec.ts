import { expect, test } from '../support/browser.ts';

const ADDRESS = 'Lubeckplein 2, 8017 JZ Zwolle';
const ON_SITE = 'Route via OpenStreetMap naar gemeente Zwolle';
const IN_APP = 'Route in uw kaart-app naar gemeente Zwolle';

const DEVICES = [
  {
    device: 'an Android phone',
    userAgent: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile',
    name: IN_APP,
    start: 'geo:0,0?q=',
  },
  {
    device: 'an iPhone',
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    name: IN_APP,
    start: 'https://maps.apple.com/?daddr=',
  },
  {
    device: 'a computer',
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    name: ON_SITE,
    start: 'https://www.openstreetmap.org/directions?to=',
  },
];

for (const { device, userAgent, name, start } of DEVICES) {
  test.describe(`on ${device}`, () => {
    test.use({ userAgent });

    test('a way to an address says where it leads, and asks nothing of anybody before', async ({
      page,
      site,
      misdeeds,
    }) => {
      await page.goto(`${site.origin}/gemeente/zwolle`);
      const route = page.getByRole('region', { name: 'Gemeente Zwolle' }).getByRole('link', { name, exact: true });
      await expect(route).toHaveAttribute('href', start + encodeURIComponent(ADDRESS));
      await expect(route).toHaveAttribute('rel', 'noreferrer');
      await expect(page.locator('a[data-route]')).not.toHaveCount(0);
      expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
    });
  });
}

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, userAgent: DEVICES[0]?.userAgent });

  test('a way to an address leads to a site, which works everywhere', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await expect(page.getByRole('link', { name: ON_SITE, exact: true }).last()).toHaveAttribute(
      'href',
      /^https:\/\/www\.openstreetmap\.org\//,
    );
  });
});
