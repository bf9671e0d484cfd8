import type { DutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from './directory.ts';
import { entryFreshness, joinFreshness } from './freshness.ts';
import { helpEntry } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import { isAway } from './opening.ts';
import type { FirstDoor } from './views.ts';

/**
 * Whom to turn to first: the municipality's intake point, else the municipality itself. An intake point that nothing
 * we know leads to, that is still to be checked, or that is closed for some days, does not stand alone: the municipality's number and the national
 * line follow at once.
 */
export function firstDoorOf(directory: Directory, municipalityId: string, now: DutchMoment): FirstDoor {
  for (const intakePoint of directory.intakePoints.by('municipality', municipalityId)) {
    const service = directory.services.get(intakePoint.serviceId);
    if (!service || !isShown(intakePoint, now.day)) continue;
    const entry = helpEntry(directory, service, now, municipalityId);
    if (!entry) continue;
    const own = entryFreshness([{ part: 'first_door', record: intakePoint }], now.day);
    const freshness = joinFreshness(own, entry.freshness);
    const alone = entry.reachable && freshness.state === 'confirmed' && !isAway(entry);
    return { kind: 'intake_point', intakePoint, entry, freshness, alone };
  }
  return { kind: 'municipality' };
}

/**
 * Of a municipality's first doors, the newest first, the one to work at: the one that residents see, else the newest
 * draft. Null when there is none.
 */
export function doorToKeep<Door extends { status: string }>(newestFirst: readonly Door[]): Door | null {
  return newestFirst.find(({ status }) => status === 'published') ?? newestFirst[0] ?? null;
}
