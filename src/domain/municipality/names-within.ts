import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { type CalledSo, calledSo } from './called-so.ts';
import { isSaidAround } from './place-sentences.ts';

/** A name of more words is none. */
const NAME_WORDS_MAX = 6;
/** Names of fewer letters are too often something else: "Ee", "De". */
const NAME_FROM_LETTERS = 3;

/** The names that stand in a sentence, the longest that can be read first, and whether nothing is left that may say more. */
export interface NamesWithin {
  names: CalledSo[];
  /** All other words only go around a place: "I live in". */
  isAll: boolean;
}

export function namesWithin(directory: Directory, words: readonly string[], today: Day): NamesWithin {
  const names: CalledSo[] = [];
  let isAll = true;
  let at = 0;
  while (at < words.length) {
    const found = longestName(directory, words.slice(at, at + NAME_WORDS_MAX), today);
    if (found) names.push(found.called);
    else if (!isSaidAround(words[at] ?? '') && !/^\d+$/.test(words[at] ?? '')) isAll = false;
    at += found?.length ?? 1;
  }
  return { names, isAll };
}

function longestName(
  directory: Directory,
  words: readonly string[],
  today: Day,
): { called: CalledSo; length: number } | null {
  for (let length = words.length; length > 0; length -= 1) {
    const some = words.slice(0, length);
    if (some.join('').length < NAME_FROM_LETTERS || some.every(isSaidAround)) continue;
    const called = calledSo(directory, some, today);
    if (called) return { called, length };
  }
  return null;
}
