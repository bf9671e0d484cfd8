import { expect, test } from '../support/browser.ts';
import { brokenWords, mostLines, outOfSight } from '../support/layout.ts';
import { makePerson } from '../support/people.ts';
import { signIn } from '../support/work-pages.ts';

const NARROW = { width: 320, height: 640 };

test('how far municipalities are, on a small phone: no name is broken, and the unknown is said once', async ({
  page,
  site,
}) => {
  await page.setViewportSize(NARROW);
  for (const language of ['', '/en', '/tr', '/ar']) {
    await page.goto(`${site.origin}${language}/voortgang`);
    expect(await brokenWords(page.getByRole('rowheader')), language).toEqual([]);
    // The words beside a patch of colour do not run on under it.
    const under = await page.locator('.legend li').evaluateAll(
      (items) =>
        items.filter((item) => {
          const range = document.createRange();
          range.selectNodeContents(item);
          const text = [...item.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          const patch = item.querySelector('svg')?.getBoundingClientRect();
          const rtl = getComputedStyle(item).direction === 'rtl';
          return text.some((node) => {
            range.selectNodeContents(node);
            return [...range.getClientRects()].some(({ left, right, width }) =>
              width > 1 && patch ? (rtl ? right > patch.left + 1 : left < patch.right - 1) : false,
            );
          });
        }).length,
    );
    expect(under, language).toBe(0);
  }
  await page.goto(`${site.origin}/voortgang`);
  await expect(page.getByText('is de stap nog niet bekend')).toHaveCount(1);
});

test('the work on a small phone: the changes and what is given in a municipality stand in sight', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin, await makePerson(site, { role: 'staff', name: 'Stella Staf' }));
  for (const path of ['/werk/audit', '/werk/gemeenten/zwolle']) {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.origin + path);
      expect(await outOfSight(page.getByRole('cell')), `${path} ${width}`).toEqual([]);
    }
  }
  await page.goto(`${site.origin}/werk/audit`);
  const moments = page.getByRole('cell').filter({ hasText: /^\d+ \S+ \d{4} om [\d.]+ uur$/ });
  expect(await moments.count()).toBeGreaterThan(10);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await mostLines(moments), `${width}`).toBe(1);
  }
});
