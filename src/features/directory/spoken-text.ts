/** What is said in one breath, in one language: a sentence, so that a pause breaks off little. */
export interface Piece {
  text: string;
  language: string;
}

/**
 * What is there to see but not to hear: what is marked so, what is for screen readers only, and what somebody has to open
 * first. Its own mark: that something stays off paper (`no-print`) says nothing about the ear.
 */
const UNSAID = '[data-unsaid], .visually-hidden, details:not([open]), svg';

/** What is a text by itself. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, summary, div, section';

/** Numbers to call, which are said digit by digit. */
const NUMBERS = '.call, .phone';

/** A sentence ends where something new begins, so that "17.00 uur" and "bijv. huur" stay whole. */
const SENTENCES = /\S.*?(?:[.!?؟](?=\s+\P{Ll})|$)/gu;

/** What of these parts of a page is in sight, in their order. */
export function piecesOf(parts: Iterable<Element>): Piece[] {
  const pieces: Piece[] = [];
  let block: Element | null = null;
  for (const part of parts) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: around, textContent } = texts.currentNode;
      if (!around || !textContent?.trim() || around.closest(UNSAID) || !isShown(around)) continue;
      const text = around.closest(NUMBERS) ? digitByDigit(textContent) : textContent;
      const language = around.closest<HTMLElement>('[lang]')?.lang ?? '';
      const own = around.closest(BLOCKS);
      const last = pieces.at(-1);
      if (last && own === block && language === last.language) last.text += ` ${text}`;
      else pieces.push({ text, language });
      block = own;
    }
  }
  return pieces.flatMap(({ text, language }) => sentencesOf(text).map((sentence) => ({ text: sentence, language })));
}

/** Of what is not shown nothing stands anywhere, whatever hides it. */
function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The sentences of a text, without those that say nothing: a full stop between two texts in another language. */
export function sentencesOf(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?])/g, '');
  return (plain.trim().match(SENTENCES) ?? []).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** "0800-8115" → "0 8 0 0, 8 1 1 5.": as a number it would be eight hundred and something. */
export function digitByDigit(number: string): string {
  return `${(number.match(/[+\d]+/g) ?? []).map((group) => [...group].join(' ')).join(', ')}.`;
}
