import { ACCESS_LIMITS } from './user.ts';

/** Wrong guesses of late: by key, how many and when (epoch milliseconds) they count no more. */
export type GuessCounts = Record<string, readonly [taken: number, endsAt: number]>;

/** Keys in one table; the ones that end first go first. */
const KEYS_MOST = 100;

/**
 * Counts a guess. `seconds`: to wait when that was one too many, which is not counted, else 0. A table of few keys, so that it
 * can be kept as text where two programs share no objects.
 */
export function countGuess(
  counts: GuessCounts,
  key: string,
  most: number,
  now: number,
): { counts: GuessCounts; seconds: number } {
  const current = Object.entries(counts).filter(([, [, endsAt]]) => now < endsAt);
  const [taken, endsAt] = current.find(([name]) => name === key)?.[1] ?? [0, now + ACCESS_LIMITS.guessHourMs];
  if (taken >= most) return { counts, seconds: Math.max(1, Math.ceil((endsAt - now) / 1_000)) };
  const others = current.filter(([name]) => name !== key).sort(([, [, a]], [, [, b]]) => b - a);
  const kept = others.slice(0, KEYS_MOST - 1);
  return { counts: { ...Object.fromEntries(kept), [key]: [taken + 1, endsAt] }, seconds: 0 };
}

/** Takes a guess back that was none. */
export function uncountGuess(counts: GuessCounts, key: string): GuessCounts {
  const count = counts[key];
  return count && count[0] > 0 ? { ...counts, [key]: [count[0] - 1, count[1]] } : counts;
}
