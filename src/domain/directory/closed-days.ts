import { addDays, type Day, isWithin, weekdayOf } from '../calendar/day.ts';
import { type Holiday, holidayOn } from '../calendar/holidays.ts';
import type { Closure, OpeningHours, Schedule } from './types.ts';

/**
 * Why a schedule does not hold on a day. The reason of a closure is a Dutch text of a record and may be empty; `to` is the
 * last day of it, and of those that follow on it.
 */
export type ClosedBecause = { kind: 'closure'; reason: string; to: Day } | { kind: 'holiday'; holiday: Holiday };

/** Hours that are valid for no longer than this were made for those very days, holidays among them. */
const MADE_FOR_DAYS = 7;
const DAYS_OF_WEEK = 7;
const [MIDNIGHT, END_OF_DAY] = ['00:00', '24:00'];
/** What closes by then, having opened at midnight, ends the evening before. */
const NIGHT_ENDS = '06:00';

/** Somebody is there from midnight to midnight. */
export function isAllDay({ opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>): boolean {
  return opens === MIDNIGHT && closes === END_OF_DAY;
}

/** These hours begin at midnight and are the night of an evening that is open until then. */
export function isNightAfter(evening: readonly OpeningHours[], { opens, closes }: OpeningHours): boolean {
  return opens === MIDNIGHT && closes <= NIGHT_ENDS && evening.some((hours) => hours.closes === END_OF_DAY);
}

/** The hours of a schedule on a day, whatever closes it then. */
export function hoursOn(schedule: Schedule, day: Day): OpeningHours[] {
  if (!isWithin(day, schedule.validFrom, schedule.validTo)) return [];
  const weekday = weekdayOf(day);
  return schedule.hours.filter((hours) => hours.day === weekday);
}

/**
 * Why the hours of a schedule do not hold on a day; null when they do. Nobody writes down that an office is closed at
 * Easter, so weekly hours are taken not to hold on a public holiday: who calls in vain is worse off than who calls a day
 * later. They do hold where somebody is there day and night, and where they were given for just those days.
 */
export function closedBecause(schedule: Schedule, day: Day): ClosedBecause | null {
  const closure = closureOn(schedule, day);
  if (closure) return closure;
  const holiday = holidayOn(day);
  return holiday && !holdsOnHolidays(schedule) ? { kind: 'holiday', holiday } : null;
}

function closureOn({ closures }: Schedule, day: Day): (ClosedBecause & { kind: 'closure' }) | null {
  const found = closures.find(({ from, to }) => isWithin(day, from, to));
  if (!found) return null;
  let to = found.to;
  for (let next: Closure | undefined = found; next; ) {
    next = closures.find((other) => other.to > to && other.from <= addDays(to, 1));
    if (next) to = next.to;
  }
  return { kind: 'closure', reason: found.reason, to };
}

/**
 * The closure of somebody without fixed hours on a day: written in a schedule that has none, and then it closes all that
 * stands beside it. Null when there is none.
 */
export function awayOn(schedules: readonly Schedule[], day: Day): (ClosedBecause & { kind: 'closure' }) | null {
  for (const schedule of schedules) {
    if (schedule.hours.length > 0 || !isWithin(day, schedule.validFrom, schedule.validTo)) continue;
    const closure = closureOn(schedule, day);
    if (closure) return closure;
  }
  return null;
}

/**
 * The hours that hold on a day. A night ends the evening before it: who is away that evening is not there at one o'clock
 * either.
 */
export function heldOn(schedule: Schedule, day: Day): OpeningHours[] {
  const hours = hoursOn(schedule, day);
  if (hours.length === 0 || closedBecause(schedule, day)) return [];
  const before = addDays(day, -1);
  const evening = hoursOn(schedule, before);
  return evening.length > 0 && closedBecause(schedule, before)
    ? hours.filter((night) => !isNightAfter(evening, night))
    : hours;
}

function holdsOnHolidays({ hours, validFrom, validTo }: Schedule): boolean {
  if (validFrom !== '' && validTo !== '' && validTo < addDays(validFrom, MADE_FOR_DAYS)) return true;
  const dayAndNight = hours.filter(isAllDay);
  return new Set(dayAndNight.map(({ day }) => day)).size === DAYS_OF_WEEK;
}

/** Holidays from a day on, for so many days, on which weekly hours will not hold. */
export function missedHolidays(schedule: Schedule, from: Day, days: number): { day: Day; holiday: Holiday }[] {
  return Array.from({ length: days }, (_, ahead) => addDays(from, ahead)).flatMap((day) => {
    const because = hoursOn(schedule, day).length > 0 ? closedBecause(schedule, day) : null;
    return because?.kind === 'holiday' ? [{ day, holiday: because.holiday }] : [];
  });
}
