import { slugOf } from '../../domain/municipality/slug.ts';
import { cell, type ReferenceData, sortedBy } from './reference-data.ts';

/** Food banks by name. Where no municipality is known there is an organisation only, for somebody to complete. */
export function makeFoodBanks(data: ReferenceData): {
  organizations: object[];
  services: object[];
  serviceAreas: object[];
} {
  const rows = sortedBy(data.foodBanks, (row) => slugOf(cell(row, 'name'))).map((row) => ({
    name: cell(row, 'name'),
    slug: slugOf(cell(row, 'name')),
    municipality: cell(row, 'municipality_code'),
  }));
  const placed = rows.filter(({ municipality }) => municipality !== '');
  const source = { source: 'food_bank_list' };
  return {
    organizations: rows.map(({ name, slug }) => ({ slug, name, kind: 'food_bank', status: 'published', ...source })),
    services: placed.map(({ slug }) => ({
      key: `${slug}/food-aid`,
      organization: slug,
      name: data.additions.foodAid.name,
      kind: 'food_aid',
      description: data.additions.foodAid.description,
      phases: [],
      target_groups: [],
      languages: [],
      capacity: 'unknown',
      nationwide: false,
      status: 'published',
      ...source,
    })),
    serviceAreas: placed.map(({ slug, municipality }) => ({
      service: `${slug}/food-aid`,
      municipality,
      name: '',
      postcodes: [],
      ...source,
    })),
  };
}
