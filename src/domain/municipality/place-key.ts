import { plainText } from './plain-text.ts';
import { foldLatin } from './slug.ts';

/** Letters that are written in more ways than one; what stands left is read as what stands right. */
const SAME_LETTERS: readonly [RegExp, string][] = [
  [/[أإآٱ]/g, 'ا'],
  [/[ىیئ]/g, 'ي'],
  [/ک/g, 'ك'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/[\u064b-\u0655\u0670\u0640]/g, ''],
  [/y/g, 'ij'],
];
const ARTICLES: ReadonlySet<string> = new Set(['de', 'den', 'het', 't', 's', 'it', 'the', 'la']);
/** "aan den", "a/d", "a.d.", "ad": on the. */
const ON_THE: ReadonlySet<string> = new Set(['de', 'den', 'd', 'het', 't']);

/** The words of a name or a sentence, in small letters of any script, without accents and apostrophes. */
export function placeWords(text: string): string[] {
  let folded = foldLatin(plainText(text));
  for (const [written, read] of SAME_LETTERS) folded = folded.replace(written, read);
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * The form in which names of places are compared: "Sint Dorp a/d Zee", "St.-Dorp aan de Zee" and "sintdorp a.d. zee" are one.
 * Spaces and hyphens do not count; empty for what holds no letter or digit.
 */
export function placeKey(text: string): string {
  return keyOfWords(placeWords(text));
}

export function keyOfWords(words: readonly string[]): string {
  const parts: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (at > 1 && ON_THE.has(word) && (before === 'aan' || before === 'a')) parts[parts.length - 1] = 'ad';
    else parts.push(at === 0 && word === 'st' ? 'sint' : word);
  }
  return parts.join('');
}

/** Names are found as they are, and, where nothing is called so, without the article before them. */
export type KeyGroup = 'name' | 'bare';

export function keyIn(text: string, group: KeyGroup): string {
  const words = placeWords(text);
  return keyOfWords(group === 'name' ? words : wordsWithoutArticle(words));
}

/** Under which keys something stands that goes by these names. */
export function keysIn(names: readonly string[], group: KeyGroup): string[] {
  return [...new Set(names.map((name) => keyIn(name, group)))];
}

export function wordsWithoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}
