import emptyWords from '../../../content/search/empty-words.json' with { type: 'json' };
import { ar, en, isStopWord, nl, tr } from './lunr-reads.ts';

const EMPTY_WORDS = new Set(Object.values(emptyWords).flatMap((words) => words.split(' ')));

/**
 * Whether a word, as it was typed, says nothing in any of the site's languages: "I can", "received". Nobody is told that
 * it was left out. It may still be found: in another language the same letters may say something.
 */
export function saysNothing(typed: string): boolean {
  const word = typed.normalize('NFC').toLowerCase().replace(/[أإآ]/g, 'ا');
  return EMPTY_WORDS.has(word) || [ar, en, nl, tr].some((language) => isStopWord(language, word));
}
