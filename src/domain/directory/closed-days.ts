import { addDays, type Day, isWithin, weekdayOf } from '../calendar/day.ts';
import { type Holiday, holidayOn } from '../calendar/holidays.ts';
import type { OpeningHours, Schedule } from './types.ts';

/** Why a schedule does not hold on a day. The reason of a closure is a Dutch text of a record and may be empty. */
export type ClosedBecause = { kind: 'closure'; reason: string } | { kind: 'holiday'; holiday: Holiday };

/** Hours that are valid for no longer than this were made for those very days, holidays among them. */
const MADE_FOR_DAYS = 7;
const DAYS_OF_WEEK = 7;
const HOURS_OF_ALL_DAY = { opens: '00:00', closes: '24:00' };

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
  const closure = schedule.closures.find(({ from, to }) => isWithin(day, from, to));
  if (closure) return { kind: 'closure', reason: closure.reason };
  const holiday = holidayOn(day);
  return holiday && !holdsOnHolidays(schedule) ? { kind: 'holiday', holiday } : null;
}

function holdsOnHolidays({ hours, validFrom, validTo }: Schedule): boolean {
  if (validFrom !== '' && validTo !== '' && validTo < addDays(validFrom, MADE_FOR_DAYS)) return true;
  const dayAndNight = hours.filter(
    ({ opens, closes }) => opens === HOURS_OF_ALL_DAY.opens && closes === HOURS_OF_ALL_DAY.closes,
  );
  return new Set(dayAndNight.map(({ day }) => day)).size === DAYS_OF_WEEK;
}

/** Holidays from a day on, for so many days, on which weekly hours will not hold. */
export function missedHolidays(schedule: Schedule, from: Day, days: number): { day: Day; holiday: Holiday }[] {
  return Array.from({ length: days }, (_, ahead) => addDays(from, ahead)).flatMap((day) => {
    const because = hoursOn(schedule, day).length > 0 ? closedBecause(schedule, day) : null;
    return because?.kind === 'holiday' ? [{ day, holiday: because.holiday }] : [];
  });
}
