import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { textErrors } from '../checks/text-fields.ts';
import { isLongerThan } from '../checks/text-length.ts';
import { CORRECTION_KINDS, CORRECTION_LIMITS, CORRECTION_STATES, REPORTABLE_COLLECTIONS } from './types.ts';

/** These say nothing by themselves. */
const NEEDS_TEXT = ['wrong_text', 'other'];

/** Everything wrong with a report as it would be stored; empty when it may be. */
export function correctionErrors(record: StoredRecord): FieldErrors {
  const errors = textErrors('corrections', null, record);
  const kind = textOf(record, 'kind');
  if (!isOneOf(REPORTABLE_COLLECTIONS, textOf(record, 'collection'))) errors.collection = 'not_accepted';
  if (!isOneOf(['', 'email'], textOf(record, 'field'))) errors.field = 'not_accepted';
  if (kind === '') errors.kind = 'required';
  else if (!isOneOf(CORRECTION_KINDS, kind)) errors.kind = 'not_accepted';
  if (textOf(record, 'text').trim() === '' && NEEDS_TEXT.includes(kind)) errors.text = 'required';
  if (isLongerThan(textOf(record, 'text'), CORRECTION_LIMITS.textMax)) errors.text = 'text_too_long';
  if (isLongerThan(textOf(record, 'contact'), CORRECTION_LIMITS.contactMax)) errors.contact = 'text_too_long';
  return errors;
}

/**
 * Everything wrong with an answer (`state`, `answer`) to a report as it is stored: an open one is answered once. Who says
 * that all was right says why, unless a contact goes back by it.
 */
export function answerErrors(before: StoredRecord, answer: StoredRecord): FieldErrors {
  const errors: FieldErrors = {};
  const state = textOf(answer, 'state');
  if (textOf(before, 'state') !== 'open') errors.state = 'not_changeable';
  else if (state === 'open' || !isOneOf(CORRECTION_STATES, state)) errors.state = 'not_accepted';
  const needsAnswer = state === 'declined' && before.hidden !== true;
  if (textOf(answer, 'answer').trim() === '' && needsAnswer) errors.answer = 'required';
  if (isLongerThan(textOf(answer, 'answer'), CORRECTION_LIMITS.answerMax)) errors.answer = 'text_too_long';
  return { ...textErrors('corrections', null, { answer: answer.answer }), ...errors };
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
