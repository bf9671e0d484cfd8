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
} from '../../domain/directory/types.ts';
import { list, provenance, texts } from '../pocketbase/project.ts';
import type {
  InitiativesRecord,
  IntakePointsRecord,
  LocationsRecord,
  NetworksRecord,
  OrganizationsRecord,
  PhonesRecord,
  PresencesRecord,
  SchedulesRecord,
  ServiceAreasRecord,
  ServiceAtLocationsRecord,
  ServicesRecord,
} from '../records.gen.ts';

export function toOrganization(record: OrganizationsRecord): Organization {
  return {
    id: record.id,
    name: record.name,
    slug: record.slug,
    kind: record.kind,
    nationalPartnerId: record.national_partner,
    legalName: record.legal_name,
    kvkNumber: record.kvk_number,
    description: record.description,
    website: record.website,
    email: record.email,
    status: record.status,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    ...provenance(record),
  };
}

export function toPresence(record: PresencesRecord): Presence {
  return {
    id: record.id,
    organizationId: record.organization,
    municipalityId: record.municipality,
    since: record.since,
    until: record.until,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toLocation(record: LocationsRecord): Location {
  return {
    id: record.id,
    organizationId: record.organization,
    name: record.name,
    street: record.street,
    postcode: record.postcode,
    place: record.place,
    municipalityId: record.municipality,
    accessibility: record.accessibility,
    status: record.status,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toPhone(record: PhonesRecord): Phone {
  return {
    id: record.id,
    organizationId: record.organization,
    serviceId: record.service,
    locationId: record.location,
    number: record.number,
    extension: record.extension,
    type: record.type,
    description: record.description,
    status: record.status,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toSchedule(record: SchedulesRecord): Schedule {
  return {
    id: record.id,
    serviceId: record.service,
    locationId: record.location,
    hours: list(record.hours),
    closures: list(record.closures),
    description: record.description,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toService(record: ServicesRecord): Service {
  return {
    id: record.id,
    organizationId: record.organization,
    name: record.name,
    kind: record.kind,
    description: record.description,
    phases: record.phases,
    targetGroups: record.target_groups,
    languages: texts(record.languages),
    languagesNote: record.languages_note,
    applicationProcess: record.application_process,
    feesDescription: record.fees_description,
    capacity: record.capacity,
    nationwide: record.nationwide,
    email: record.email,
    website: record.website,
    status: record.status,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toServiceAtLocation(record: ServiceAtLocationsRecord): ServiceAtLocation {
  return {
    id: record.id,
    serviceId: record.service,
    locationId: record.location,
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toServiceArea(record: ServiceAreasRecord): ServiceArea {
  return {
    id: record.id,
    serviceId: record.service,
    municipalityId: record.municipality,
    name: record.name,
    postcodes: texts(record.postcodes),
    claimedById: record.claimed_by,
    ...provenance(record),
  };
}

export function toIntakePoint(record: IntakePointsRecord): IntakePoint {
  return {
    id: record.id,
    municipalityId: record.municipality,
    serviceId: record.service,
    name: record.name,
    description: record.description,
    status: record.status,
    ...provenance(record),
  };
}

export function toNetwork(record: NetworksRecord): Network {
  return {
    id: record.id,
    name: record.name,
    slug: record.slug,
    kind: record.kind,
    description: record.description,
    municipalityIds: record.municipalities,
    organizationIds: record.organizations,
    otherPartners: texts(record.other_partners),
    agreementSigned: record.agreement_signed,
    website: record.website,
    since: record.since,
    validTo: record.valid_to,
    status: record.status,
    ...provenance(record),
  };
}

export function toInitiative(record: InitiativesRecord): Initiative {
  return {
    id: record.id,
    name: record.name,
    slug: record.slug,
    kind: record.kind,
    description: record.description,
    municipalityIds: record.municipalities,
    organizationIds: record.organizations,
    website: record.website,
    since: record.since,
    status: record.status,
    ...provenance(record),
  };
}
