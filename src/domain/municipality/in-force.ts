import { type Day, isWithin } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import type { Municipality } from './types.ts';

/** A merger may be recorded before its day: until then the old municipalities stand, from then on the new one. */
export function isInForce(municipality: Municipality, today: Day): boolean {
  return isWithin(today, municipality.validFrom, municipality.validTo);
}

/** Municipalities in force at a moment (epoch milliseconds), in the order of their slugs (which sorts names without diacritics and apostrophes). */
export function listMunicipalities(directory: Directory, now: number): Municipality[] {
  const today = dutchMoment(now).day;
  return directory.municipalities
    .all()
    .filter((municipality) => isInForce(municipality, today))
    .sort((a, b) => compareTexts(a.slug, b.slug));
}

/**
 * The municipalities in force that a municipality's area went to: itself while it is in force. A circle of successions,
 * which nobody should record, leads nowhere instead of going round for ever.
 */
export function successorsOf(directory: Directory, municipality: Municipality, today: Day): Municipality[] {
  const found: Municipality[] = [];
  const seen = new Set<string>();
  const follow = (current: Municipality) => {
    if (seen.has(current.id)) return;
    seen.add(current.id);
    if (isInForce(current, today)) found.push(current);
    else {
      for (const line of directory.successions.by('predecessor', current.id)) {
        const successor = directory.municipalities.get(line.successorId);
        if (successor) follow(successor);
      }
    }
  };
  follow(municipality);
  return found.sort((a, b) => compareTexts(a.slug, b.slug));
}
