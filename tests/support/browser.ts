import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { startSite, type TestSite } from './site.ts';

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  consoleErrors: string[];
  /** Content policy violations, as the browser reports them. */
  violations: string[];
  /** Requests to anything but the site itself. */
  foreign: string[];
}

interface WorkerParts {
  site: TestSite;
}

interface TestParts {
  misdeeds: Misdeeds;
}

/** A real browser before the built site; each worker has a site and a PocketBase of its own. */
export const test = base.extend<TestParts, WorkerParts>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  misdeeds: async ({ page, site }, use) => {
    const misdeeds: Misdeeds = { consoleErrors: [], violations: [], foreign: [] };
    page.on('console', (message) => {
      if (message.type() === 'error') misdeeds.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => misdeeds.consoleErrors.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
        misdeeds.foreign.push(url);
    });
    await page.exposeFunction('reportViolation', (text: string) => misdeeds.violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
        report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
      });
    });
    await use(misdeeds);
  },
});

export { expect };

/** Rules of WCAG 2.2 A and AA, and axe's good practices. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * One line a finding: the rule and where it fails. Asked in the page itself (no page of ours has frames), and for what fails
 * alone: the other way opens a second page each time and takes three times as long.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(AXE_TAGS)
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

/** How many pixels the page is wider than its window; more than none means that a reader must scroll sideways. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
