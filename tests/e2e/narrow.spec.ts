import { expect, test } from '../support/browser.ts';
import { brokenWords } from '../support/layout.ts';

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
