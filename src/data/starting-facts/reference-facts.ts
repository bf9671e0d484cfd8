import type { Seed, SeedRecord } from './read-seed.ts';

/** What a made-up network is placed in. */
const REFERENCE_COLLECTIONS = ['municipalities', 'municipality_successions', 'postcode_areas'];

/**
 * The facts without what is known of local help: municipalities and postcodes, and the national lines with who keeps
 * them. Somebody in need who comes upon a made-up network must still find those.
 */
export function referenceFacts(seed: Seed): Seed {
  const of = (collection: string) => seed.records.get(collection) ?? [];
  const lines = of('services').filter(({ fields }) => fields.nationwide === true);
  const services = new Set(lines.map(({ key }) => key));
  const keepers = new Set(lines.map(({ fields }) => String(fields.organization)));
  const isTheirs = ({ fields }: SeedRecord) =>
    services.has(String(fields.service ?? '')) || keepers.has(String(fields.organization ?? ''));
  const kept: Record<string, SeedRecord[]> = {
    organizations: of('organizations').filter(({ key }) => keepers.has(key)),
    services: lines,
    phones: of('phones').filter(isTheirs),
    schedules: of('schedules').filter(isTheirs),
  };
  for (const name of REFERENCE_COLLECTIONS) kept[name] = of(name);
  const names = [...seed.records.keys()];
  return { sources: seed.sources, records: new Map(names.map((name) => [name, kept[name] ?? []])) };
}
