import { type Language, languageFacts } from './languages.ts';

/**
 * Makes each language's own formatter when it is first asked for, and keeps it: to make one costs a hundred times what it takes
 * to use it, and a page of a municipality writes some four hundred days.
 */
function onePerLanguage<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const formatter = make(languageFacts(language).locale);
    made.set(language, formatter);
    return formatter;
  };
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
