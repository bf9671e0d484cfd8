import { readClosures, type TypedClosure, typedClosures } from '../../domain/directory/read-closures.ts';
import type { Closure } from '../../domain/directory/types.ts';
import { typedText } from '../read-form.ts';
import type { FormField } from '../record-form.ts';

const COLUMNS = ['from', 'to', 'reason'] as const;

/**
 * The stored field `closures`: lines of three fields (`closures_from`, `closures_to`, `closures_reason`) that stand in the
 * form as often as there are lines. What is wrong stands at `closures_<line>_from` and so on, lines counted from 0.
 */
export function closureLines(): FormField<TypedClosure[]> {
  return {
    // A form without closures has one empty line.
    isIn: (form, name) => COLUMNS.every((part) => form.has(`${name}_${part}`)),
    read(form, name) {
      const columns = COLUMNS.map((part) => form.getAll(`${name}_${part}`));
      const [from = [], to = [], reason = []] = columns;
      return from.map((_, line) => ({
        from: typedText(from[line]),
        to: typedText(to[line]),
        reason: typedText(reason[line]),
      }));
    },
    store(typed) {
      const { closures, errors } = readClosures(typed);
      if (errors.size === 0) return { value: closures };
      const atFields = [...errors].flatMap(([line, codes]) =>
        Object.entries(codes).map(([part, code]) => [`closures_${line}_${part}`, code]),
      );
      return { errors: Object.fromEntries(atFields) };
    },
    show: (stored) => (Array.isArray(stored) ? typedClosures(stored as Closure[]) : []),
  };
}

/** The lines after a button beside them was pressed: `closure-add`, or `closure-remove-<line>`. Null for other buttons. */
export function changedLines(lines: readonly TypedClosure[], step: string): TypedClosure[] | null {
  if (step === 'closure-add') return [...lines, { from: '', to: '', reason: '' }];
  const removed = /^closure-remove-(\d+)$/.exec(step)?.[1];
  return removed === undefined ? null : lines.filter((_, line) => line !== Number(removed));
}
