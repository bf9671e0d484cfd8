import type { Page } from '@playwright/test';
import { axeFindings, expect, type Misdeeds, sidewaysPixels } from './browser.ts';

const WIDE = { width: 1280, height: 720 };
const TABLET = { width: 768, height: 1024 };
const NARROW = { width: 320, height: 640 };

/**
 * Holds the page that is open against what every page must be: accessible in both colour schemes, wide and narrow, never
 * wider than its window, and with one main heading. Both schemes and both widths come by, not each with each.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axeFindings(page), `${page.url()} dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(TABLET);
  expect(await sidewaysPixels(page), `${page.url()} tablet`).toBe(0);
  await page.setViewportSize(NARROW);
  expect(await axeFindings(page), `${page.url()} narrow`).toEqual([]);
  expect(await sidewaysPixels(page), `${page.url()} narrow`).toBe(0);
  await expect(page.locator('h1')).toHaveCount(1);
  await page.setViewportSize(WIDE);
}

/** No page asked for what is not ours, or broke the content policy. Chromium itself reports a page's own 4xx as an error. */
export function expectNoMisdeeds(misdeeds: Misdeeds): void {
  expect(misdeeds.violations).toEqual([]);
  expect(misdeeds.foreign).toEqual([]);
  expect(misdeeds.consoleErrors.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
}
