import { answerCorrection as send } from '../data/corrections.ts';
import { DatabaseAway } from '../data/session.ts';
import { isLongerThan } from '../domain/checks/text-length.ts';
import { CORRECTION_LIMITS } from '../domain/correction/types.ts';
import { typedIn } from '../forms/read-form.ts';
import type { SignedIn } from './signed-in.ts';

export interface AnswerValues {
  /** Of the report. */
  id: string;
  state: string;
  answer: string;
}

export type AnswerResult =
  | { kind: 'answered' }
  /** Answered by somebody else meanwhile, or not this person's. */
  | { kind: 'gone' }
  | { kind: 'failed'; values: AnswerValues; error: string };

/** One of the forms of /werk/meldingen. `error` is a code. */
export async function answerCorrection(form: FormData, { own }: SignedIn): Promise<AnswerResult> {
  const values = { id: typedIn(form, 'id'), state: typedIn(form, 'state'), answer: typedIn(form, 'answer') };
  if (isLongerThan(values.answer, CORRECTION_LIMITS.answerMax)) {
    return { kind: 'failed', values, error: 'text_too_long' };
  }
  try {
    const answer = await send(own, values.id, { state: values.state, answer: values.answer });
    if (!answer || (answer.kind === 'refused' && answer.errors.state === 'not_changeable')) return { kind: 'gone' };
    if (answer.kind === 'refused') return { kind: 'failed', values, error: answer.errors.answer ?? 'not_accepted' };
    return { kind: 'answered' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'failed', values, error: 'unavailable' };
    throw error;
  }
}
