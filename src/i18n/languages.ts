import ar from '../../content/strings/ar.json' with { type: 'json' };
import en from '../../content/strings/en.json' with { type: 'json' };
import nl from '../../content/strings/nl.json' with { type: 'json' };
import tr from '../../content/strings/tr.json' with { type: 'json' };
import { onceForEach } from './once-for-each.ts';

interface LanguageFacts {
  /** Its own name, as its readers write it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** For dates, numbers and lists: everywhere the digits and the 24 hours that stand on Dutch letters and doors. */
  locale: string;
  /** Messages in ICU format; `_meta` says who reviewed the translation. */
  strings: Readonly<Record<string, string | { reviewed_by: string }>>;
}

/** A language is its file in content/strings, its import above and its line here. */
const FACTS = {
  nl: { name: 'Nederlands', direction: 'ltr', locale: 'nl-NL', strings: nl },
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', strings: en },
  tr: { name: 'Türkçe', direction: 'ltr', locale: 'tr-TR', strings: tr },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-hc-h23-nu-latn', strings: ar },
} as const satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof FACTS;

/** Every visible string has its key here first; other languages may lag behind and then show the Dutch. */
export type MessageKey = keyof typeof nl;

// Marked so that what only builds addresses in a browser does not bring every string with it.
export const LANGUAGES = /* @__PURE__ */ Object.keys(FACTS) as Language[];

/** Without prefix in addresses, and the language of all records. */
export const DEFAULT_LANGUAGE: Language = 'nl';

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(FACTS, text);
}

export function languageFacts(language: Language): LanguageFacts {
  return FACTS[language];
}

/** Strings of pages that exist in Dutch only: what stands behind sign-in. */
export function isDutchOnlyKey(key: string): boolean {
  return key.startsWith('work.');
}

/** Whether every string is there; looked at once. A page in an incomplete language says that the rest is Dutch. */
export const isComplete = /* @__PURE__ */ onceForEach((language: Language) => {
  const { strings } = languageFacts(language);
  return Object.keys(nl).every((key) => isDutchOnlyKey(key) || Object.hasOwn(strings, key));
});

/** What a translation says in place of a name when no person has read it. */
const NOBODY = 'none';

/** Whether a person who knows the language has read its strings. Dutch is what we write ourselves. */
export function isReviewed(language: Language): boolean {
  const about = languageFacts(language).strings._meta;
  return language === DEFAULT_LANGUAGE || (typeof about === 'object' && about.reviewed_by !== NOBODY);
}

/** The `lang` attribute that a text from a record needs on a page in this language: none on Dutch pages. */
export function langOfRecords(language: Language): Language | undefined {
  return language === DEFAULT_LANGUAGE ? undefined : DEFAULT_LANGUAGE;
}
