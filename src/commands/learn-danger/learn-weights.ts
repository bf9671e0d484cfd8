import type { DangerWeights } from '../../domain/crisis/danger-weigher.ts';
import { readPhraseText } from '../../domain/crisis/phrase-text.ts';
import { joinedPiece, piecesOf } from '../../domain/crisis/text-pieces.ts';
import type { Example } from './examples.ts';

/** A piece that one example alone holds says more of that example than of its kind. */
const EXAMPLES_MIN = 2;
/** So often every example is gone through, and so far a weight goes at a time. */
const ROUNDS = 30;
const STEP = 0.3;
/** Keeps the first steps of a weight in bounds. */
const FIRST_STEPS = 0.01;
const START_STEP = 0.01;
/** Weights of less than so many hundredths are left out. */
const SMALLEST = 25;

/**
 * Learns how much each piece of a text says, by logistic regression: every example moves the weights of its pieces by as much
 * as it was misjudged. Examples that are the same are gone through in the same order, so the same come to the same weights.
 */
export function learnWeights(examples: readonly Example[]): Omit<DangerWeights, 'threshold'> {
  const texts = examples.map(({ text, isDanger }) => ({ pieces: piecesIn(text), isDanger }));
  const known = new Map(
    [...spread(texts)].filter(([, count]) => count >= EXAMPLES_MIN).map(([piece], at) => [piece, at]),
  );
  const rows = texts.map(({ pieces, isDanger }) => ({
    known: pieces.map((piece) => known.get(piece) ?? -1).filter((at) => at >= 0),
    share: 1 / Math.sqrt(Math.max(1, pieces.length)),
    isDanger,
  }));
  const weights = new Float64Array(known.size);
  const moved = new Float64Array(known.size).fill(FIRST_STEPS);
  let start = 0;
  const random = numbers();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { known: pieces, share, isDanger } of shuffled(rows, random)) {
      const score = pieces.reduce((sum, at) => sum + (weights[at] ?? 0) * share, start);
      const misjudged = (isDanger ? 1 : 0) - 1 / (1 + Math.exp(-score));
      start += START_STEP * misjudged;
      for (const at of pieces) {
        const slope = misjudged * share;
        moved[at] = (moved[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) + (STEP * slope) / Math.sqrt(moved[at] ?? 1);
      }
    }
  }
  const inHundredths = [...known].map(([piece, at]) => [piece, Math.round((weights[at] ?? 0) * 100)] as const);
  const kept = inHundredths.filter(([, weight]) => Math.abs(weight) >= SMALLEST);
  return { start: Math.round(start * 100), weights: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function piecesIn(text: string): string[] {
  const { words } = readPhraseText(text);
  return words.flatMap((word, at) => [
    ...piecesOf(word),
    ...(at === 0 ? [] : [joinedPiece(words[at - 1] ?? '', word)]),
  ]);
}

/** How many of the texts hold each piece. */
function spread(texts: readonly { pieces: readonly string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pieces } of texts) {
    for (const piece of new Set(pieces)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

function shuffled<Row>(rows: readonly Row[], random: () => number): Row[] {
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** Numbers from 0 to 1 in no order, and every time the same. */
function numbers(): () => number {
  let last = 12_345;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last / 2_147_483_648;
  };
}
