import type { Language } from '../../i18n/languages.ts';
import { searchText, stemOf } from './dutch.ts';
import { KIND_WORDS, KIND_WORDS_IN } from './kind-words.ts';

const STEMS = new Set(
  KIND_WORDS.flatMap(({ languages }) => Object.values(languages))
    .flatMap((names) => searchText(names).split(' '))
    .map(stemOf),
);

/** What the languages that somebody may ask for are called in a language of the site. */
export function languageNames(language: Language): string[] {
  return Object.values(KIND_WORDS_IN[language].languages);
}

/** Whether a word of a query, in the form of `searchText`, is the name of a language. */
export function isLanguageName(word: string): boolean {
  return STEMS.has(stemOf(word));
}
