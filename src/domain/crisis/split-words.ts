/** A longer word is none that people wrote without spaces. */
const LETTERS_MAX = 80;
/** Of single letters any word could be made; known words are no longer than that. */
const PART_FROM_LETTERS = 2;
const PART_TO_LETTERS = 30;

/**
 * The words of which one is written together ("ikwildood"), the fewest there are; nothing where it is not made wholly of
 * known words. `prefixes`: what may stand before the first without a space.
 */
export function splitWord(word: string, known: ReadonlySet<string>, prefixes: readonly string[]): string[] | null {
  if (word.length > LETTERS_MAX) return null;
  const whole = made(word, known);
  if (whole) return whole;
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length > one.length);
  return prefix === undefined ? null : made(word.slice(prefix.length), known);
}

function made(word: string, known: ReadonlySet<string>): string[] | null {
  const isPart = (part: string) => part.length >= PART_FROM_LETTERS && known.has(part);
  if (known.has(word)) return [word];
  /** For each beginning of the word, by its length, the fewest words that make it. */
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - PART_TO_LETTERS); start < end; start += 1) {
      const before = best[start];
      if (!before) continue;
      // A letter with which one word ends and the next begins stands once in `wordKey`'s form: "wil leven", "wileven".
      const part = [word.slice(start, end), word.slice(Math.max(0, start - 1), end)].find(isPart);
      if (part === undefined) continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? null;
}
