import type { Directory } from './directory.ts';

/** A service area as it is typed: a whole municipality, or a named neighbourhood with the PC4s it is limited to. */
export interface TypedArea {
  isWhole: boolean;
  name: string;
  /** "8011, 8012" */
  postcodes: string;
}

export type AreaErrorCode = 'neighbourhood_needs_name' | 'invalid_pc4' | 'unknown_pc4' | 'pc4_elsewhere';

export interface AreaReading {
  name: string;
  postcodes: string[];
  errors: { name?: AreaErrorCode; postcodes?: AreaErrorCode };
  /** The first postcode that is wrong, as it was typed; empty when none is. */
  wrongPostcode: string;
}

const PC4 = /^([1-9]\d{3})(?:[a-z]{2})?$/;

/** Reads an area of a municipality. A full postcode counts by its four digits; a whole municipality has no name. */
export function readArea(typed: TypedArea, municipalityId: string, directory: Directory): AreaReading {
  if (typed.isWhole) return { name: '', postcodes: [], errors: {}, wrongPostcode: '' };
  const name = typed.name.trim();
  const reading: AreaReading = { name, postcodes: [], errors: {}, wrongPostcode: '' };
  if (name === '') reading.errors.name = 'neighbourhood_needs_name';
  for (const text of partsOf(typed.postcodes)) {
    const code = PC4.exec(text)?.[1] ?? '';
    const error = wrongCode(code, municipalityId, directory);
    if (error && !reading.errors.postcodes) {
      reading.errors.postcodes = error;
      reading.wrongPostcode = text;
    }
    if (!reading.postcodes.includes(code)) reading.postcodes.push(code);
  }
  reading.postcodes.sort();
  return reading;
}

/** Letters of a full postcode belong to the digits before them: "8011 AB, 8012" are two. */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\ben\b/g, ' ')
    .replace(/(\d{4})\s+([a-z]{2})\b/g, '$1$2')
    .split(/[\s,;/]+/)
    .filter((part) => part !== '');
}

function wrongCode(code: string, municipalityId: string, directory: Directory): AreaErrorCode | null {
  if (code === '') return 'invalid_pc4';
  const areas = directory.postcodeAreas.by('code', code);
  if (areas.length === 0) return 'unknown_pc4';
  const isHere = areas.some(
    (area) => area.municipalityId === municipalityId || area.sharedWithIds.includes(municipalityId),
  );
  return isHere ? null : 'pc4_elsewhere';
}
