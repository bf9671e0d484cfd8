import { hasTyped } from '../components/has-typed.ts';

/** No answer of the site may keep us waiting longer. */
const ANSWER_MS = 10_000;
/** How long to wait at least before the site is asked again whose clock is a little behind. */
const AGAIN_MS = 1_000;

/** What a page says that hangs on the clock, whole: each is put in the place of its older self. */
const PARTS = '[data-clock]';

/**
 * Keeps what a page says of now from lying when it is left open. From the moment in the page on (`data-until`) it hides
 * what is no longer true, and asks for the page anew as soon as somebody looks: what hangs on the clock takes the place of
 * what stood there, and nothing that was typed or unfolded is touched. Where the new page has other parts, who comes back
 * to it gets it whole, unless something was typed; else a note with a button says so. Without the net the note stands there.
 */
export function keepTrue(): void {
  const root = document.documentElement;
  const note = document.querySelector<HTMLElement>('[data-past-note]');
  let until = Number(root.dataset.until);
  // A page from the phone's own store says its age itself.
  if (!note || !until || 'fromPhone' in root.dataset) return;

  /** How far the clock of this device is ahead of the site's, as far as the site told. */
  let ahead = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const wait = (leastMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(leastMs, until - Date.now() + ahead));
  };
  const look = (isBack = false) => {
    const isPast = Date.now() - ahead >= until;
    root.toggleAttribute('data-past', isPast);
    if (!isPast) wait(0);
    else if (!document.hidden) void renew(isBack);
  };
  const renew = async (isBack: boolean, isAsked = false) => {
    if (isAsking) return;
    isAsking = true;
    const fresh = await ask().catch(() => null);
    isAsking = false;
    if (fresh?.until === until && !isAsked) {
      // The site says that all of it is still true: the clock of this device is wrong, or a moment ahead.
      ahead = Date.now() - fresh.now;
      root.toggleAttribute('data-past', fresh.now >= until);
      return wait(AGAIN_MS);
    }
    if (fresh && isAsked) return location.reload();
    if (fresh && replaceParts(fresh.page)) {
      until = fresh.until;
      note.hidden = true;
      return look();
    }
    if (fresh && isBack && !hasTyped(document)) return location.reload();
    note.hidden = false;
  };

  const lookAgain = () => document.hidden || look(true);
  document.addEventListener('visibilitychange', lookAgain);
  addEventListener('online', lookAgain);
  addEventListener('pageshow', (event) => event.persisted && look(true));
  note.querySelector('button')?.addEventListener('click', () => void renew(true, true));
  look(true);
}

/** The page as it is now, with the moment until which it is true and the site's own clock; rejects without an answer. */
async function ask(): Promise<{ page: Document; until: number; now: number }> {
  const answer = await fetch(location.href, { cache: 'no-cache', signal: AbortSignal.timeout(ANSWER_MS) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { until, fromPhone } = page.documentElement.dataset;
  if (!answer.ok || !until || fromPhone !== undefined) throw new Error('no page of now');
  return { page, until: Number(until), now: Date.parse(answer.headers.get('date') ?? '') };
}

/** Whether all parts were replaced: only when the new page has the same ones, in the same places. */
function replaceParts(page: Document): boolean {
  const olds = [...document.querySelectorAll(PARTS)];
  const news = [...page.querySelectorAll(PARTS)];
  const isSame = olds.length === news.length && olds.every((old, index) => placeOf(old) === placeOf(news[index]));
  if (!isSame) return false;
  olds.forEach((old, index) => {
    const fresh = news[index];
    if (!fresh || old.outerHTML === fresh.outerHTML) return;
    if (old instanceof HTMLDetailsElement && old.open) fresh.setAttribute('open', '');
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (hadFocus) fresh.querySelector<HTMLElement>('summary, a')?.focus();
  });
  return true;
}

function placeOf(part: Element | undefined): string {
  return part?.closest('[id]')?.id ?? '';
}
