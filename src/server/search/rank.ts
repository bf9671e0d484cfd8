import type { Matches } from './matches.ts';

/** What one part of a query finds. */
export interface Part {
  found: Matches;
  /**
   * Keys of what only happens to hold the word, in a name or a description: "loon" in the name of a place. Too little to be
   * shown for when the rest of the query is about something else.
   */
  byChance: ReadonlySet<string>;
  /** The language somebody needs: more than what the help is for, which others can be asked in it. */
  isLanguage: boolean;
}

/** A word that is there by chance says so much less than one for a kind of help. */
const CHANCE_WEIGHT = 0.5;
/** A language says more than all else that is typed beside it. */
const LANGUAGE_WEIGHT = 5;

interface Score {
  /** How many words of the query it matches, and how much they say. */
  words: number;
  weight: number;
  score: number;
  isByChance: boolean;
}

function weightOf(isChance: boolean, isLanguage: boolean): number {
  if (isChance) return CHANCE_WEIGHT;
  return isLanguage ? LANGUAGE_WEIGHT : 1;
}

/**
 * Keys of the documents that match every part, and of those that match some, the best first. `wordCount`: how many words
 * were typed, those that found nothing included. `isForAll`: help for everybody in the country, which goes before what matches
 * as well, for that may be in a strange town. `byChance`: those of them that no word finds but by chance.
 */
export function rank(
  parts: readonly Part[],
  wordCount: number,
  isForAll: (key: string) => boolean,
): { whole: string[]; partly: string[]; byChance: ReadonlySet<string> } {
  const scores = new Map<string, Score>();
  for (const { found, byChance, isLanguage } of parts) {
    for (const [key, score] of found) {
      const before = scores.get(key) ?? { words: 0, weight: 0, score: 0, isByChance: true };
      const isChance = byChance.has(key);
      scores.set(key, {
        words: before.words + 1,
        weight: before.weight + weightOf(isChance, isLanguage),
        score: before.score + score,
        isByChance: before.isByChance && isChance,
      });
    }
  }
  const ranked = [...scores]
    .filter(([, { words, isByChance }]) => !isByChance || words === wordCount)
    .sort(
      ([keyA, a], [keyB, b]) =>
        b.weight - a.weight || b.score - a.score || Number(isForAll(keyB)) - Number(isForAll(keyA)),
    );
  const isWhole = ([, { words }]: (typeof ranked)[number]) => words === parts.length;
  const keys = (some: typeof ranked) => some.map(([key]) => key);
  return {
    whole: keys(ranked.filter(isWhole)),
    partly: keys(ranked.filter((entry) => !isWhole(entry))),
    byChance: new Set(keys(ranked.filter(([, { isByChance }]) => isByChance))),
  };
}
