import { addDays, type Day, weekdayOf } from './day.ts';

/** Public holidays of the Netherlands (Algemene termijnenwet, article 3), in the order of the year. */
export type Holiday =
  | 'new_year'
  | 'easter'
  | 'easter_monday'
  | 'kings_day'
  | 'liberation_day'
  | 'ascension'
  | 'pentecost'
  | 'pentecost_monday'
  | 'christmas'
  | 'second_christmas';

const FIXED: Partial<Record<string, Holiday>> = {
  '01-01': 'new_year',
  '12-25': 'christmas',
  '12-26': 'second_christmas',
};

/** Days after Easter Sunday. */
const AFTER_EASTER: readonly [days: number, holiday: Holiday][] = [
  [0, 'easter'],
  [1, 'easter_monday'],
  [39, 'ascension'],
  [49, 'pentecost'],
  [50, 'pentecost_monday'],
];

/** Easter Sunday of a year in the Gregorian calendar: the method known as Meeus/Jones/Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  // Counted from 22 March, the earliest day it can fall on.
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}

/** King's day (since 2014): 27 April, or the day before when that is a Sunday. */
function kingsDayOf(year: number): Day {
  const birthday = `${year}-04-27`;
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/**
 * The public holiday that a day is, or null. From 2014 on. Liberation Day counts in every fifth year, when most people
 * are free; Good Friday not at all: offices are mostly open then.
 */
export function holidayOn(day: Day): Holiday | null {
  const year = Number(day.slice(0, 4));
  const fixed = FIXED[day.slice(5)];
  if (fixed) return fixed;
  if (day === kingsDayOf(year)) return 'kings_day';
  if (day === `${year}-05-05` && year % 5 === 0) return 'liberation_day';
  const easter = easterOf(year);
  return AFTER_EASTER.find(([days]) => addDays(easter, days) === day)?.[1] ?? null;
}
