import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { readPostcode, SEARCH_TEXT_MAX } from './postcode.ts';
import { resolveMunicipality, successorsOf } from './resolve.ts';
import { foldName } from './slug.ts';
import type { Municipality } from './types.ts';

/** What the field "postcode or municipality" leads to. */
export type LookUp =
  | { kind: 'found'; municipality: Municipality }
  /** A postcode with addresses in several municipalities: the reader knows which. */
  | { kind: 'shared'; postcode: string; municipalities: Municipality[] }
  | { kind: 'choices'; name: string; reason: 'divided' | 'ambiguous'; municipalities: Municipality[] }
  /** Well formed, but no addresses are known under it (post boxes, newer than our table). */
  | { kind: 'unknown_postcode'; postcode: string }
  | { kind: 'malformed' }
  | { kind: 'empty' };

/** Reads what somebody typed at a moment (epoch milliseconds): a postcode, four digits, a municipality's (old) name or a village. */
export function lookUp(directory: Directory, typed: string, now: number): LookUp {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > SEARCH_TEXT_MAX) return { kind: 'malformed' };
  const postcode = readPostcode(text);
  if (postcode.kind === 'malformed') return { kind: 'malformed' };
  if (postcode.kind === 'pc4') return lookUpPostcode(directory, postcode.code, dutchMoment(now).day);
  return lookUpName(directory, text, now);
}

/** An area recorded under a municipality that has ended leads to those that took over. */
function lookUpPostcode(directory: Directory, code: string, today: Day): LookUp {
  const [area] = directory.postcodeAreas.by('code', code);
  const ids = [area?.municipalityId ?? '', ...(area?.sharedWithIds ?? [])];
  const municipalities = currentOnes(directory, ids, today);
  const [first] = municipalities;
  if (!first) return { kind: 'unknown_postcode', postcode: code };
  return municipalities.length === 1
    ? { kind: 'found', municipality: first }
    : { kind: 'shared', postcode: code, municipalities };
}

function lookUpName(directory: Directory, text: string, now: number): LookUp {
  const resolution = resolveMunicipality(directory, text, now);
  if (resolution.kind === 'choices') return resolution;
  if (resolution.kind !== 'unknown') return { kind: 'found', municipality: resolution.municipality };
  const municipalities = municipalitiesWithPlace(directory, text, dutchMoment(now).day);
  const [only] = municipalities;
  if (!only) return { kind: 'malformed' };
  return municipalities.length === 1
    ? { kind: 'found', municipality: only }
    : { kind: 'choices', name: text, reason: 'ambiguous', municipalities };
}

/** Several villages may share a name: each municipality once, in the order of the slugs. */
function municipalitiesWithPlace(directory: Directory, text: string, today: Day): Municipality[] {
  const folded = foldName(text);
  const areas = directory.postcodeAreas.all().filter((area) => foldName(area.place) === folded);
  const municipalities = currentOnes(
    directory,
    areas.map((area) => area.municipalityId),
    today,
  );
  return municipalities.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The municipalities in force that these are or have become, each once, in the order given. */
function currentOnes(directory: Directory, ids: readonly string[], today: Day): Municipality[] {
  const found = new Map<string, Municipality>();
  for (const id of ids) {
    const municipality = directory.municipalities.get(id);
    for (const current of municipality ? successorsOf(directory, municipality, today) : [])
      found.set(current.id, current);
  }
  return [...found.values()];
}
