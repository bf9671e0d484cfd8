import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { successorsOf } from './in-force.ts';
import type { Municipality } from './types.ts';

/** So many municipalities are asked about around a postcode that is not known. */
const NEAR_MAX = 3;
/** Codes with the same two digits lie together. */
const SAME_DIGITS = 2;

/** The municipalities in force in which addresses with these four digits lie, that with the most of them first. */
export function municipalitiesOf(directory: Directory, code: string, today: Day): Municipality[] {
  const found = new Map<string, Municipality>();
  for (const { municipalityId, sharedWithIds } of directory.postcodeAreas.by('code', code)) {
    for (const id of [municipalityId, ...sharedWithIds]) {
      const municipality = directory.municipalities.get(id);
      for (const current of municipality ? successorsOf(directory, municipality, today) : [])
        found.set(current.id, current);
    }
  }
  return [...found.values()];
}

/** Where the codes lie that come nearest to one that is not known: post boxes have codes beside those of their town. */
export function municipalitiesNear(directory: Directory, code: string, today: Day): Municipality[] {
  const near = directory.postcodeAreas
    .all()
    .filter((area) => area.code.slice(0, SAME_DIGITS) === code.slice(0, SAME_DIGITS))
    .map((area) => ({ code: area.code, distance: Math.abs(Number(area.code) - Number(code)) }))
    .sort((a, b) => a.distance - b.distance);
  const found = new Set<Municipality>();
  for (const { code: other } of near) {
    for (const municipality of municipalitiesOf(directory, other, today)) found.add(municipality);
    if (found.size >= NEAR_MAX) break;
  }
  return [...found].slice(0, NEAR_MAX);
}
