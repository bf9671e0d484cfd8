import { foldLatin } from '../municipality/slug.ts';

/** Of a longer text the beginning and the end are read, where a story says what is the matter: so no text takes long. */
const BEGINNING_CHARS = 300;
const END_CHARS = 200;

/** A text as phrases are looked for in it: its words in the form of `wordKey`. */
export interface PhraseText {
  words: readonly string[];
  /** Places between words (0: before the first) where a sentence or a part of one begins and ends. */
  edges: ReadonlySet<number>;
}

/**
 * Reads what somebody typed: without signs, for who is in need sets them anywhere (they only say where a sentence may end), and
 * without a word said twice.
 */
export function readPhraseText(typed: string): PhraseText {
  const words: string[] = [];
  const edges = new Set([0]);
  for (const part of bothEndsOf(typed)
    .replace(SPELLED_OUT, joined)
    .replace(AMOUNT_SIGN, '')
    .split(/[.,;:!?()\n\r…،؛؟]+/)) {
    for (const word of wordsIn(part)) if (word !== words.at(-1)) words.push(word);
    edges.add(words.length);
  }
  return { words, edges };
}

/** "D O O D": letters that stand alone, one after the other. */
const SPELLED_OUT = /(?<![a-z])[a-z](?: [a-z]){3,}(?![a-z])|(?<![a-z])[a-z] [a-z](?= {2,}[a-z] [a-z])/gi;

/** "113,50" is one number. */
const AMOUNT_SIGN = /(?<=\d)[.,](?=\d)/g;

function joined(letters: string): string {
  return letters.replaceAll(' ', '');
}

function bothEndsOf(typed: string): string {
  if (typed.length <= BEGINNING_CHARS + END_CHARS) return typed;
  return `${typed.slice(0, BEGINNING_CHARS)}\n${typed.slice(-END_CHARS)}`;
}

/** Words without what differs from hand to hand: capitals, accents, apostrophes, which alef, how often a letter stands. */
export function wordsIn(text: string): string[] {
  return foldArabic(foldLatin(text.replace(/['’‘`´\u00ad\u200b-\u200f\u2060\ufeff]/g, '')))
    .replace(/[^a-z0-9\u0621-\u064a]+/g, ' ')
    .trim()
    .split(' ')
    .map(wordKey)
    .filter((word) => word !== '');
}

/** "doooood" and "dod" are meant as "dood"; a pattern is read in the same way. Of a number each digit counts: 1113 is a postcode. */
function wordKey(word: string): string {
  return word.replace(/(\D)\1+/g, '$1');
}

/** Iraqis write چ where others write ك, Moroccans and people of the Gulf their g with letters that others do not have. */
function foldArabic(text: string): string {
  return text
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/[کچ]/g, 'ك')
    .replace(/[گڭڨ]/g, 'ق')
    .replace(/ی/g, 'ي')
    .replace(/ء/g, '');
}
