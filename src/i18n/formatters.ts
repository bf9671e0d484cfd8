import { type Language, languageFacts } from './languages.ts';
import { onceForEach } from './once-for-each.ts';

/** Each language's own formatter: a page of a municipality writes some four hundred days. */
function onePerLanguage<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
  return onceForEach((language) => make(languageFacts(language).locale));
}

/** Formatters of moments on the Dutch clock. */
export function dutchTimeFormatters(options: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  return onePerLanguage((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Amsterdam' }));
}

export function numberFormatters(options: Intl.NumberFormatOptions = {}): (language: Language) => Intl.NumberFormat {
  return onePerLanguage((locale) => new Intl.NumberFormat(locale, options));
}

export const conjunctionFormat = onePerLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

export const languageNames = onePerLanguage((locale) => new Intl.DisplayNames([locale], { type: 'language' }));
