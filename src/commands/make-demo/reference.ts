import { startingFactId } from '../../data/starting-facts/database-records.ts';
import type { Seed } from '../../data/starting-facts/read-seed.ts';

/** A real municipality, in which what is made up is placed. */
export interface DemoMunicipality {
  id: string;
  code: string;
  name: string;
  slug: string;
  province: string;
  population: number;
  latitude: number;
  longitude: number;
  /** PC4s and the places they belong to. */
  postcodes: { code: string; place: string }[];
}

/** The municipalities of today with their postcodes, by CBS code. */
export function demoMunicipalities(seed: Seed): DemoMunicipality[] {
  const postcodes = new Map<string, { code: string; place: string }[]>();
  for (const { fields } of seed.records.get('postcode_areas') ?? []) {
    const list = postcodes.get(String(fields.municipality)) ?? [];
    list.push({ code: String(fields.code), place: String(fields.place) });
    postcodes.set(String(fields.municipality), list);
  }
  return (seed.records.get('municipalities') ?? [])
    .filter(({ fields }) => fields.valid_to === '')
    .map(({ key, fields }) => ({
      id: startingFactId('municipalities', key),
      code: key,
      name: String(fields.name),
      slug: String(fields.slug),
      province: String(fields.province),
      population: Number(fields.population),
      latitude: Number(fields.latitude),
      longitude: Number(fields.longitude),
      postcodes: postcodes.get(key) ?? [],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The others, nearest first. Good enough to share work with: degrees, a little bent for this latitude. */
export function neighboursOf(
  municipality: DemoMunicipality,
  all: readonly DemoMunicipality[],
  count: number,
): DemoMunicipality[] {
  const eastWest = Math.cos((52 * Math.PI) / 180);
  const distance = (other: DemoMunicipality) =>
    Math.hypot(other.latitude - municipality.latitude, (other.longitude - municipality.longitude) * eastWest);
  return all
    .filter((other) => other.id !== municipality.id)
    .map((other) => ({ other, far: distance(other) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ other }) => other);
}
