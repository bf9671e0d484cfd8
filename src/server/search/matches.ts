/** Key of a document → how well it matches, more is better; 1 for the best under a word as it was typed. */
export type Matches = ReadonlyMap<string, number>;

export const NO_MATCHES: Matches = new Map();

export function weighted(matches: Matches, weight: number): Matches {
  return new Map([...matches].map(([key, score]) => [key, score * weight]));
}

/** Each document with the better of its two scores. */
export function bestOf(one: Matches, other: Matches): Matches {
  const best = new Map(one);
  for (const [key, score] of other) best.set(key, Math.max(score, best.get(key) ?? 0));
  return best;
}

/** What is in both, with the mean of its two scores. */
export function inBoth(one: Matches, other: Matches): Matches {
  const both = new Map<string, number>();
  for (const [key, score] of one) {
    const second = other.get(key);
    if (second !== undefined) both.set(key, (score + second) / 2);
  }
  return both;
}
