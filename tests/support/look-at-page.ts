import type { Page } from '@playwright/test';
import { axeFindings, expect, type Misdeeds, sidewaysPixels } from './browser.ts';
import { isWholeRun } from './whole-run.ts';

const WIDE = { width: 1280, height: 720 };
const TABLET = { width: 768, height: 1024 };
const NARROW = { width: 320, height: 640 };

const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const DARK = { colorScheme: 'dark', forcedColors: 'none' } as const;
const HIGH_CONTRAST = { colorScheme: 'light', forcedColors: 'active' } as const;

/** Both colour schemes and both widths come by, not each with each. */
const SAMPLE = [
  [WIDE, DARK],
  [NARROW, LIGHT],
] as const;
const EVERY_VIEW = [WIDE, NARROW].flatMap((size) => [LIGHT, DARK, HIGH_CONTRAST].map((look) => [size, look] as const));

/**
 * Holds the page that is open against what every page must be: accessible in both colour schemes, wide and narrow, never
 * wider than its window, and with one main heading. Pages that have nothing but an address are looked at by
 * tests/e2e/pages.spec.ts and every-work-page.spec.ts: this is for what stands on them after something was done.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  await expect(page.locator('h1'), page.url()).toHaveCount(1);
  for (const size of [TABLET, NARROW]) {
    await page.setViewportSize(size);
    expect(await sidewaysPixels(page), `${page.url()} at ${size.width} pixels`).toBe(0);
  }
  for (const [size, look] of isWholeRun() ? EVERY_VIEW : SAMPLE) {
    await page.setViewportSize(size);
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    expect(await axeFindings(page), `${page.url()} ${JSON.stringify({ size, look })}`).toEqual([]);
  }
  await page.emulateMedia({ ...LIGHT, reducedMotion: 'reduce' });
  await page.setViewportSize(WIDE);
}

/** No page asked for what is not ours, or broke the content policy. Chromium itself reports a page's own 4xx as an error. */
export function expectNoMisdeeds(misdeeds: Misdeeds): void {
  expect(misdeeds.violations).toEqual([]);
  expect(misdeeds.foreign).toEqual([]);
  expect(misdeeds.consoleErrors.filter((text) => !/status of [45]\d\d/.test(text))).toEqual([]);
}
