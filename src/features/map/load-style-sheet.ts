/** How long the sheet may take to arrive; the map is not drawn without it. */
const LOAD_LIMIT_MS = 10_000;

/**
 * Adds a style sheet of this site to the page, once, and waits until it holds: what only the map needs is not loaded
 * with every page. Rejects when it does not come in time or the reader has gone on.
 */
export function loadStyleSheet(href: string, leaving: AbortSignal): Promise<void> {
  const present = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].find(
    (link) => link.getAttribute('href') === href,
  );
  if (present?.sheet) return Promise.resolve();
  present?.remove();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
  link.setAttribute('href', href);
  const stop = AbortSignal.any([leaving, AbortSignal.timeout(LOAD_LIMIT_MS)]);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => reject(new Error(`style sheet not loaded: ${href}`)), { once: true });
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
    document.head.append(link);
  });
}
