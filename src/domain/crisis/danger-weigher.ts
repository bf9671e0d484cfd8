import { readPhraseText } from './phrase-text.ts';
import { joinedPiece, piecesOf } from './text-pieces.ts';

/** How much each piece of a text says that somebody may want to die (below nought: that it is of something else). */
export interface DangerWeights {
  /** In hundredths, as the weights are. */
  start: number;
  /** A text that weighs more than this says so; in hundredths. */
  threshold: number;
  weights: Readonly<Record<string, number>>;
}

/** Of fewer words too little is known to weigh them; phrases are read in any number. */
const WORDS_MIN = 3;
/** Of a longer text so many words are weighed at a time, each so many further on: what is said once is not thinned out. */
const WINDOW_WORDS = 24;
const WINDOW_STEP = 8;

/** Weighs whether somebody says that they, or somebody else, may want to die, in words that no phrase foresaw. */
export function dangerWeigher({ start, threshold, weights }: DangerWeights): (typed: string) => boolean {
  const known = new Map(Object.entries(weights));
  const weightOf = (piece: string) => known.get(piece) ?? 0;
  return (typed) => {
    const { words } = readPhraseText(typed);
    if (words.length < WORDS_MIN) return false;
    const counts: number[] = [0];
    const sums: number[] = [0];
    for (const [at, word] of words.entries()) {
      const pieces = [...piecesOf(word), ...(at === 0 ? [] : [joinedPiece(words[at - 1] ?? '', word)])];
      counts.push((counts[at] ?? 0) + pieces.length);
      sums.push((sums[at] ?? 0) + pieces.reduce((sum, piece) => sum + weightOf(piece), 0));
    }
    for (let from = 0; from === 0 || from + WINDOW_WORDS - WINDOW_STEP < words.length; from += WINDOW_STEP) {
      const until = Math.min(words.length, from + WINDOW_WORDS);
      const count = (counts[until] ?? 0) - (counts[from] ?? 0);
      const sum = (sums[until] ?? 0) - (sums[from] ?? 0);
      if (start + sum / Math.sqrt(count) > threshold) return true;
    }
    return false;
  };
}
