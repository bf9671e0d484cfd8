import type { RecordModel } from 'pocketbase';
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
} from '../domain/directory/types.ts';
import { choice, list, provenance, text, texts } from './project.ts';

export function toOrganization(record: RecordModel): Organization {
  return {
    id: record.id,
    name: text(record, 'name'),
    slug: text(record, 'slug'),
    kind: choice(record, 'kind'),
    nationalPartnerId: text(record, 'national_partner'),
    legalName: text(record, 'legal_name'),
    kvkNumber: text(record, 'kvk_number'),
    description: text(record, 'description'),
    website: text(record, 'website'),
    email: text(record, 'email'),
    status: choice(record, 'status'),
    validFrom: text(record, 'valid_from'),
    validTo: text(record, 'valid_to'),
    ...provenance(record),
  };
}

export function toPresence(record: RecordModel): Presence {
  return {
    id: record.id,
    organizationId: text(record, 'organization'),
    municipalityId: text(record, 'municipality'),
    since: text(record, 'since'),
    until: text(record, 'until'),
    ...provenance(record),
  };
}

export function toLocation(record: RecordModel): Location {
  return {
    id: record.id,
    organizationId: text(record, 'organization'),
    name: text(record, 'name'),
    street: text(record, 'street'),
    postcode: text(record, 'postcode'),
    place: text(record, 'place'),
    municipalityId: text(record, 'municipality'),
    accessibility: text(record, 'accessibility'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}

export function toPhone(record: RecordModel): Phone {
  return {
    id: record.id,
    organizationId: text(record, 'organization'),
    serviceId: text(record, 'service'),
    locationId: text(record, 'location'),
    number: text(record, 'number'),
    extension: text(record, 'extension'),
    type: choice(record, 'type'),
    description: text(record, 'description'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}

export function toSchedule(record: RecordModel): Schedule {
  return {
    id: record.id,
    serviceId: text(record, 'service'),
    locationId: text(record, 'location'),
    hours: list(record, 'hours'),
    closures: list(record, 'closures'),
    description: text(record, 'description'),
    validFrom: text(record, 'valid_from'),
    validTo: text(record, 'valid_to'),
    ...provenance(record),
  };
}

export function toService(record: RecordModel): Service {
  return {
    id: record.id,
    organizationId: text(record, 'organization'),
    name: text(record, 'name'),
    kind: choice(record, 'kind'),
    description: text(record, 'description'),
    phases: list(record, 'phases'),
    targetGroups: list(record, 'target_groups'),
    languages: texts(record, 'languages'),
    languagesNote: text(record, 'languages_note'),
    applicationProcess: text(record, 'application_process'),
    feesDescription: text(record, 'fees_description'),
    capacity: choice(record, 'capacity'),
    nationwide: record.nationwide === true,
    email: text(record, 'email'),
    website: text(record, 'website'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}

export function toServiceAtLocation(record: RecordModel): ServiceAtLocation {
  return {
    id: record.id,
    serviceId: text(record, 'service'),
    locationId: text(record, 'location'),
    ...provenance(record),
  };
}

export function toServiceArea(record: RecordModel): ServiceArea {
  return {
    id: record.id,
    serviceId: text(record, 'service'),
    municipalityId: text(record, 'municipality'),
    name: text(record, 'name'),
    postcodes: texts(record, 'postcodes'),
    ...provenance(record),
  };
}

export function toIntakePoint(record: RecordModel): IntakePoint {
  return {
    id: record.id,
    municipalityId: text(record, 'municipality'),
    serviceId: text(record, 'service'),
    name: text(record, 'name'),
    description: text(record, 'description'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}

export function toNetwork(record: RecordModel): Network {
  return {
    id: record.id,
    name: text(record, 'name'),
    slug: text(record, 'slug'),
    kind: choice(record, 'kind'),
    description: text(record, 'description'),
    municipalityIds: texts(record, 'municipalities'),
    organizationIds: texts(record, 'organizations'),
    otherPartners: texts(record, 'other_partners'),
    agreementSigned: record.agreement_signed === true,
    website: text(record, 'website'),
    since: text(record, 'since'),
    validTo: text(record, 'valid_to'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}

export function toInitiative(record: RecordModel): Initiative {
  return {
    id: record.id,
    name: text(record, 'name'),
    slug: text(record, 'slug'),
    kind: choice(record, 'kind'),
    description: text(record, 'description'),
    municipalityIds: texts(record, 'municipalities'),
    organizationIds: texts(record, 'organizations'),
    website: text(record, 'website'),
    since: text(record, 'since'),
    status: choice(record, 'status'),
    ...provenance(record),
  };
}
