/** Stands in a page for the moment at which a phone kept it, which the page itself cannot know. */
export const KEPT_MOMENT = '[…]';

/** What is hidden in a page until it comes from a phone's own store; its value is the locale of the moment. */
const NOTE = /(<div data-kept-note="([^"]+)") hidden/;

/** Stands in the note, hidden, for who asked for a page with choices and gets it without. */
const WITHOUT_CHOICES = /(<p data-without-choices) hidden/;

/** Stands in a municipality's page: what it says instead of itself when another page is asked for; its value is a title. */
const NOT_KEPT = /<template data-not-kept="([^"]+)">([\s\S]*?)<\/template>/;

/**
 * A kept page as it is shown without the net: it says from when it is, and is marked so that styles hide what was true of
 * that moment only. `keptAt`: epoch milliseconds. `isWithoutChoices`: it was asked for with choices, which it does not know.
 */
export function sayAge(html: string, keptAt: number, { isWithoutChoices = false } = {}): string {
  const locale = NOTE.exec(html)?.[2];
  if (locale === undefined) return html;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  const moment = new Intl.DateTimeFormat(locale, format).format(keptAt);
  // Unicode's marks keep the moment in its own direction, whatever the sentence's is.
  return html
    .replace(NOTE, '$1')
    .replace(WITHOUT_CHOICES, isWithoutChoices ? '$1' : '$&')
    .replace(KEPT_MOMENT, `\u2068${moment}\u2069`)
    .replace('<html ', '<html data-from-phone ');
}

/**
 * What is shown without the net for a page that is not kept, made of the page of a municipality that is: the same frame, in the
 * same language, that says so and leads back to that municipality. `keptAt`: epoch milliseconds.
 */
export function sayNotKept(html: string, keptAt: number): string {
  const [, title = '', words = ''] = NOT_KEPT.exec(html) ?? [];
  return sayAge(html, keptAt)
    .replace(/<title>[^<]*/, () => `<title>${title}`)
    .replace(/(<main[^>]*>)[\s\S]*<\/main>/, (_all, main: string) => `${main}${words}</main>`);
}
