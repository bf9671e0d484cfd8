/** A value as it stands in a seed file. */
export type SeedValue = string | number | boolean | SeedValue[] | { [name: string]: SeedValue };

/** One line of a seed file: the fields of a database record, with names of other records where the database has ids. */
export type SeedFields = Record<string, SeedValue>;

/** How the records of one collection are named and what they point to. */
export interface SeedCollection {
  name: string;
  /** Fields that together name a record for good; its id is made of them. */
  keyFields: readonly string[];
  /** Field → the collection it points to. */
  references: Readonly<Record<string, string>>;
  /** For CSV files, in which every value is text. */
  numbers: readonly string[];
  /** Fields that hold a list; in CSV files its items are joined by `|`. */
  lists: readonly string[];
  /** Fields that hold an agreement's document, in the short form of `seedDocument`. */
  documents: readonly string[];
  /** Whether the record itself says where it is from; an agreement's event says it for all of it. */
  isSourced: boolean;
}

function collection(
  name: string,
  keyFields: readonly string[],
  rest: Partial<Omit<SeedCollection, 'name' | 'keyFields'>> = {},
): SeedCollection {
  return { name, keyFields, references: {}, numbers: [], lists: [], documents: [], isSourced: true, ...rest };
}

/** In the order in which they are loaded: what is pointed to comes first. */
export const SEED_COLLECTIONS: readonly SeedCollection[] = [
  collection('municipalities', ['code'], {
    numbers: ['latitude', 'longitude', 'population', 'population_year'],
    lists: ['aliases'],
  }),
  collection('municipality_successions', ['predecessor', 'successor'], {
    references: { predecessor: 'municipalities', successor: 'municipalities' },
  }),
  collection('postcode_areas', ['code'], {
    references: { municipality: 'municipalities', shared_with: 'municipalities' },
    numbers: ['latitude', 'longitude'],
    lists: ['shared_with'],
  }),
  collection('organizations', ['slug'], { references: { national_partner: 'organizations' } }),
  collection('presences', ['organization', 'municipality'], {
    references: { organization: 'organizations', municipality: 'municipalities' },
  }),
  collection('locations', ['key'], { references: { organization: 'organizations', municipality: 'municipalities' } }),
  collection('services', ['key'], { references: { organization: 'organizations' } }),
  collection('service_at_locations', ['service', 'location'], {
    references: { service: 'services', location: 'locations' },
  }),
  collection('service_areas', ['service', 'municipality', 'name'], {
    references: { service: 'services', municipality: 'municipalities' },
  }),
  collection('phones', ['key'], {
    references: { organization: 'organizations', service: 'services', location: 'locations' },
  }),
  collection('schedules', ['key'], { references: { service: 'services', location: 'locations' } }),
  collection('intake_points', ['municipality', 'service'], {
    references: { municipality: 'municipalities', service: 'services' },
  }),
  collection('networks', ['slug'], {
    references: { municipalities: 'municipalities', organizations: 'organizations' },
  }),
  collection('initiatives', ['slug'], {
    references: { municipalities: 'municipalities', organizations: 'organizations' },
  }),
  collection('agreements', ['slug'], {
    references: { municipalities: 'municipalities', network: 'networks' },
    isSourced: false,
  }),
  collection('agreement_versions', ['agreement', 'number'], {
    references: { agreement: 'agreements' },
    documents: ['document'],
    isSourced: false,
  }),
  collection('agreement_events', ['agreement', 'number'], {
    references: { agreement: 'agreements', version: 'agreement_versions' },
  }),
];
