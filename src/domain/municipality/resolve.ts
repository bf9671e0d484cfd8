import { type Day, isWithin } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import { calledSo, eachOnce } from './called-so.ts';
import { placeWords } from './place-key.ts';
import { slugOf } from './slug.ts';
import type { Municipality } from './types.ts';

/** Which municipality a name or slug means. */
export type Resolution =
  | { kind: 'current'; municipality: Municipality }
  /** An alias or the name of a municipality that merged wholly into this one. */
  | { kind: 'moved'; municipality: Municipality }
  | { kind: 'choices'; name: string; reason: 'divided' | 'ambiguous'; municipalities: Municipality[] }
  | { kind: 'unknown' };

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

/** A name that the register tells from its namesake, by the province in brackets, is also known without it. */
export function withoutSuffix(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '');
}

/** All names that a municipality goes by itself, and without the province that tells it from its namesake. */
export function namesOfMunicipality({ name, aliases }: Pick<Municipality, 'name' | 'aliases'>): string[] {
  return [name, withoutSuffix(name), ...aliases];
}

/**
 * By the slug in an address or a name as people type it (in small letters, without its province, with an apostrophe, of
 * a municipality that has merged), at a moment in epoch milliseconds. Villages and regions are no municipality's name.
 */
export function resolveMunicipality(directory: Directory, text: string, now: number): Resolution {
  const today = dutchMoment(now).day;
  const slug = slugOf(text);
  const [exact] = directory.municipalities.by('slug', slug).filter((municipality) => isInForce(municipality, today));
  if (slug !== '' && exact) return { kind: 'current', municipality: exact };
  const called = calledSo(directory, placeWords(text), today);
  const municipalities = called ? eachOnce([...called.own, ...called.after]) : [];
  const [only] = municipalities;
  if (!called || !only) return { kind: 'unknown' };
  if (municipalities.length === 1) return { kind: 'moved', municipality: only };
  return { kind: 'choices', name: called.name, reason: called.isDivided ? 'divided' : 'ambiguous', municipalities };
}
