import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { calledSo, eachOnce } from './called-so.ts';
import { isInForce } from './in-force.ts';
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
