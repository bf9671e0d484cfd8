/**
 * Who may edit what of the directory. An editor: what the own organisations have. An officer: what is given in the own
 * municipalities and nowhere else. Staff: everything. API rules mirror this coarsely, src/hooks asks it exactly.
 */
import { isEditorOf, isOfficer, isOfficerOf, isStaff, type User } from './user.ts';

/** What must be known of an organisation. Records count whatever their status or end. */
export interface OrganizationFacts {
  id: string;
  /** A national partner, an organisation with branches or with a nationwide service: no single municipality's. */
  isNational: boolean;
  /** Municipalities of its presences, its locations and the areas of its services. */
  municipalityIds: string[];
  /** Id of the user who recorded it; empty when nobody did, as with the starting facts. */
  createdBy: string;
}

export interface ServiceFacts {
  organizationId: string;
  isNationwide: boolean;
  /** Municipalities of its areas. */
  municipalityIds: string[];
  createdBy: string;
}

export interface LocationFacts {
  organizationId: string;
  /** Empty when not known. */
  municipalityId: string;
}

export function canEditOrganization(user: User, organization: OrganizationFacts): boolean {
  if (isStaff(user) || isEditorOf(user, organization.id)) return true;
  if (!isOfficer(user) || organization.isNational) return false;
  return areOwn(user, organization.municipalityIds, organization.createdBy);
}

/** A new organisation: an officer's or staff's. Nobody is its editor yet. */
export function canAddOrganization(user: User): boolean {
  return isStaff(user) || isOfficerSomewhere(user);
}

function isOfficerSomewhere(user: User): boolean {
  return isOfficer(user) && user.municipalityIds.length > 0;
}

/**
 * May record that the organisation is, or gives something, in the own municipality. Not for an organisation of which
 * nothing is known and that somebody else recorded: the first place would make it the officer's own.
 */
function canPlace(user: User, organization: OrganizationFacts): boolean {
  return organization.isNational || organization.municipalityIds.length > 0 || organization.createdBy === user.id;
}

export function canEditPresence(user: User, presence: { organizationId: string; municipalityId: string }): boolean {
  return isStaff(user) || isEditorOf(user, presence.organizationId) || isOfficerOf(user, presence.municipalityId);
}

export function canAddPresence(user: User, organization: OrganizationFacts, municipalityId: string): boolean {
  const presence = { organizationId: organization.id, municipalityId };
  return canEditPresence(user, presence) && (!isOfficer(user) || canPlace(user, organization));
}

export function canEditLocation(user: User, location: LocationFacts): boolean {
  return isStaff(user) || isEditorOf(user, location.organizationId) || isOfficerOf(user, location.municipalityId);
}

export function canAddLocation(user: User, organization: OrganizationFacts, municipalityId: string): boolean {
  const location = { organizationId: organization.id, municipalityId };
  return canEditLocation(user, location) && (!isOfficer(user) || canPlace(user, organization));
}

export function canEditService(user: User, service: ServiceFacts): boolean {
  if (isStaff(user) || isEditorOf(user, service.organizationId)) return true;
  if (!isOfficer(user) || service.isNationwide) return false;
  return areOwn(user, service.municipalityIds, service.createdBy);
}

/** A new service has no area yet; an officer gives it own ones afterwards. */
export function canAddService(user: User, organization: OrganizationFacts): boolean {
  if (isStaff(user) || isEditorOf(user, organization.id)) return true;
  return isOfficerSomewhere(user) && canPlace(user, organization);
}

/** The area lies in `municipalityId`; `service` is as it is before the area comes, changes or goes. */
export function canEditServiceArea(user: User, service: ServiceFacts, municipalityId: string): boolean {
  return canEditService(user, service) && (!isOfficer(user) || isOfficerOf(user, municipalityId));
}

export function canEditServiceAtLocation(user: User, service: ServiceFacts, location: LocationFacts): boolean {
  return canEditService(user, service) && canEditLocation(user, location);
}

/** A schedule is of a service, everywhere or at one location. */
export function canEditSchedule(user: User, service: ServiceFacts, location: LocationFacts | null): boolean {
  return canEditService(user, service) && (location === null || canEditLocation(user, location));
}

/** A number has one owner. */
export interface PhoneOwner {
  organization: OrganizationFacts | null;
  service: ServiceFacts | null;
  location: LocationFacts | null;
}

export function canEditPhone(user: User, { organization, service, location }: PhoneOwner): boolean {
  if (!organization && !service && !location) return isStaff(user);
  return (
    (!organization || canEditOrganization(user, organization)) &&
    (!service || canEditService(user, service)) &&
    (!location || canEditLocation(user, location))
  );
}

/** The first door is the municipality's choice: not its giver's. */
export function canEditIntakePoint(user: User, municipalityId: string): boolean {
  return isStaff(user) || isOfficerOf(user, municipalityId);
}

/** May open the work on a municipality: what is given there, published or not. */
export function canOpenMunicipality(user: User, municipalityId: string): boolean {
  return isStaff(user) || isOfficerOf(user, municipalityId);
}

/** Municipalities, their successions, postcode areas, networks and initiatives. */
export function canEditReferenceData(user: User): boolean {
  return isStaff(user);
}

/** All known places are the officer's; where none is known yet, the officer recorded it. */
function areOwn(user: User, municipalityIds: readonly string[], createdBy: string): boolean {
  if (municipalityIds.length === 0) return createdBy === user.id;
  return municipalityIds.every((id) => isOfficerOf(user, id));
}
