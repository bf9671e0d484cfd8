import type { SourceTree } from './source-facts.ts';

/** Where the absence of the database becomes what is told of it: of an action in one place, of a page's own reading in the middleware. */
const TELLS_OF_ABSENCE = ['src/actions/attempt.ts', 'src/data/pocketbase/refusal.ts'];

/** The words of src/domain/outcome.ts, and what is no outcome: a form that is shown, a record that is opened. */
const WORDS = ['done', 'invalid', 'conflict', 'gone', 'forbidden', 'unavailable', 'shown', 'open'];

/** Files that go their own way in telling what became of something, as `file: what`. */
export function otherOutcomes(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const found: string[] = [];
    const isAction = path.startsWith('src/actions/');
    if (!TELLS_OF_ABSENCE.includes(path) && /\binstanceof DatabaseAway\b/.test(text)) {
      found.push('catches DatabaseAway, which is attempt.ts’s');
    }
    if (isAction && !TELLS_OF_ABSENCE.includes(path) && /\bcatch\b\s*[({]/.test(text)) found.push('catches by itself');
    const kinds = isAction ? text.matchAll(/\bkind: ((?:'\w+')(?: \| '\w+')*)/g) : [];
    for (const [, words = ''] of kinds) {
      for (const [, word = ''] of words.matchAll(/'(\w+)'/g)) if (!WORDS.includes(word)) found.push(`says ${word}`);
    }
    return found.map((what) => `${path}: ${what}`);
  });
}
