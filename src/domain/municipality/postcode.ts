import { plainText } from './plain-text.ts';

/** Longest text the postcode field takes: a whole sentence, for many type where they live as they would say it. */
export const SEARCH_TEXT_MAX = 200;

/** So many digits may be a postcode, or the most of one; fewer are the number of a house. */
const DIGITS_OF_POSTCODE = 4;
/** A digit, or a letter that is typed for one: 8O11, l012. All text is in capitals here. */
const DIGIT = '[\\dOQIL|]';
const NO_NUMBER_BEFORE = '(?<![\\dA-Z])(?<!\\d[ .-])';
/** Four digits and two letters, with whatever people put between. A house number may be glued to it. */
const WHOLE = new RegExp(
  `(?:${NO_NUMBER_BEFORE}|(?<=\\bNL))(${DIGIT}(?: ?${DIGIT}){3})[^\\dA-Z]{0,3}[A-Z][^\\dA-Z]?[A-Z](?![A-Z])`,
  'g',
);
/** After a year, in the middle of a sentence: "sinds 2019 en nu". In capitals they are letters of a postcode. */
const SHORT_WORDS =
  /(?<=\d )(?:al|am|an|at|be|bu|by|de|do|en|er|ik|in|is|it|je|me|my|na|ne|no|nu|of|om|on|op|or|so|te|to|ve|we|ze|zo)(?= )/g;
const MONEY = '(?:€|EURO?S?\\b|AVRO|يورو)';
/** Four digits by themselves, which are no sum of money and no part of a longer number. */
const BARE = new RegExp(
  `${NO_NUMBER_BEFORE}(?<!€ ?)(${DIGIT}{4})(?!${DIGIT})(?![.,]\\d)(?! ?${MONEY})(?! ?-? ?\\d{4})`,
  'g',
);
/** Somebody means digits who types at least so many of the four as such: "OLIO" is a word. */
const REAL_DIGITS = 2;
const REAL_DIGITS_ALONE = 1;
/** What stands between letters that cannot be taken for a digit. */
const BETWEEN_LETTERS = /[A-HJKMNPR-Z]+/;

/** The four digits of the postcodes in a text. */
export interface PostcodesFound {
  codes: string[];
  /** Nothing else was typed, or they have their letters: else the digits may be a year. */
  isSure: boolean;
}

/**
 * The postcodes that somebody may mean by what they typed: `8011AB12`, full-width or Arabic digits, a letter O for a nought,
 * in a sentence or by itself. Letters that are not given out (SA), or too many, do not make the digits less right.
 */
export function postcodesIn(typed: string): PostcodesFound {
  const text = inCapitals(plainText(typed).replace(SHORT_WORDS, 'xxx'));
  if (new RegExp(MONEY).test(text)) return { codes: codesIn(text, BARE), isSure: false };
  const alone = digitsOf(
    new RegExp(`^(?:NL)?(${DIGIT}{4})[A-Z]{0,3}$`).exec(withoutSigns(text))?.[1] ?? '',
    REAL_DIGITS_ALONE,
  );
  if (alone !== '') return { codes: [alone], isSure: true };
  const whole = codesIn(text, WHOLE);
  return whole.length > 0 ? { codes: whole, isSure: true } : { codes: codesIn(text, BARE), isSure: false };
}

/**
 * Whether a text may stand in an address. One with four digits or more, also as letters that are typed for digits, may hold
 * a postcode or somebody's number: that gets into no address, no log and nobody's history, whatever it is.
 */
export function mayStandInAddress(typed: string): boolean {
  const numbers = inCapitals(typed)
    .split(BETWEEN_LETTERS)
    .filter((part) => /\p{N}/u.test(part))
    .flatMap((part) => part.match(/[\p{N}OQIL|]/gu) ?? []);
  return numbers.length < DIGITS_OF_POSTCODE;
}

/** Also the Cyrillic and Greek letters that look like a digit. */
function inCapitals(typed: string): string {
  return plainText(typed)
    .toUpperCase()
    .replace(/[\u041e\u039f]/g, 'O')
    .replace(/[\u0406\u0399\u04c0]/g, 'I');
}

function withoutSigns(text: string): string {
  return text.replace(/[^\p{L}\p{N}|]+/gu, '');
}

function codesIn(text: string, pattern: RegExp): string[] {
  const codes = [...text.matchAll(pattern)].map(([, digits = '']) => digitsOf(digits.replaceAll(' ', '')));
  return [...new Set(codes.filter((code) => code !== ''))];
}

/** "8O11" → 8011. Empty for what cannot be the digits of a postcode, which begin at 1000. */
function digitsOf(typed: string, least = REAL_DIGITS): string {
  if (typed.replace(/\D/g, '').length < least) return '';
  const digits = typed.replace(/[OQ]/g, '0').replace(/[IL|]/g, '1');
  return /^[1-9]\d{3}$/.test(digits) ? digits : '';
}
