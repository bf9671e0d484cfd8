import type lunr from 'lunr';
import { foldName } from '../../domain/municipality/slug.ts';
import { romanized } from './arabic.ts';
import { en, isStopWord, nl, stemIn } from './lunr-reads.ts';

/** Words inside names of places and organisations, and of questions, that neither list of stop words holds. */
const FILLERS = new Set(['den', 'des', 'ten', 'ter', 'sint', 'gemeente', 'mag', 'moet', 'word', 'zie']);

/** Words that say what is looked for only where no other word does: "who knows of it", but "I do not know how to pay". */
const FAINT_WORDS = new Set(['weten', 'weet']);

/** Lets an index of lunr read Dutch. */
export const readsDutch: lunr.Builder.Plugin = nl;

/**
 * The form in which index and query meet: Latin letters, no capitals, no diacritics, and "-jes" as "-je", which the
 * stemmer would leave as it is: "maatjes" and "maatje" would be two words to it.
 */
export function searchText(text: string): string {
  return foldName(romanized(text)).replace(/jes\b/g, 'je');
}

/** The stem of one word in the form of `searchText`. */
export function stemOf(word: string): string {
  return stemIn(nl, word);
}

/** Whether a word counts only where a query has no other. */
export function isFaint(word: string): boolean {
  return FAINT_WORDS.has(word);
}

/** Words that say nothing about what is looked for, in Dutch or English: single letters, "aan", "den", "with". */
export function isFiller(word: string): boolean {
  if (word.length < 2 || FILLERS.has(word)) return true;
  return isStopWord(nl, word) || isStopWord(en, word);
}
