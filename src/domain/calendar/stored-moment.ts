import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { MS_PER_DAY } from './day.ts';

/** A moment as PocketBase stores it (`2026-11-22 17:43:36.000Z`) in epoch milliseconds; `NaN` where there is none. */
export function storedMoment(text: string): number {
  return Date.parse(text.replace(' ', 'T'));
}

/** Days, and parts of one, from the moment in a field of a record to `nowMs` (epoch milliseconds). */
export function daysSince(record: StoredRecord, field: string, nowMs: number): number {
  return (nowMs - storedMoment(textOf(record, field))) / MS_PER_DAY;
}
