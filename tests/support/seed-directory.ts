import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readPlaceNames } from '../../src/data/place-names/read-place-names.ts';
import type { Directory } from '../../src/domain/directory/directory.ts';
import { directoryOf, municipality, postcodeArea, succession } from './directory-builder.ts';

const REFERENCE = new URL('../../pocketbase/seed/reference/', import.meta.url);

/** The municipalities, postcodes and names of places of the starting facts, and nothing else: for what depends on all of them together. */
export function seedDirectory(): Directory {
  const municipalities = rowsOf('municipalities.csv').map((row) =>
    municipality({
      name: row.name ?? '',
      id: row.code ?? '',
      code: row.code ?? '',
      slug: row.slug ?? '',
      aliases: listOf(row.aliases),
      province: row.province ?? '',
      provinceCode: row.province_code ?? '',
      validTo: row.valid_to ?? '',
    }),
  );
  return directoryOf({
    municipalities,
    placeNames: readPlaceNames(),
    successions: rowsOf('municipality_successions.csv').map((row) =>
      succession(row.predecessor ?? '', row.successor ?? '', row.date),
    ),
    postcodeAreas: rowsOf('postcode_areas.csv').map((row) =>
      postcodeArea(row.code ?? '', row.municipality ?? '', {
        place: row.place ?? '',
        latitude: Number(row.latitude),
        longitude: Number(row.longitude),
        sharedWithIds: listOf(row.shared_with),
      }),
    ),
  });
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, REFERENCE), 'utf8'), { columns: true });
}

function listOf(text = ''): string[] {
  return text === '' ? [] : text.split('|');
}
