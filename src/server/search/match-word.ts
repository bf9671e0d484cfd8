import { bestOf, inBoth, type Matches, NO_MATCHES, weighted } from './matches.ts';
import { turkishWordsLike } from './turkish.ts';
import type { WordIndex } from './word-index.ts';

/** A shorter word is the beginning, or one letter away, of too many others. */
const PREFIX_FROM_LETTERS = 4;
/** A part of a compound word is a word of its own from so many letters on; alone it must say more. */
const PART_FROM_LETTERS = 4;
const LONE_PART_FROM_LETTERS = 5;
/** Parts that say nothing alone: the "belastingdienst" is no "sociale dienst". */
const EMPTY_PARTS = new Set(['dienst', 'diensten', 'sociaal', 'sociale', 'support', 'services', 'social']);

/** How much a match counts, by how it was found. */
const WEIGHT = { word: 1, inflection: 0.8, beginning: 0.6, parts: 0.6, error: 0.5, lonePart: 0.3 } as const;

/**
 * What one word finds: documents with that word, or kinds of help with one that begins like it or is its Turkish root. Only a word that finds
 * nothing is taken apart, then for a typing error, so that a well-typed word brings nothing but what was asked for.
 */
export function matchWord(index: WordIndex, word: string): Matches {
  const found = bestOf(
    weighted(index.withWord(word), WEIGHT.word),
    bestOf(
      matchTurkish(index, word),
      word.length < PREFIX_FROM_LETTERS ? NO_MATCHES : weighted(index.withBeginning(word), WEIGHT.beginning),
    ),
  );
  if (found.size > 0) return found;
  for (const attempt of [matchParts, matchErrors, matchLonePart]) {
    const second = attempt(index, word);
    if (second.size > 0) return second;
  }
  return found;
}

/** "kiramı", my rent: what "kira" finds. */
function matchTurkish(index: WordIndex, word: string): Matches {
  const found = turkishWordsLike(word).map((like) => index.kindsWith(like));
  return weighted(found.reduce(bestOf, NO_MATCHES), WEIGHT.inflection);
}

/** "inloopspreekuur": what holds both "inloop" and "spreekuur". */
function matchParts(index: WordIndex, word: string): Matches {
  for (const [head, tail] of partsOf(word)) {
    if (index.knows(head) && index.knows(tail)) {
      const both = inBoth(index.withWord(head), index.withWord(tail));
      if (both.size > 0) return weighted(both, WEIGHT.parts);
    }
  }
  return NO_MATCHES;
}

function matchErrors(index: WordIndex, word: string): Matches {
  return weighted(index.withErrorIn(word), WEIGHT.error);
}

/** "huurschuld" where nobody writes of rent: what holds "schuld". The longest part that is a kind of help. */
function matchLonePart(index: WordIndex, word: string): Matches {
  const [longest] = partsOf(word)
    .flat()
    .filter((part) => part.length >= LONE_PART_FROM_LETTERS && !EMPTY_PARTS.has(part) && index.isKindWord(part))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? NO_MATCHES : weighted(index.withWord(longest), WEIGHT.lonePart);
}

/** All ways to cut a word in two. */
function partsOf(word: string): [string, string][] {
  const parts: [string, string][] = [];
  for (let cut = PART_FROM_LETTERS; cut <= word.length - PART_FROM_LETTERS; cut += 1) {
    parts.push([word.slice(0, cut), word.slice(cut)]);
  }
  return parts;
}
