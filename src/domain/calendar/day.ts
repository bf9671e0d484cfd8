/**
 * Calendar days as text, `YYYY-MM-DD`, without any clock or time zone. The hooks' JavaScript has no `Intl` and an
 * unreliable `Date` locale, so this is written out and tested against `Intl` for 2000–2100.
 */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Of a day by the clock of UTC, where none is longer or shorter. */
export const MS_PER_DAY = 86_400_000;

function parts(day: Day): [year: number, month: number, dayOfMonth: number] {
  const match = DAY.exec(day);
  if (!match) throw new RangeError(`not a calendar day: ${day}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function format(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return MONTH_LENGTHS[month - 1] ?? 0;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** A day that exists: `2024-02-29` is one, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, dayOfMonth] = parts(text);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

export function isBefore(a: Day, b: Day): boolean {
  return a < b;
}

export function addDays(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = parts(day);
  const moved = new Date(Date.UTC(year, month - 1, dayOfMonth) + count * MS_PER_DAY);
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day of the month, or the month's last when it is shorter: 31 August + 6 months is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = parts(day);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return format(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  const [year, month, dayOfMonth] = parts(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() || 7;
}

/** `day` lies in a period whose ends are included and may be open (empty). */
export function isWithin(day: Day, from: Day | '', to: Day | ''): boolean {
  return (from === '' || from <= day) && (to === '' || day <= to);
}
