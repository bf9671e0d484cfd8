import type { Page } from '@playwright/test';

/** More presses than any page of ours has stops. */
const MOST_STOPS = 400;

/** Where the keyboard stands after a press, and what is wrong there. */
interface Stop {
  name: string;
  /** Its place among all elements of the page; -1 when the keyboard has left the page. */
  index: number;
  troubles: string[];
}

/** Looks at what has the focus: can it be seen, whole enough to know it, with a mark that says where one is? */
function lookAtFocus(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    // The browser scrolls to what has the focus when it next draws.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const stop = document.activeElement;
    if (!stop || stop === document.body || stop === document.documentElement)
      return { name: '', index: -1, troubles: [] };
    const name = `${stop.tagName.toLowerCase()} "${(stop.textContent || stop.getAttribute('aria-label') || stop.id).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    const troubles: string[] = [];
    const boxes = [...stop.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // A radio or tick box may be drawn by its label: then the label is what people see.
    const label = (stop as HTMLInputElement).labels?.[0];
    const isSeen = (x: number, y: number) => {
      const top = document.elementFromPoint(x, y);
      return Boolean(top && (stop.contains(top) || top.contains(stop) || label?.contains(top)));
    };
    const inWindow = boxes.filter(({ left, right, top, bottom }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight && isSeen(x, y);
    });
    if (boxes.length === 0) troubles.push('has no size');
    else if (inWindow.length === 0) troubles.push('is out of the window or under something');
    const marked = [stop, label, stop.closest('summary'), stop.parentElement].some((node) => {
      if (!node) return false;
      const style = getComputedStyle(node);
      return (
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none'
      );
    });
    if (!marked) troubles.push('has no mark of focus');
    return { name, index: [...document.querySelectorAll('*')].indexOf(stop), troubles };
  });
}

/**
 * Goes through the page that is open by Tab alone, from its beginning until the keyboard leaves it, and names what is
 * wrong: a stop that cannot be seen, has no mark, comes before the one before it, or holds the keyboard for ever.
 */
export async function walkByKeyboard(page: Page): Promise<{ stops: number; troubles: string[] }> {
  const troubles: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let before = -1;
  let first = -1;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const { name, index, troubles: found } = await lookAtFocus(page);
    // After its last stop a page hands the keyboard to the browser, or begins anew.
    if (index === -1 || (stops > 0 && index === first)) return { stops, troubles };
    if (stops === 0) first = index;
    troubles.push(...found.map((trouble) => `${name} ${trouble}`));
    if (index === before) return { stops, troubles: [...troubles, `${name} holds the keyboard`] };
    if (index < before) troubles.push(`${name} comes after what stands below it`);
    before = index;
  }
  return { stops: MOST_STOPS, troubles: [...troubles, 'the keyboard does not come to the end of the page'] };
}
