import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { addDays, weekdayOf } from '../../src/domain/calendar/day.ts';
import { epochOf } from '../../src/domain/calendar/dutch-time.ts';
import { holidayOn } from '../../src/domain/calendar/holidays.ts';
import { expect, test } from '../support/browser.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** A page that is left open says no longer what was true of the moment at which it came. */
const CLOCK = join(mkdtempSync(join(tmpdir(), 'ketenkaart-clock-')), 'moved');
const MINUTE = 60_000;
const CLOSES = 21 * 60;
const OPEN = 'Nu open, tot 21.00 uur';
const CLOSED = 'Nu dicht. Open morgen om 9.00 uur';

/** A day on which the national line is open until nine, as it is on the next. */
function anOrdinaryDay(): string {
  let day = addDays(dutchToday(), 1);
  while (weekdayOf(day) > 4 || holidayOn(day) || holidayOn(addDays(day, 1))) day = addDays(day, 1);
  return day;
}

const closing = epochOf(anOrdinaryDay(), CLOSES);
const moveSiteTo = (epochMs: number) => writeFileSync(CLOCK, String(epochMs - Date.now()));

test.describe('a page that is left open', () => {
  let site: TestSite;
  test.beforeAll(async () => {
    moveSiteTo(closing - 5 * MINUTE);
    const preload = pathToFileURL(resolve(import.meta.dirname, '../support/moved-clock.ts')).href;
    site = await startSite({ MOVED_CLOCK: CLOCK, NODE_OPTIONS: `--import ${preload}` });
  });
  test.afterAll(() => site.stop());

  /** Opens a page five minutes before the line closes; `wrongBy`: how far the device's own clock is ahead. */
  async function open(page: Page, path: string, wrongBy = 0): Promise<void> {
    moveSiteTo(closing - 5 * MINUTE);
    await page.clock.install({ time: closing - 5 * MINUTE + wrongBy });
    await page.goto(site.origin + path);
    await expect(page.getByText(OPEN).first()).toBeVisible();
  }
  const passClosing = async (page: Page) => {
    moveSiteTo(closing + MINUTE);
    await page.clock.fastForward(6 * MINUTE);
  };
  const note = (page: Page) => page.locator('[data-past-note]');

  test('says by itself who is there now, and leaves alone what was typed and unfolded', async ({ page }) => {
    await open(page, '/');
    await page.getByRole('combobox').first().fill('8011');
    await passClosing(page);
    await expect(page.getByText(CLOSED).first()).toBeVisible();
    await expect(page.getByText(OPEN)).toHaveCount(0);
    await expect(page.getByRole('combobox').first()).toHaveValue('8011');
    await expect(note(page)).toBeHidden();
  });

  test('says without the net until when it was right, and renews itself when the net is back', async ({
    page,
    context,
  }) => {
    await open(page, '/gemeente/zwolle');
    await context.setOffline(true);
    await passClosing(page);
    await expect(note(page)).toContainText(/klopt tot \d+ \w+ \d{4} om 21\.00 uur/);
    await expect(page.getByText(OPEN).first()).toBeHidden();
    await context.setOffline(false);
    await expect(page.getByText(CLOSED).first()).toBeVisible();
    await expect(note(page)).toBeHidden();
  });

  test('believes the site where the clock of the device is wrong', async ({ page }) => {
    // A page that was not asked for since the site's clock went back.
    await open(page, '/gemeente/utrecht', 20 * 60 * MINUTE);
    await expect(page.locator('html')).not.toHaveAttribute('data-past');
    await expect(note(page)).toBeHidden();
  });
});
