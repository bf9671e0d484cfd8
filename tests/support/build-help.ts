import { toLocation } from '../../src/data/directory/directory.ts';
import type {
  IntakePoint,
  Location,
  Phone,
  Schedule,
  Service,
  ServiceArea,
  ServiceAtLocation,
} from '../../src/domain/directory/types.ts';
import { PROVENANCE } from './build-provenance.ts';

/** What is made of a record in which nothing was filled in: all its texts empty. */
function emptyRow<Stored, Row>(project: (record: Stored) => Row): Row {
  return project(new Proxy({}, { get: () => '' }) as Stored);
}

type Some<T> = Partial<T> & { id: string };

export function location(given: Some<Location>): Location {
  return {
    ...emptyRow(toLocation),
    ...PROVENANCE,
    organizationId: 'org',
    name: given.id,
    street: 'Straat 1',
    postcode: '8011 AA',
    place: 'Dorp',
    status: 'published',
    ...given,
  };
}

export function phone(given: Some<Phone>): Phone {
  return {
    ...PROVENANCE,
    claimedById: '',
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
    claimedById: '',
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
    claimedById: '',
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
  return { ...PROVENANCE, claimedById: '', id: `${serviceId}@${locationId}`, serviceId, locationId };
}

export function serviceArea(serviceId: string, municipalityId: string, name = ''): ServiceArea {
  return {
    ...PROVENANCE,
    claimedById: '',
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
