import { epochOf } from '../../src/domain/calendar/dutch-time.ts';
import { type Directory, emptyDirectory } from '../../src/domain/directory/directory.ts';
import type { Table } from '../../src/domain/directory/table.ts';
import type {
  Initiative,
  IntakePoint,
  Location,
  Network,
  Organization,
  Phone,
  Presence,
  Schedule,
  Service,
  ServiceArea,
  ServiceAtLocation,
} from '../../src/domain/directory/types.ts';
import { slugOf } from '../../src/domain/municipality/slug.ts';
import type { Municipality, MunicipalitySuccession, PostcodeArea } from '../../src/domain/municipality/types.ts';
import type { Provenance } from '../../src/domain/provenance.ts';

/**
 * Builders for the domain's records: an id and what the test is about, everything else as plain as can be. A record
 * built here is published and was confirmed on `TODAY`, a Wednesday.
 */
export const TODAY = '2026-03-11';

/** A moment on `TODAY` by the Dutch clock, in epoch milliseconds. */
export function at(time: string, day = TODAY): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return epochOf(day, hours * 60 + minutes);
}

export const CONFIRMED = { assuredDate: TODAY } as const;
/** Nobody ever confirmed it; taken over a month ago. */
export const TO_BE_CHECKED = { assuredDate: '', retrievedDate: '2026-02-11' } as const;
/** Nobody confirmed it within a year. */
export const STALE = { assuredDate: '', retrievedDate: '2025-03-11' } as const;

const PROVENANCE: Provenance = {
  sourceName: 'Made up for a test',
  sourceUrl: '',
  sourceDate: '2026',
  licence: 'CC0-1.0',
  retrievedDate: TODAY,
  assuredDate: TODAY,
  assuredBy: 'the organisation',
};

type Some<T> = Partial<T> & { id: string };

export function municipality(given: Partial<Municipality> & { name: string }): Municipality {
  const slug = slugOf(given.name);
  return {
    ...PROVENANCE,
    id: slug,
    code: 'GM0001',
    slug,
    aliases: [],
    province: 'Overijssel',
    provinceCode: 'PV23',
    latitude: 52.5,
    longitude: 6.1,
    population: 0,
    populationYear: 0,
    phone: '14 038',
    website: '',
    townHallStreet: '',
    townHallPostcode: '',
    townHallPlace: '',
    validFrom: '',
    validTo: '',
    ...given,
  };
}

export function succession(predecessorId: string, successorId: string, date = '2022-01-01'): MunicipalitySuccession {
  return { ...PROVENANCE, id: `${predecessorId}>${successorId}`, predecessorId, successorId, date };
}

export function postcodeArea(code: string, municipalityId: string, given: Partial<PostcodeArea> = {}): PostcodeArea {
  const place = { place: 'Dorp', latitude: 52.5, longitude: 6.1, sharedWithIds: [] };
  return { ...PROVENANCE, id: code, code, municipalityId, ...place, ...given };
}

export function organization(given: Some<Organization>): Organization {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'welfare',
    nationalPartnerId: '',
    legalName: '',
    kvkNumber: '',
    description: '',
    website: '',
    email: '',
    status: 'published',
    validFrom: '',
    validTo: '',
    ...given,
  };
}

export function presence(organizationId: string, municipalityId: string, given: Partial<Presence> = {}): Presence {
  const id = `${organizationId}@${municipalityId}`;
  return { ...PROVENANCE, id, organizationId, municipalityId, since: '', until: '', ...given };
}

export function location(given: Some<Location>): Location {
  return {
    ...PROVENANCE,
    organizationId: 'org',
    name: given.id,
    street: 'Straat 1',
    postcode: '8011 AA',
    place: 'Dorp',
    municipalityId: '',
    accessibility: '',
    status: 'published',
    ...given,
  };
}

export function phone(given: Some<Phone>): Phone {
  return {
    ...PROVENANCE,
    organizationId: '',
    serviceId: '',
    locationId: '',
    number: '038 123 45 67',
    extension: '',
    type: 'voice',
    description: '',
    status: 'published',
    ...given,
  };
}

/** `hours` as a reader would write them: `{ 3: ['09:00-12:00'] }` is Wednesday morning. */
export function schedule(
  given: Omit<Partial<Schedule>, 'hours'> & { hours?: Record<number, string[]> } = {},
): Schedule {
  const { hours = {}, ...rest } = given;
  return {
    ...PROVENANCE,
    id: 'schedule',
    serviceId: 'service',
    locationId: '',
    closures: [],
    description: '',
    validFrom: '',
    validTo: '',
    ...rest,
    hours: Object.entries(hours).flatMap(([day, spans]) =>
      spans.map((span) => ({ day: Number(day), opens: span.slice(0, 5), closes: span.slice(6) })),
    ),
  };
}

export function service(given: Some<Service>): Service {
  return {
    ...PROVENANCE,
    organizationId: 'org',
    name: given.id,
    kind: 'volunteer_support',
    description: '',
    phases: ['debt_support'],
    targetGroups: [],
    languages: [],
    languagesNote: '',
    applicationProcess: '',
    feesDescription: '',
    capacity: 'unknown',
    nationwide: false,
    email: '',
    website: '',
    status: 'published',
    ...given,
  };
}

export function serviceAtLocation(serviceId: string, locationId: string): ServiceAtLocation {
  return { ...PROVENANCE, id: `${serviceId}@${locationId}`, serviceId, locationId };
}

export function serviceArea(serviceId: string, municipalityId: string, name = ''): ServiceArea {
  return {
    ...PROVENANCE,
    id: `${serviceId}>${municipalityId}/${name}`,
    serviceId,
    municipalityId,
    name,
    postcodes: [],
  };
}

export function intakePoint(given: Partial<IntakePoint> = {}): IntakePoint {
  return {
    ...PROVENANCE,
    id: 'intake',
    municipalityId: 'zwolle',
    serviceId: 'service',
    name: 'The first door',
    description: '',
    status: 'published',
    ...given,
  };
}

export function network(given: Some<Network>): Network {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'local_alliance',
    description: '',
    municipalityIds: [],
    organizationIds: [],
    otherPartners: [],
    agreementSigned: false,
    website: '',
    since: '',
    validTo: '',
    status: 'published',
    ...given,
  };
}

export function initiative(given: Some<Initiative>): Initiative {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'pilot',
    description: '',
    municipalityIds: [],
    organizationIds: [],
    website: '',
    since: '',
    status: 'published',
    ...given,
  };
}

type Rows = { [K in keyof Directory]?: Directory[K] extends Table<infer Row> ? Row[] : never };

/** A directory of exactly these records, put in the order given. */
export function directoryOf(rows: Rows): Directory {
  const directory = emptyDirectory();
  for (const [name, records] of Object.entries(rows)) {
    const table = directory[name as keyof Directory] as unknown as Table<{ id: string }>;
    for (const record of records) table.put(record);
  }
  return directory;
}
