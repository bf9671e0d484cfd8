import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PostcodePoint } from '../../src/server/map/points.ts';

const POSTCODES = new URL('../../pocketbase/seed/reference/postcode_areas.csv', import.meta.url);
const MUNICIPALITIES = new URL('../fixtures/municipalities.json', import.meta.url);

/** Every postcode point the product starts with. */
export function realPoints(): PostcodePoint[] {
  const rows: Record<string, string>[] = parse(readFileSync(POSTCODES, 'utf8'), { columns: true });
  return rows.map(({ code = '', municipality = '', latitude, longitude }) => ({
    code,
    municipality,
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));
}

/** The codes of the 342 municipalities, from a list of its own. */
export function municipalityCodes(): string[] {
  const listed: { code: string }[] = JSON.parse(readFileSync(MUNICIPALITIES, 'utf8'));
  return listed.map(({ code }) => code).sort();
}
