import { isPartialDate } from '../checks/check-dates.ts';
import { readDay, typedDay } from './read-day.ts';

/**
 * A date as far as it is known, as people type it: "2020", "4-2021", "2021-04", or a day as `readDay` takes it. Gives
 * `2020`, `2021-04` or `2021-04-13`; empty for empty text, null for what is no date.
 */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim();
  if (/^\d{4}(-\d{2})?$/.test(text)) return isPartialDate(text) ? text : null;
  const month = /^(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text);
  if (!month) return readDay(text);
  const date = `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}

/** The way `readPartialDate` understands: `2021-04` → "04-2021". */
export const typedPartialDate = typedDay;
