import { addDays, type Day, weekdayOf } from '../calendar/day.ts';
import { holidayOn } from '../calendar/holidays.ts';
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
  const [first = null] = coming.sort((a, b) => (momentText(a.opens) < momentText(b.opens) ? -1 : 1));
  return { kind: 'nobody', first };
}

function openingsOf({ opening, places }: HelpEntry): OpeningState[] {
  return [opening, ...places.map((place) => place.opening)];
}

function momentText({ day, time }: OpeningMoment): string {
  return `${day} ${time}`;
}

/** The first day after this one on which offices work: Monday to Friday, no public holiday. */
export function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 || holidayOn(next) ? nextWorkingDay(next) : next;
}
