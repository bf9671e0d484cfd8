import { answerCorrection as storeAnswer } from '../../data/correction/corrections.ts';
import { isLongerThan } from '../../domain/checks/text-length.ts';
import { CORRECTION_LIMITS } from '../../domain/correction/types.ts';
import { ANSWER_FIELDS, type AnswerValues } from '../../forms/correction/answer-form.ts';
import { type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * One of the forms of /werk/meldingen. What is wrong stands at `answer`, else at `form`. `gone`: answered by somebody else
 * meanwhile, or not this person's.
 */
export async function answerCorrection(form: FormData, { session }: SignedIn): Promise<FormOutcome<AnswerValues>> {
  const values = readFields(ANSWER_FIELDS, form, null);
  const { id, state, answer } = values;
  if (isLongerThan(answer, CORRECTION_LIMITS.answerMax)) return invalid(values, { answer: 'text_too_long' });
  return send(values, async () => {
    const outcome = await storeAnswer(session, id, { state, answer });
    if (outcome.kind !== 'invalid') return outcome;
    if (outcome.errors.state === 'not_changeable') return { kind: 'gone' };
    const { answer: code } = outcome.errors;
    return { kind: 'invalid', errors: code ? { answer: code } : { form: 'not_accepted' } };
  });
}
