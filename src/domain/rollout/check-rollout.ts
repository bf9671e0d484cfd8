import { addMonths, type Day, isDay } from '../calendar/day.ts';
import { type FieldErrors, listOf, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { isLongerThan } from '../checks/text-length.ts';
import { ROLLOUT_LIMITS } from './types.ts';

/**
 * Everything wrong with an activity as it would be stored on a Dutch calendar day; empty when it may be. The form calls
 * this first, the hook whoever writes.
 */
export function activityErrors(record: StoredRecord, today: Day): FieldErrors {
  return {
    ...required(record, ['municipality', 'kind', 'date']),
    ...checkPastDay(record, 'date', today),
    ...(listOf(record, 'organizations').length > ROLLOUT_LIMITS.organizationsMax && { organizations: 'too_many' }),
    ...checkLength(record, 'summary'),
  };
}

/**
 * Everything wrong with an obstacle. It ends by itself: `latest` is how far ahead the end may lie, counted from today, so
 * that somebody looks at it again within a year.
 */
export function obstacleErrors(record: StoredRecord, today: Day): FieldErrors {
  const [since, until, resolved] = [textOf(record, 'since'), textOf(record, 'until'), textOf(record, 'resolved')];
  const latest = addMonths(today, ROLLOUT_LIMITS.obstacleMonths);
  return {
    ...required(record, ['municipality', 'kind', 'since', 'until']),
    ...checkPastDay(record, 'since', today),
    ...(until !== '' && !isDay(until) && { until: 'invalid_day' as const }),
    ...(isDay(until) && until < since && { until: 'ends_before_start' as const }),
    ...(isDay(until) && until > latest && { until: 'ends_too_late' as const }),
    ...checkPastDay(record, 'resolved', today),
    ...(isDay(resolved) && resolved < since && { resolved: 'ends_before_start' as const }),
    ...checkLength(record, 'note'),
  };
}

function required(record: StoredRecord, fields: readonly string[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of fields) if (textOf(record, field) === '') errors[field] = 'required';
  return errors;
}

/** A day that exists, within the time of the rollout and not to come. Empty is for `required` to say. */
function checkPastDay(record: StoredRecord, field: string, today: Day): FieldErrors {
  const day = textOf(record, field);
  if (day === '') return {};
  if (!isDay(day) || day < ROLLOUT_LIMITS.firstDay) return { [field]: 'invalid_day' };
  return day > today ? { [field]: 'in_future' } : {};
}

function checkLength(record: StoredRecord, field: string): FieldErrors {
  return isLongerThan(textOf(record, field), ROLLOUT_LIMITS.textMax) ? { [field]: 'text_too_long' } : {};
}
