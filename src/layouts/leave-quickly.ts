/** How soon the second Escape must follow the first, in milliseconds. */
const TWICE_MS = 800;

/** Where Escape has a meaning of its own: it closes suggestions and choices. */
const FIELDS = 'input, select, textarea';

/**
 * Lets the page's way out replace the page instead of following it: what was on the screen is gone at once, and "back" does
 * not lead to it. Escape twice does the same, for who has no time to look for the link. The site has stored nothing that
 * would have to be cleared.
 */
export function leaveQuickly(): void {
  const link = document.querySelector<HTMLAnchorElement>('.quick-exit a');
  if (!link) return;

  const leave = () => {
    // However long the other site takes to answer.
    document.body.hidden = true;
    document.title = link.hostname;
    window.speechSynthesis?.cancel();
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
