import { forgetStored } from '../components/forget-stored.ts';

/** How soon the second Escape must follow the first, in milliseconds. */
const TWICE_MS = 800;

/** How long the other site may wait for what is kept on the device to be taken away. */
const FORGET_LIMIT_MS = 500;

/** Where Escape has a meaning of its own: it closes suggestions and choices. */
const FIELDS = 'input, select, textarea';

/**
 * Lets the page's way out replace the page instead of following it: what was on the screen is gone at once, and "back" does
 * not lead to it. What somebody kept on the device is taken away. Escape twice does the same, for who has no time to look
 * for the link.
 */
export function leaveQuickly(): void {
  const link = document.querySelector<HTMLAnchorElement>('.quick-exit a');
  if (!link) return;

  const leave = async () => {
    // However long the other site takes to answer.
    document.body.hidden = true;
    document.title = link.hostname;
    window.speechSynthesis?.cancel();
    const limit = new Promise((done) => setTimeout(done, FORGET_LIMIT_MS));
    await Promise.race([forgetStored().catch(() => undefined), limit]);
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  let escapedAt = Number.NEGATIVE_INFINITY;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.target instanceof Element && event.target.matches(FIELDS)) return;
    if (event.timeStamp - escapedAt < TWICE_MS) leave();
    escapedAt = event.timeStamp;
  });

  for (const text of document.querySelectorAll<HTMLElement>('[data-with-script]')) text.hidden = false;
}
