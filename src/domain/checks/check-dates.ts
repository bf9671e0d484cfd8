import { type Day, isDay } from '../calendar/day.ts';
import { type FieldErrors, type StoredRecord, textOf } from './field-errors.ts';
import { isWebAddress } from './web-address.ts';

/** `2020`, `2021-04` or a day that exists. */
export function isPartialDate(text: string): boolean {
  return isDay(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);
}

/** Every filled field of `days` is a day that exists, every one of `partial` a partial date. */
export function checkDates(record: StoredRecord, days: string[], partial: string[] = []): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of days) {
    const text = textOf(record, field);
    if (text !== '' && !isDay(text)) errors[field] = 'invalid_day';
  }
  for (const field of partial) {
    const text = textOf(record, field);
    if (text !== '' && !isPartialDate(text)) errors[field] = 'invalid_partial_date';
  }
  return errors;
}

/** Whether a partial date lies after a day: `2026-11` does not lie after `2026-11-22`. */
export function isToCome(date: string, today: Day): boolean {
  return date > today.slice(0, date.length);
}

/** What is said to have happened has happened. Only of partial dates: what is none, another check tells. */
export function checkPast(record: StoredRecord, fields: string[], today: Day): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of fields) {
    const text = textOf(record, field);
    if (isPartialDate(text) && isToCome(text, today)) errors[field] = 'in_future';
  }
  return errors;
}

/** The end, where both are dates, is not before the start. The error stands at the end. */
export function checkPeriod(record: StoredRecord, from: string, to: string): FieldErrors {
  const [start, end] = [textOf(record, from), textOf(record, to)];
  return isPartialDate(start) && isPartialDate(end) && end < start ? { [to]: 'ends_before_start' } : {};
}

/** The fields every public record has. */
export function checkProvenance(record: StoredRecord): FieldErrors {
  return {
    ...checkDates(record, ['retrieved_date', 'assured_date'], ['source_date']),
    ...checkWebAddress(record, 'source_url'),
  };
}

/** A page on the web or nothing: what is stored becomes a link. */
export function checkWebAddress(record: StoredRecord, field: string): FieldErrors {
  const text = textOf(record, field);
  return text === '' || isWebAddress(text) ? {} : { [field]: 'invalid_web_address' };
}
