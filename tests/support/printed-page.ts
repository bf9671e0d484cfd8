import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** A4 between its margins, in pixels of CSS: what `emulateMedia` shows is laid out as on paper. */
const PAPER = { width: 703, height: 1047 };

/** What a page is on paper. */
export interface PrintedPage {
  sides: number;
  /** All that print shows, text by text. */
  texts: string[];
  /** Texts that print would show, and that are not on the paper whole. */
  cut: string[];
  /** Headings and words that end in a colon with nothing under them, and links to a place on the page that is not printed. */
  overNothing: string[];
}

/** Prints the page that is open, and compares the text in the file with all that print would show of it. */
export async function printPage(page: Page): Promise<PrintedPage> {
  const size = page.viewportSize();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(readPaper);
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text, totalPages } = await extractText(file, { mergePages: true });
  await page.emulateMedia({ media: null });
  if (size) await page.setViewportSize(size);
  const { texts, clipped, overNothing, isFromRight } = seen;
  const gone = isFromRight ? missingLetters(texts, text) : missingTexts(texts, text);
  return { sides: totalPages, texts, cut: [...clipped, ...gone], overNothing };
}

/** A text that stands on the page twice must be in the file twice. */
function missingTexts(texts: readonly string[], printed: string): string[] {
  const file = letters(printed);
  const times = Map.groupBy(texts, letters);
  return [...times].flatMap(([text, all]) => (file.split(text).length - 1 < all.length ? [all[0] ?? ''] : []));
}

/** What is written from the right stands in the file glyph by glyph as it is painted: the letters of the page are counted. */
function missingLetters(texts: readonly string[], file: string): string[] {
  const count = (text: string) => Map.groupBy(letters(text).match(/[\p{L}\p{N}]/gu) ?? [], (letter) => letter);
  const printed = count(file);
  return [...count(texts.join(''))].flatMap(([letter, all]) => {
    const lost = all.length - (printed.get(letter)?.length ?? 0);
    return lost > 0 ? [`${lost} × ${letter}`] : [];
  });
}

/** Without marks on letters, and what a line's end adds or takes away. */
function letters(text: string): string {
  return text.normalize('NFKD').replace(/[\s\p{Cf}\p{Pd}\p{Mn}]/gu, '');
}

/** Runs in the browser: all texts that print shows, and what of them lies outside a box that hides it. */
function readPaper(): { texts: string[]; clipped: string[]; overNothing: string[]; isFromRight: boolean } {
  const HEADINGS = 'h1, h2, h3, h4, h5, h6';
  const isForEyes = (element: Element) => element.checkVisibility() && !element.closest('.visually-hidden, svg');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== '' && node.parentElement && isForEyes(node.parentElement)) nodes.push(node);
  }
  const isClipped = (node: Text) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    // The box of a text is higher than its letters.
    const room = Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize) / 2;
    for (let one = node.parentElement; one && one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(one);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const around = one.getBoundingClientRect();
      if (box.right > around.right + 1 || box.left < around.left - 1) return true;
      if (box.bottom > around.bottom + room || box.top < around.top - room) return true;
    }
    return box.right > innerWidth + 1 || box.left < -1;
  };
  const level = (heading: Element) => Number(heading.tagName[1]);
  const standsOverNothing = (heading: Element) => {
    const isAfter = (node: Text) =>
      Boolean(heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) && !heading.contains(node);
    const next = nodes.find(isAfter)?.parentElement;
    const below = next?.closest(HEADINGS);
    return !next || Boolean(below && level(below) <= level(heading));
  };
  const announcesNothing = (node: Text, index: number) => {
    const around = node.parentElement?.closest('li, dl, section, div');
    return node.data.trim().endsWith(':') && !around?.contains(nodes[index + 1] ?? null);
  };
  const leadsNowhere = ({ hash }: HTMLAnchorElement) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    return !target || !isForEyes(target);
  };
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(isForEyes);
  const overNothing = [
    ...[...document.querySelectorAll(HEADINGS)].filter(isForEyes).filter(standsOverNothing),
    ...nodes.filter(announcesNothing),
    ...links.filter(leadsNowhere),
  ];
  return {
    texts: nodes.map((node) => node.data.trim()),
    clipped: nodes.filter(isClipped).map((node) => `clipped: ${node.data.trim()}`),
    overNothing: overNothing.map((one) => (one.textContent ?? '').trim()),
    isFromRight: document.dir === 'rtl',
  };
}
