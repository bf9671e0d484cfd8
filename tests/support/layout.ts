import type { Locator, Page } from '@playwright/test';

/** The words in these elements that are broken over two lines inside the word; one that breaks at its hyphen is whole. */
export function brokenWords(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.flatMap((element) => {
      const broken: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );
}

/** The texts of the elements that reach beyond the right side of the window. */
export function outOfSight(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((element) => element.textContent?.trim() ?? ''),
  );
}

/** The greatest number of lines over which any of the elements stands. */
export function mostLines(elements: Locator): Promise<number> {
  return elements.evaluateAll((all) =>
    Math.max(
      0,
      ...all.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    ),
  );
}

/** The texts that do not fit the box that cuts them off, but for maps, and for what is hidden from the eye in one pixel. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.locator('body :not(.leaflet-container, .leaflet-container *)').evaluateAll((all) =>
    all
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (display === 'inline' || clientWidth <= 1 || clientHeight <= 1) return false;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (cuts(overflowX) && scrollWidth > clientWidth + 1) || (cuts(overflowY) && scrollHeight > clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent?.trim().slice(0, 60)}`),
  );
}
