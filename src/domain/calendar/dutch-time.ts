import { type Day, weekdayOf } from './day.ts';

/** A moment as a clock in the Netherlands shows it. */
export interface DutchMoment {
  day: Day;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Minutes since the clock showed midnight, 0–1439. */
  minutes: number;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;
const MS_PER_HOUR = 3_600_000;

/** European summer time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (directive 2000/84/EC). */
function isSummerTime(epochMs: number): boolean {
  const year = new Date(epochMs).getUTCFullYear();
  return epochMs >= lastSundayAtOne(year, 3) && epochMs < lastSundayAtOne(year, 10);
}

function lastSundayAtOne(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * MS_PER_HOUR;
}

/** What a Dutch clock shows at a moment given in epoch milliseconds. */
export function dutchMoment(epochMs: number): DutchMoment {
  const local = new Date(epochMs + (isSummerTime(epochMs) ? 2 : 1) * MS_PER_HOUR);
  const day = local.toISOString().slice(0, 10);
  return { day, weekday: weekdayOf(day), minutes: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

/** The Dutch midnight with which a day ends, in epoch milliseconds. */
export function endOf(day: Day): number {
  return epochOf(day, MINUTES_PER_DAY);
}

/** The first moment (epoch milliseconds) at which the Dutch clock shows this day and minute, or has passed it. */
export function epochOf(day: Day, minutes: number): number {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MS_PER_MINUTE;
  const inSummer = asIfUtc - 2 * MS_PER_HOUR;
  if (isSummerTime(inSummer)) return inSummer;
  const inWinter = asIfUtc - MS_PER_HOUR;
  // A time in the hour that the clock skips in March has passed as soon as the clock jumps.
  return isSummerTime(inWinter) ? lastSundayAtOne(new Date(inWinter).getUTCFullYear(), 3) : inWinter;
}
