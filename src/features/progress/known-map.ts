import type { Municipality } from '../../domain/municipality/types.ts';
import type { MunicipalityTopology } from '../map/areas.ts';
import { countryPaths } from '../map/country-paths.ts';

export interface KnownMapDrawing {
  viewBox: string;
  /** `unknown` first, so that the borders of what is known are drawn over it. */
  tones: { tone: 'unknown' | 'known'; paths: { d: string; title: string }[] }[];
}

/** The country in two tones: municipalities of which something is known, and the others of `all`. */
export function drawKnown(
  topology: MunicipalityTopology,
  all: readonly Municipality[],
  known: readonly Municipality[],
): KnownMapDrawing {
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const knownCodes = new Set(known.map(({ code }) => code));
  const { viewBox, paths } = countryPaths(topology);
  const inTone = (isKnown: boolean) =>
    paths
      .filter(({ code }) => knownCodes.has(code) === isKnown)
      .map(({ code, d }) => ({ d, title: names.get(code) ?? '' }));
  return {
    viewBox,
    tones: [
      { tone: 'unknown', paths: inTone(false) },
      { tone: 'known', paths: inTone(true) },
    ],
  };
}
