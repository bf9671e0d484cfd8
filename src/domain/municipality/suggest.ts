import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import { nameReadings } from './name-readings.ts';
import { SEARCH_TEXT_MAX } from './postcode.ts';
import { isInForce, resolveMunicipality, successorsOf, withoutSuffix } from './resolve.ts';
import { foldName } from './slug.ts';
import type { Municipality } from './types.ts';

/** A name that may be meant, and the slug of the page that knows what became of it. */
export interface Suggestion {
  name: string;
  slug: string;
}

const SUGGESTIONS_MAX = 3;

/**
 * Up to three municipalities that may be meant by what somebody typed at a moment (epoch milliseconds): the nearest
 * names, else those that its first words name ("Dorp Buitenwijk" may mean Dorp).
 */
export function suggestMunicipalities(directory: Directory, typed: string, now: number): Suggestion[] {
  const text = typed.trim();
  if (text.length > SEARCH_TEXT_MAX) return [];
  const readings = nameReadings(text);
  for (const suggest of [suggestNearNames, suggestByFirstWords]) {
    for (const reading of readings) {
      const suggestions = suggest(directory, reading, now);
      if (suggestions.length > 0) return suggestions;
    }
  }
  return [];
}

/** The longest beginning that is a municipality's name; what comes after it stays a guess of the reader's. */
function suggestByFirstWords(directory: Directory, typed: string, now: number): Suggestion[] {
  const words = typed.split(/[\s,]+/);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const found = resolveMunicipality(directory, words.slice(0, count).join(' '), now);
    if (found.kind === 'unknown') continue;
    const municipalities = found.kind === 'choices' ? found.municipalities : [found.municipality];
    return municipalities.slice(0, SUGGESTIONS_MAX).map(({ name, slug }) => ({ name, slug }));
  }
  return [];
}

/**
 * Up to three names of municipalities, also of merged ones, that differ by a typing error or two from what somebody
 * typed at a moment (epoch milliseconds); the nearest only. Empty for what was meant as a postcode.
 */
function suggestNearNames(directory: Directory, typed: string, now: number): Suggestion[] {
  const folded = foldName(typed);
  if (/\d/.test(folded)) return [];
  const { day } = dutchMoment(now);
  const near = directory.municipalities
    .all()
    .filter((municipality) => successorsOf(directory, municipality, day).length > 0)
    .flatMap((municipality) => {
      const match = nearestName(municipality, folded);
      return match ? [{ ...match, slug: municipality.slug, isOld: !isInForce(municipality, day) }] : [];
    })
    .sort((a, b) => a.errors - b.errors || Number(a.isOld) - Number(b.isOld) || compareTexts(a.slug, b.slug));
  return near
    .filter(({ errors, slug }, index) => {
      // A merged municipality may have left its name, and with it its address, to the new one.
      return errors === near[0]?.errors && near.findIndex((other) => other.slug === slug) === index;
    })
    .slice(0, SUGGESTIONS_MAX)
    .map(({ name, slug }) => ({ name, slug }));
}

/** The name or alias nearest to what was typed; null when none is near enough. */
function nearestName(municipality: Municipality, folded: string): { name: string; errors: number } | null {
  const { name, aliases } = municipality;
  const known = [
    { name, written: name },
    { name, written: withoutSuffix(name) },
    ...aliases.map((alias) => ({ name: alias, written: alias })),
  ];
  let nearest: { name: string; errors: number } | null = null;
  for (const one of known) {
    const errors = errorsBetween(folded, foldName(one.written));
    if (errors <= errorsAllowed(folded) && errors < (nearest?.errors ?? Infinity)) nearest = { name: one.name, errors };
  }
  return nearest;
}

/** With two errors in three letters any name is near any other. */
function errorsAllowed(text: string): number {
  if (text.length < 3) return 0;
  return text.length < 6 ? 1 : 2;
}

/** Letters added, left out or replaced on the way from one text to the other (Levenshtein's distance). */
function errorsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
