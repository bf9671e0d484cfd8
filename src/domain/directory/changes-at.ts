import type { Day } from '../calendar/day.ts';
import { type DutchMoment, endOf, epochOf } from '../calendar/dutch-time.ts';
import { nextStepOn } from './is-shown.ts';
import { openingChangesAt } from './opening.ts';
import type { HelpEntry } from './views.ts';

type Steps = Parameters<typeof nextStepOn>[0];

/**
 * The moment at which a view made of these entries and records looks different though nobody changed anything: an
 * opening or closing, the end of a validity, a step of freshness. A Dutch midnight at the latest: dates are words there.
 */
export function viewChangesAt(entries: readonly HelpEntry[], records: Steps, now: DutchMoment): number {
  let earliest = endOf(now.day);
  for (const entry of entries) {
    const openings = [entry.opening, ...entry.places.map((place) => place.opening)];
    for (const opening of openings) earliest = Math.min(earliest, openingChangesAt(opening, now));
  }
  const step: Day | '' = nextStepOn(records, now.day);
  return step === '' ? earliest : Math.min(earliest, epochOf(step, 0));
}
