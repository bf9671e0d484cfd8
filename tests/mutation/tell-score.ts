import type { Equivalent } from './equivalent.ts';
import type { Mutant } from './make-mutants.ts';
import { topicOf } from './mutated-folders.ts';
import type { Outcome } from './unit-tests.ts';

/** A mutant of the sample with what became of it; one that is judged equivalent is not tried. */
export interface Result {
  mutant: Mutant;
  outcome: Outcome | { end: 'equivalent' };
}

const MISSED = ['survived', 'not reached'];

export function isMissed({ outcome }: Result): boolean {
  return MISSED.includes(outcome.end);
}

/** Of 100: what was found, or cannot be told from the code as it is. */
export function scoreOf(results: readonly Result[]): number {
  return (100 * results.filter((result) => !isMissed(result)).length) / results.length;
}

/** The score of each topic, and of all. */
export function scoreTable(results: readonly Result[]): string {
  const topics = [...new Set(results.map(({ mutant }) => topicOf(mutant.file)))].sort();
  const rows = topics.map((topic) =>
    row(
      topic,
      results.filter(({ mutant }) => topicOf(mutant.file) === topic),
    ),
  );
  return [
    `${'topic'.padEnd(22)} mutants  killed  timed out  equivalent  survived  not reached  score`,
    ...rows,
    row('all', results),
  ].join('\n');
}

function row(name: string, results: readonly Result[]): string {
  const count = (end: Result['outcome']['end']) => results.filter(({ outcome }) => outcome.end === end).length;
  return [
    name.padEnd(22),
    String(results.length).padStart(7),
    String(count('killed')).padStart(7),
    String(count('timed out')).padStart(10),
    String(count('equivalent')).padStart(11),
    String(count('survived')).padStart(9),
    String(count('not reached')).padStart(12),
    `${scoreOf(results).toFixed(1)} %`.padStart(9),
  ].join(' ');
}

/** Each mutant that no test told from the source, as `file:line  original → replacement`. */
export function missedLines(results: readonly Result[]): string {
  return results
    .filter(isMissed)
    .toSorted(({ mutant: a }, { mutant: b }) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ mutant: { file, line, original, replacement }, outcome }) => {
      const reached = outcome.end === 'not reached' ? '  (no unit test comes by)' : '';
      return `${file}:${line}  ${original} → ${replacement}${reached}`;
    })
    .join('\n');
}

export function staleLines(stale: readonly Equivalent[]): string {
  return stale
    .map(({ file, original, replacement }) => `${file}  ${original} → ${replacement}: judged equivalent, but gone`)
    .join('\n');
}
