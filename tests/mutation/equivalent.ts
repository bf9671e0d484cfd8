import type { Mutant } from './make-mutants.ts';

/**
 * A mutant that somebody looked at and that no reader could tell from the code as it is. Found again by its text, so
 * that it may move in its file.
 */
export interface Equivalent {
  file: string;
  /** The line on which it begins, without its indent. */
  line: string;
  original: string;
  replacement: string;
  /** Why nobody can tell. */
  reason: string;
}

function keyOf(file: string, line: string, original: string, replacement: string): string {
  return JSON.stringify([file, line, original, replacement]);
}

/** Which of the mutants are judged equivalent, by id with the reason; and which judgements fit no mutant any more. */
export function judge(
  mutants: readonly Mutant[],
  judged: readonly Equivalent[],
): { reasons: Map<string, string>; stale: Equivalent[] } {
  const ids = new Map<string, string[]>();
  for (const { id, file, lineText, original, replacement } of mutants) {
    const key = keyOf(file, lineText, original, replacement);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const reasons = new Map<string, string>();
  const stale: Equivalent[] = [];
  for (const entry of judged) {
    const found = ids.get(keyOf(entry.file, entry.line, entry.original, entry.replacement)) ?? [];
    for (const id of found) reasons.set(id, entry.reason);
    if (found.length === 0) stale.push(entry);
  }
  return { reasons, stale };
}
