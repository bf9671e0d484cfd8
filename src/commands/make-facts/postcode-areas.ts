import { cell, type ReferenceData, sortedBy } from './reference-data.ts';
import type { CsvRow } from './seed-files.ts';

/** PC4s with their municipality. Only the codes of other municipalities are held, never their share of addresses. */
export function makePostcodeAreas(data: ReferenceData): CsvRow[] {
  return sortedBy(data.postcodes, (row) => cell(row, 'pc4')).map((row) => ({
    code: cell(row, 'pc4'),
    municipality: cell(row, 'municipality_code'),
    place: cell(row, 'place'),
    latitude: cell(row, 'lat'),
    longitude: cell(row, 'lon'),
    shared_with: cell(row, 'shared_with').replace(/:[\d.]+/g, ''),
    source: 'postcode',
  }));
}
