import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Closure, OpeningHours } from '../../domain/directory/types.ts';
import type { Random } from './random.ts';
import { CLOSING_REASONS } from './words.ts';

const WORKDAYS = [1, 2, 3, 4, 5];

function on(days: readonly number[], opens: string, closes: string): OpeningHours[] {
  return days.map((day) => ({ day, opens, closes }));
}

const WEEKS: readonly OpeningHours[][] = [
  on(WORKDAYS, '09:00', '17:00'),
  on(WORKDAYS, '08:30', '12:30'),
  [...on(WORKDAYS, '09:00', '12:00'), ...on(WORKDAYS, '13:00', '16:30')],
  on([2], '10:00', '12:00'),
  on([1, 3], '13:30', '16:00'),
  [...on([2, 4], '09:30', '11:30'), ...on([4], '18:30', '20:30')],
  on([6], '10:00', '13:00'),
  on([3, 5], '19:00', '21:30'),
];

/** A week in which an organisation may be open. */
export function someHours(random: Random): OpeningHours[] {
  return random.pick(WEEKS);
}

/** From Christmas into the first days of the next year. */
export function newYearClosure(today: Day): Closure {
  const year = Number(today.slice(0, 4));
  // In the first days of a year the closure that began in the one before.
  const from = today.slice(5) < '01-04' ? year - 1 : year;
  return { from: `${from}-12-24`, to: `${from + 1}-01-03`, reason: 'Kerst en oud en nieuw' };
}

export function someClosures(today: Day, random: Random): Closure[] {
  const closures: Closure[] = random.chance(0.4) ? [newYearClosure(today)] : [];
  if (random.chance(0.15)) {
    const from = addDays(today, random.whole(-40, 120));
    closures.push({ from, to: addDays(from, random.whole(0, 20)), reason: random.pick(CLOSING_REASONS) });
  }
  return closures;
}
