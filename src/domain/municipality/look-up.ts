import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import { foldPlace, nameReadings, saysMunicipality, withoutNamesakeMark } from './name-readings.ts';
import { plainText } from './plain-text.ts';
import { postcodesIn, SEARCH_TEXT_MAX } from './postcode.ts';
import { resolveMunicipality, successorsOf } from './resolve.ts';
import type { Municipality } from './types.ts';

/** What the field "postcode or municipality" leads to. */
export type LookUp =
  | { kind: 'found'; municipality: Municipality }
  /** A postcode with addresses in several municipalities: the reader knows which. */
  | { kind: 'shared'; postcode: string; municipalities: Municipality[] }
  /** A name of several: municipalities (`ambiguous`), a divided one, or a village in another or several (`village`). */
  | { kind: 'choices'; name: string; reason: 'divided' | 'ambiguous' | 'village'; municipalities: Municipality[] }
  /** Well formed, but no addresses are known under it (post boxes, newer than our table). */
  | { kind: 'unknown_postcode'; postcode: string }
  | { kind: 'malformed' }
  | { kind: 'empty' };

/** Reads what somebody typed at a moment (epoch milliseconds): a postcode, four digits, a municipality's (old) name or a village. */
export function lookUp(directory: Directory, typed: string, now: number): LookUp {
  const text = plainText(typed);
  if (text === '') return { kind: 'empty' };
  if (text.length > SEARCH_TEXT_MAX) return { kind: 'malformed' };
  const { codes, isSure } = postcodesIn(text);
  const named = isSure ? null : lookUpNames(directory, text, now);
  if (named && named.kind !== 'malformed') return named;
  const [code] = codes;
  return code === undefined ? { kind: 'malformed' } : lookUpPostcode(directory, code, dutchMoment(now).day);
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

function lookUpNames(directory: Directory, text: string, now: number): LookUp {
  for (const reading of nameReadings(text)) {
    const answer = lookUpName(directory, reading, now, saysMunicipality(text));
    if (answer.kind !== 'malformed') return answer;
  }
  return { kind: 'malformed' };
}

/** `isMunicipality`: no village is meant. */
function lookUpName(directory: Directory, text: string, now: number, isMunicipality: boolean): LookUp {
  const resolution = resolveMunicipality(directory, text, now);
  const today = dutchMoment(now).day;
  if (resolution.kind === 'choices') return resolution;
  if (resolution.kind === 'unknown') return lookUpVillage(directory, text, today);
  if (isMunicipality) return { kind: 'found', municipality: resolution.municipality };
  return amongNamesakes(directory, text, resolution.municipality, today);
}

/**
 * A municipality that bears the name, unless a village elsewhere does too: who lives there would not see that it is the
 * wrong page. Municipalities that an area is only shared with do not count: that is how the edge of any town may lie.
 */
function amongNamesakes(directory: Directory, text: string, municipality: Municipality, today: Day): LookUp {
  const areas = directory.postcodeAreas.by('place', foldPlace(text));
  const ids = areas.map((area) => area.municipalityId);
  const others = currentOnes(directory, ids, today).filter(({ id }) => id !== municipality.id);
  if (others.length === 0) return { kind: 'found', municipality };
  const municipalities = [municipality, ...others.sort(bySlug)];
  return { kind: 'choices', name: withoutNamesakeMark(areas[0]?.place ?? text), reason: 'village', municipalities };
}

/** Villages may share a name, and one may lie in several municipalities: each once, in the order of the slugs. */
function lookUpVillage(directory: Directory, text: string, today: Day): LookUp {
  const areas = directory.postcodeAreas.by('place', foldPlace(text));
  const ids = areas.flatMap((area) => [area.municipalityId, ...area.sharedWithIds]);
  const municipalities = currentOnes(directory, ids, today).sort(bySlug);
  const [only] = municipalities;
  if (!only) return { kind: 'malformed' };
  if (municipalities.length === 1) return { kind: 'found', municipality: only };
  return { kind: 'choices', name: withoutNamesakeMark(areas[0]?.place ?? text), reason: 'village', municipalities };
}

const bySlug = (a: Municipality, b: Municipality) => compareTexts(a.slug, b.slug);

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
