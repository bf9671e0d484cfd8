import { addMonths, type Day } from '../calendar/day.ts';

/** Months after which an answer is gone through again; laws change on 1 January and 1 July. */
export const MATTER_MONTHS = 6;
/** Months after which the text of a law that an answer rests on is read again. */
export const LAW_MONTHS = 12;

/** Whether so many months have passed since a day, or since the first day of a month (`2026-04`). */
export function isOlderThan(date: string, months: number, today: Day): boolean {
  const day = date.length === '2026-04'.length ? `${date}-01` : date;
  return addMonths(day, months) < today;
}
