import { addDays, type Day, isDay, weekdayOf } from '../calendar/day.ts';
import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import type { MunicipalityHelp } from '../directory/views.ts';
import { DEMAND_LIMITS } from './limits.ts';
import { DEMAND_KINDS, type DemandKind } from './types.ts';

/** What a look-up that led to this municipality counts as. */
export function lookUpKind({ entries }: Pick<MunicipalityHelp, 'entries'>): DemandKind {
  return entries.length > 0 ? 'found' : 'nothing_local';
}

/** The Monday of the week that a day is in. */
export function weekOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Mondays of the weeks that are shown today, the last one first: whole ones to which nothing is added any more. */
export function shownWeeks(today: Day): Day[] {
  const last = addDays(weekOf(addDays(today, -DEMAND_LIMITS.settleDays)), -7);
  return Array.from({ length: DEMAND_LIMITS.weeksShown }, (_, index) => addDays(last, -7 * index));
}

/** Whether something may still be added to a sum: to no week that is shown, so that no figure changes under a reader's eyes. */
export function isCountable(count: StoredRecord, today: Day): boolean {
  const day = textOf(count, 'day');
  const { sum } = count;
  if (!isDay(day) || day > today || day < addDays(today, -DEMAND_LIMITS.settleDays)) return false;
  if (typeof sum !== 'number' || !Number.isInteger(sum) || sum < 1 || sum > DEMAND_LIMITS.sumMost) return false;
  return DEMAND_KINDS.some((kind) => kind === count.kind);
}
