import { type FieldErrors, listOf, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { type DirectoryCollection, saidOf } from '../collections.ts';
import {
  canAddLocation,
  canAddOrganization,
  canAddPresence,
  canAddService,
  canEditIntakePoint,
  canEditLocation,
  canEditOrganization,
  canEditPhone,
  canEditPresence,
  canEditReferenceData,
  canEditSchedule,
  canEditService,
  canEditServiceArea,
  canEditServiceAtLocation,
  type LocationFacts,
  type OrganizationFacts,
  type ServiceFacts,
} from './directory-scope.ts';
import { isOfficer, isStaff, type User } from './user.ts';

/** What the record stands for or points to. Null where it has none (or the database holds none). */
export interface WriteFacts {
  organization: OrganizationFacts | null;
  service: ServiceFacts | null;
  location: LocationFacts | null;
}

export type WriteAction = 'create' | 'update' | 'delete';

type Question = (user: User, facts: WriteFacts, record: StoredRecord, action: WriteAction) => boolean;

const municipalityOf = (record: StoredRecord) => textOf(record, 'municipality');

const QUESTIONS: Record<DirectoryCollection, Question> = {
  organizations: (user, { organization }, _, action) =>
    action === 'create' ? canAddOrganization(user) : organization !== null && canEditOrganization(user, organization),
  presences: (user, { organization }, record, action) => {
    if (!organization) return false;
    if (action === 'create') return canAddPresence(user, organization, municipalityOf(record));
    return canEditPresence(user, { organizationId: organization.id, municipalityId: municipalityOf(record) });
  },
  locations: (user, { organization, location }, record, action) => {
    if (action === 'create') return organization !== null && canAddLocation(user, organization, municipalityOf(record));
    return location !== null && canEditLocation(user, location);
  },
  services: (user, { organization, service }, _, action) =>
    action === 'create'
      ? organization !== null && canAddService(user, organization)
      : service !== null && canEditService(user, service),
  service_areas: (user, { service }, record) =>
    service !== null && canEditServiceArea(user, service, municipalityOf(record)),
  service_at_locations: (user, { service, location }) =>
    service !== null && location !== null && canEditServiceAtLocation(user, service, location),
  schedules: (user, { service, location }) => service !== null && canEditSchedule(user, service, location),
  phones: canEditPhone,
  intake_points: (user, _, record) => canEditIntakePoint(user, municipalityOf(record)),
  municipalities: canEditReferenceData,
  municipality_successions: canEditReferenceData,
  postcode_areas: canEditReferenceData,
  networks: canEditReferenceData,
  initiatives: canEditReferenceData,
};

/** Collections whose records are kept by a record they belong to, and may be deleted. The others end. */
export const DELETABLE_COLLECTIONS = ['service_at_locations', 'service_areas', 'phones', 'schedules'];

/** Whether the record, as it is or as it would become, is the user's to write. */
export function canWriteRecord(
  user: User,
  collection: string,
  action: WriteAction,
  record: StoredRecord,
  facts: WriteFacts,
): boolean {
  const question = saidOf(QUESTIONS, collection);
  if (!question) throw new RangeError(`nobody said who writes the collection ${collection}`);
  if (action === 'delete' && !DELETABLE_COLLECTIONS.includes(collection)) return false;
  return question(user, facts, record, action);
}

/** Relations by which a record is somebody's. */
const OWNER_FIELDS: Record<DirectoryCollection, string[]> = {
  organizations: [],
  presences: ['organization'],
  locations: ['organization'],
  services: ['organization'],
  service_areas: ['service'],
  service_at_locations: ['service', 'location'],
  schedules: ['service'],
  phones: ['organization', 'service', 'location'],
  intake_points: [],
  municipalities: [],
  municipality_successions: [],
  postcode_areas: [],
  networks: [],
  initiatives: [],
};

/** What would make a record everybody's, or somebody else's branch. */
const STAFF_FIELDS: Partial<Record<DirectoryCollection, string[]>> = {
  organizations: ['national_partner'],
  services: ['nationwide'],
};

/** Kinds by which people take a record for the whole country's: whom to call first, and in danger. */
export const STAFF_KINDS = {
  organizations: ['alliance_partner'],
  services: ['helpline', 'crisis_line'],
} satisfies Partial<Record<DirectoryCollection, string[]>>;

/**
 * Fields that the user may not give this value; empty when there are none. `before` is null for a new record. Nobody gives
 * a record another owner, staff neither: what is recorded with the wrong one ends, and is recorded anew.
 */
export function fixedFieldErrors(
  user: User,
  collection: string,
  before: StoredRecord | null,
  after: StoredRecord,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of before ? (saidOf(OWNER_FIELDS, collection) ?? []) : []) {
    if (isChanged(before, after, field)) errors[field] = 'owner_is_fixed';
  }
  if (isStaff(user)) return errors;
  for (const field of saidOf(STAFF_FIELDS, collection) ?? []) {
    if (isChanged(before, after, field)) errors[field] = 'staff_only';
  }
  if (after.kind !== before?.kind && saidOf<string[]>(STAFF_KINDS, collection)?.includes(textOf(after, 'kind'))) {
    errors.kind = 'staff_only';
  }
  return errors;
}

/** The relations to name when a record would come to lie outside the user's scope. */
export function scopeErrors(before: StoredRecord | null, after: StoredRecord): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of ['organization', 'service', 'location', 'municipality']) {
    if (textOf(after, field) !== '' && isChanged(before, after, field)) errors[field] = 'not_yours';
  }
  return errors;
}

/**
 * An officer may not take the last area, not even of a service just recorded: what an officer finds and reads is found by
 * its place.
 */
export function isLastArea(user: User, otherAreas: number): boolean {
  return isOfficer(user) && otherAreas === 0;
}

function isChanged(before: StoredRecord | null, after: StoredRecord, field: string): boolean {
  return comparable(before ?? {}, field) !== comparable(after, field);
}

function comparable(record: StoredRecord, field: string): string {
  const value = record[field];
  return Array.isArray(value) ? listOf(record, field).join() : value ? String(value) : '';
}
