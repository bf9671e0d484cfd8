import { isDay } from '../calendar/day.ts';
import { minutesOf } from '../directory/opening.ts';
import type { Closure, OpeningHours } from '../directory/types.ts';
import { type FieldErrorCode, type FieldErrors, listOf, type StoredRecord } from './field-errors.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function isOpeningHours(value: unknown): value is OpeningHours {
  if (typeof value !== 'object' || value === null) return false;
  const { day, opens, closes } = value as Partial<OpeningHours>;
  return (
    typeof day === 'number' &&
    day >= 1 &&
    day <= 7 &&
    day === Math.floor(day) &&
    typeof opens === 'string' &&
    TIME.test(opens) &&
    typeof closes === 'string' &&
    (TIME.test(closes) || closes === '24:00')
  );
}

function isClosure(value: unknown): value is Closure {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, reason } = value as Partial<Closure>;
  return typeof from === 'string' && isDay(from) && typeof to === 'string' && isDay(to) && typeof reason === 'string';
}

function wrongHours(hours: unknown[]): FieldErrorCode | null {
  const valid = hours.filter(isOpeningHours);
  if (valid.length !== hours.length) return 'invalid_hours';
  if (valid.some((span) => minutesOf(span.opens) >= minutesOf(span.closes))) return 'hours_close_before_opening';
  for (const a of valid) {
    for (const b of valid) {
      if (a === b || a.day !== b.day) continue;
      if (minutesOf(a.opens) < minutesOf(b.closes) && minutesOf(b.opens) < minutesOf(a.closes)) return 'hours_overlap';
    }
  }
  return null;
}

function wrongClosures(closures: unknown[]): FieldErrorCode | null {
  const valid = closures.filter(isClosure);
  if (valid.length !== closures.length) return 'invalid_closures';
  return valid.some((closure) => closure.to < closure.from) ? 'closure_ends_before_start' : null;
}

/** Weekly hours open before they close and do not overlap; closures end after they begin. */
export function checkSchedule(record: StoredRecord): FieldErrors {
  const errors: FieldErrors = {};
  const hours = wrongHours(listOf(record, 'hours'));
  if (hours) errors.hours = hours;
  const closures = wrongClosures(listOf(record, 'closures'));
  if (closures) errors.closures = closures;
  return errors;
}
