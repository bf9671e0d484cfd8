import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { type AgreementDocument, type AgreementEvent, TASKS_SAID, TERM_SAID } from './types.ts';

type Content = Pick<AgreementDocument, 'parties' | 'commitments' | 'term'>;

export type PaperErrorCode = 'tasks_not_said' | 'term_not_said' | 'date_not_said' | 'unknown_but_vouched';

/** What the document leaves open, and who records it must say: whether it is not on the paper, or not known. */
export function openInPaper({ commitments, term }: Content): { tasks: boolean; term: boolean } {
  return { tasks: commitments.length === 0, term: term.from === '' && term.to === '' };
}

/**
 * What is still to be said of an agreement that was signed on paper: `signed_date`, `tasks_said`, `term_said`. Who lets a
 * source speak may not know; who vouches for it has the paper.
 */
export function paperErrors(recording: StoredRecord, document: Content): Record<string, PaperErrorCode> {
  const errors: Record<string, PaperErrorCode> = {};
  const open = openInPaper(document);
  const vouchedBy = textOf(recording, 'vouched_by');
  const isVouched = vouchedBy !== '' && vouchedBy !== 'source';
  if (isVouched && textOf(recording, 'signed_date') === '') errors.signed_date = 'date_not_said';
  const check = (field: string, words: readonly string[], code: PaperErrorCode) => {
    const said = textOf(recording, field);
    if (!words.includes(said)) errors[field] = code;
    else if (said === 'unknown' && isVouched) errors[field] = 'unknown_but_vouched';
  };
  if (open.tasks) check('tasks_said', TASKS_SAID, 'tasks_not_said');
  if (open.term) check('term_said', TERM_SAID, 'term_not_said');
  return errors;
}

/** What is stored of it: nothing of what the document itself says. */
export function paperSaid(recording: StoredRecord, document: Content): { tasks_said: string; term_said: string } {
  const open = openInPaper(document);
  return {
    tasks_said: open.tasks ? textOf(recording, 'tasks_said') : '',
    term_said: open.term ? textOf(recording, 'term_said') : '',
  };
}

/**
 * Recorded from paper, and nothing of an agreement between parties is in it: one party alone, or no task while nobody said
 * anything of tasks. Such ones were taken once; they stay readable, and prove nothing.
 */
export function isEmptyPaper(
  { kind, tasksSaid }: Pick<AgreementEvent, 'kind' | 'tasksSaid'>,
  document: Content,
): boolean {
  if (kind !== 'recorded') return false;
  return document.parties.length < 2 || (openInPaper(document).tasks && tasksSaid === '');
}
