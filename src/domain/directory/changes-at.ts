import { type DutchMoment, endOf } from '../calendar/dutch-time.ts';
import { openingChangesAt } from './opening.ts';
import type { HelpEntry } from './views.ts';

/**
 * The moment at which a view made of these entries looks different though nobody changed anything: an opening or closing,
 * else the Dutch midnight. Every end of a validity or presence and every step of freshness falls on one.
 */
export function viewChangesAt(entries: readonly HelpEntry[], now: DutchMoment): number {
  const openings = entries.flatMap(({ opening, places }) => [opening, ...places.map((place) => place.opening)]);
  return Math.min(endOf(now.day), ...openings.map((opening) => openingChangesAt(opening, now)));
}
