import { type Language, languageFacts } from './languages.ts';

/** Unicode's marks around a piece of text that reads from left to right, or from right to left, whatever stands beside it. */
const LEFT_TO_RIGHT = '\u2066';
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/** Hebrew, Arabic and the scripts between them. */
const RIGHT_TO_LEFT_LETTER = /^[\u0590-\u08ff]/;

/**
 * A piece of text for within a sentence. From right to left a Dutch name, a number or a date would else change places
 * with the words beside it: "8011 AB" would be read as "AB 8011". Unchanged in languages from left to right.
 */
export function isolated(text: string, language: Language): string {
  if (languageFacts(language).direction === 'ltr') return text;
  const firstLetter = text.match(/\p{L}/u)?.[0] ?? '';
  return (RIGHT_TO_LEFT_LETTER.test(firstLetter) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + text + END;
}
