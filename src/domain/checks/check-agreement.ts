import { documentTextErrors } from '../agreement/agreement-text.ts';
import { AGREEMENT_LIMITS } from '../agreement/limits.ts';
import type { Day } from '../calendar/day.ts';
import { isSlug } from '../municipality/slug.ts';
import { checkDates, checkPast } from './check-dates.ts';
import { type FieldErrors, listOf, type StoredRecord, textOf } from './field-errors.ts';

export function checkAgreement(record: StoredRecord): FieldErrors {
  const errors: FieldErrors = {};
  if (!isSlug(textOf(record, 'slug'))) errors.slug = 'invalid_slug';
  if (listOf(record, 'municipalities').length === 0) errors.municipalities = 'required';
  if (textOf(record, 'predecessor') !== '' && textOf(record, 'predecessor') === textOf(record, 'id')) {
    errors.predecessor = 'own_predecessor';
  }
  return errors;
}

/** What was announced has passed a stricter check before; what was recorded may hold no more than this. */
export function checkAgreementVersion(record: StoredRecord): FieldErrors {
  const errors = documentTextErrors(textOf(record, 'document'), 'recorded');
  return Object.keys(errors).length > 0 ? { document: 'invalid_document' } : {};
}

export function checkAgreementEvent(record: StoredRecord, { today }: { today: Day }): FieldErrors {
  const errors = {
    ...checkDates(record, ['day'], ['signed_date']),
    ...checkPast(record, ['day', 'signed_date'], today),
  };
  const kind = textOf(record, 'kind');
  const isEnd = kind === 'withdrawn' || kind === 'terminated';
  if (isEnd && textOf(record, 'reason').trim() === '') errors.reason = 'required';
  if (textOf(record, 'reason').length > AGREEMENT_LIMITS.reasonMax) errors.reason = 'reason_too_long';
  if (kind === 'recorded') {
    if (textOf(record, 'source_name').trim() === '') errors.source_name = 'required';
    if (textOf(record, 'vouched_by') === '') errors.vouched_by = 'required';
  }
  return errors;
}
