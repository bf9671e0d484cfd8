import { answerCorrection as send } from '../../data/correction/corrections.ts';
import { isLongerThan } from '../../domain/checks/text-length.ts';
import { CORRECTION_LIMITS } from '../../domain/correction/types.ts';
import { ANSWER_FIELDS, type AnswerValues } from '../../forms/correction/answer-form.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type AnswerResult =
  | { kind: 'done' }
  /** Answered by somebody else meanwhile, or not this person's. */
  | { kind: 'gone' }
  | Refused<AnswerValues>
  | Unavailable<AnswerValues>;

/** One of the forms of /werk/meldingen. What is wrong stands at `answer`, else at `form`. */
export async function answerCorrection(form: FormData, { session }: SignedIn): Promise<AnswerResult> {
  const values = readFields(ANSWER_FIELDS, form, null);
  const { id, state, answer } = values;
  if (isLongerThan(answer, CORRECTION_LIMITS.answerMax)) return refused(values, { answer: 'text_too_long' });
  return sendForm(values, async () => {
    const sent = await send(session, id, { state, answer });
    if (!sent || (sent.kind === 'refused' && sent.errors.state === 'not_changeable')) return { kind: 'gone' as const };
    if (sent.kind === 'done') return sent;
    return refused(values, sent.errors.answer ? { answer: sent.errors.answer } : { form: 'not_accepted' });
  });
}
