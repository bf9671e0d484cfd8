/** Stands in a page for the moment at which a phone kept it, which the page itself cannot know. */
export const KEPT_MOMENT = '[…]';

/** What is hidden in a page until it comes from a phone's own store; its value is the locale of the moment. */
const NOTE = /(<div data-kept-note="([^"]+)") hidden/;

/**
 * A kept page as it is shown without the net: it says from when it is, and is marked so that styles hide what was true of
 * that moment only. `keptAt`: epoch milliseconds.
 */
export function sayAge(html: string, keptAt: number): string {
  const locale = NOTE.exec(html)?.[2];
  if (locale === undefined) return html;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  const moment = new Intl.DateTimeFormat(locale, format).format(keptAt);
  // Unicode's marks keep the moment in its own direction, whatever the sentence's is.
  return html
    .replace(NOTE, '$1')
    .replace(KEPT_MOMENT, `\u2068${moment}\u2069`)
    .replace('<html ', '<html data-from-phone ');
}
