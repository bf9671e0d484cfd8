/** Stands in a page for the moment at which a phone kept it, which the page itself cannot know. */
export const SAVED_MOMENT = '[…]';

/** What is hidden in a page until it comes from a phone's own store; its value is the locale of the moment. */
const NOTE = /(<div data-kept-note="([^"]+)") hidden/;

/** Stand in the note, hidden, for who asked for a page with choices, or for a neighbourhood, and gets it without. */
const WITHOUT = {
  choices: /(<p data-without="choices") hidden/,
  neighbourhood: /(<p data-without="neighbourhood") hidden/,
};

/** Stands in what follows: the way back to the municipality of that page. */
const WAY_BACK = /<li data-way-back[^>]*>[\s\S]*?<\/li>/;

/** Stands in a municipality's page: what it says instead of itself when another page is asked for; its value is a title. */
const NOT_SAVED = /<template data-not-kept="([^"]+)">([\s\S]*?)<\/template>/;

/**
 * A kept page as it is shown without the net: it says from when it is, and is marked so that styles hide what was true of
 * that moment only. `savedAt`: epoch milliseconds. `without`: what it was asked for with, and does not know.
 */
export function sayAge(html: string, savedAt: number, without: keyof typeof WITHOUT | null = null): string {
  const locale = NOTE.exec(html)?.[2];
  if (locale === undefined) return html;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  const moment = new Intl.DateTimeFormat(locale, format).format(savedAt);
  // Unicode's marks keep the moment in its own direction, whatever the sentence's is.
  return (without ? html.replace(WITHOUT[without], '$1') : html)
    .replace(NOTE, '$1')
    .replace(SAVED_MOMENT, `\u2068${moment}\u2069`)
    .replace('<html ', '<html data-from-phone ');
}

/**
 * What is shown without the net for a page that is not kept, made of the page of a municipality that is: the same frame, in the
 * same language, that says so and leads back to that municipality and to all others that are kept. `savedAt`: epoch
 * milliseconds. `others`: the pages of those.
 */
export function sayNotSaved(html: string, savedAt: number, others: readonly string[] = []): string {
  const [, title = '', text = ''] = NOT_SAVED.exec(html) ?? [];
  const waysBack = others.map((other) => WAY_BACK.exec(NOT_SAVED.exec(other)?.[2] ?? '')?.[0] ?? '');
  const words = text.replace(WAY_BACK, (own) => [own, ...waysBack].join(''));
  return sayAge(html, savedAt)
    .replace(/<title>[^<]*/, () => `<title>${title}`)
    .replace(/(<main[^>]*>)[\s\S]*<\/main>/, (_all, main: string) => `${main}${words}</main>`);
}
