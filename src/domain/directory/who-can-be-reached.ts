import { addDays, type Day, weekdayOf } from '../calendar/day.ts';
import { type DutchMoment, endOf, epochOf } from '../calendar/dutch-time.ts';
import { holidayOn } from '../calendar/holidays.ts';
import { compareTexts } from '../order.ts';
import type { OpeningMoment, OpeningState } from './opening.ts';
import type { HelpEntry, MunicipalityHelp } from './views.ts';

/** Whether anybody whose hours we know can be reached now; if not, who will be the first, null when nobody knows. */
export type Reach = { kind: 'somebody' } | { kind: 'nobody'; first: { entry: HelpEntry; opens: OpeningMoment } | null };

/** Asked of the first door and the national lines about debts. A municipality's own hours are not known. */
export function whoCanBeReached({ firstDoor, helplines }: Pick<MunicipalityHelp, 'firstDoor' | 'helplines'>): Reach {
  const entries = [...(firstDoor.kind === 'intake_point' ? [firstDoor.entry] : []), ...helplines];
  const all = entries.flatMap((entry) => openingsOf(entry).map((opening) => ({ entry, opening })));
  if (all.some(({ opening }) => opening.kind === 'open')) return { kind: 'somebody' };
  const coming = all.flatMap(({ entry, opening }) =>
    opening.kind === 'closed' && opening.opens ? [{ entry, opens: opening.opens }] : [],
  );
  const [first = null] = coming.sort((a, b) => compareTexts(momentText(a.opens), momentText(b.opens)));
  return { kind: 'nobody', first };
}

function openingsOf({ opening, places }: HelpEntry): OpeningState[] {
  return [opening, ...places.map((place) => place.opening)];
}

function momentText({ day, time }: OpeningMoment): string {
  return `${day} ${time}`;
}

/** Until when offices are taken to answer on a working day, in minutes since midnight. */
const OFFICES_CLOSE_MINUTES = 17 * 60;

/** Whether offices can still be called on the day of this moment: a working day, until they close. */
function isOfficeDayLeft({ day, minutes }: Pick<DutchMoment, 'day' | 'minutes'>): boolean {
  return weekdayOf(day) <= 5 && !holidayOn(day) && minutes < OFFICES_CLOSE_MINUTES;
}

/** The first day on which offices can still be called: this one until they close, else the next on which they work. */
export function officeDayFrom(moment: Pick<DutchMoment, 'day' | 'minutes'>): Day {
  return isOfficeDayLeft(moment) ? moment.day : officeDayFrom({ day: addDays(moment.day, 1), minutes: 0 });
}

/** The moment (epoch milliseconds) at which that day becomes another. */
export function officeDayChangesAt(moment: Pick<DutchMoment, 'day' | 'minutes'>): number {
  return isOfficeDayLeft(moment) ? epochOf(moment.day, OFFICES_CLOSE_MINUTES) : endOf(moment.day);
}
