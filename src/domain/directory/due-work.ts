import type { Day } from '../calendar/day.ts';
import type { Directory } from './directory.ts';
import type { Organization, Phone } from './types.ts';
import { type WorkState, workStateOf } from './work-state.ts';

/** How much asks for a check, of what residents may see. What is not published is not counted here. */
export type DueCounts = Record<'too_old' | 'to_check' | 'check_soon', number>;

/** Of an organisation: itself, where it is, its locations, its services and the numbers of all these. */
export function dueOfOrganization(directory: Directory, id: string, today: Day): DueCounts {
  const organization = directory.organizations.get(id);
  const locations = directory.locations.by('organization', id);
  const services = directory.services.by('organization', id);
  return count([
    ...(organization ? [workStateOf(organization, today)] : []),
    ...directory.presences.by('organization', id).map((one) => workStateOf({ ...one, validTo: one.until }, today)),
    ...[...locations, ...services].map((one) => workStateOf(one, today)),
    ...phonesOf(directory, [id, ...locations.map((one) => one.id), ...services.map((one) => one.id)], today),
  ]);
}

/** Of a municipality: who is there, where, what is given there, and its first door. */
export function dueOfMunicipality(directory: Directory, id: string, today: Day): DueCounts {
  const given = new Set(directory.serviceAreas.by('municipality', id).map((area) => area.serviceId));
  const services = [...given].flatMap((serviceId) => directory.services.get(serviceId) ?? []);
  const locations = directory.locations.by('municipality', id);
  return count([
    ...directory.presences.by('municipality', id).map((one) => workStateOf({ ...one, validTo: one.until }, today)),
    ...[...locations, ...services].map((one) => workStateOf(one, today)),
    ...directory.intakePoints.by('municipality', id).map((one) => workStateOf(one, today)),
    ...phonesOf(directory, [...locations.map((one) => one.id), ...services.map((one) => one.id)], today),
  ]);
}

/**
 * Organisations of which something in the municipality asks for a check beside the services given there and the first
 * door: that they are there, their locations, and the numbers of these and of the services.
 */
export function dueOrganizationsIn(
  directory: Directory,
  id: string,
  today: Day,
): { organization: Organization; due: DueCounts }[] {
  const states = new Map<string, WorkState[]>();
  const add = (organizationId: string, found: readonly WorkState[]) =>
    states.set(organizationId, [...(states.get(organizationId) ?? []), ...found]);
  for (const one of directory.presences.by('municipality', id)) {
    add(one.organizationId, [workStateOf({ ...one, validTo: one.until }, today)]);
  }
  for (const one of directory.locations.by('municipality', id)) {
    add(one.organizationId, [workStateOf(one, today), ...phonesOf(directory, [one.id], today)]);
  }
  for (const serviceId of new Set(directory.serviceAreas.by('municipality', id).map((area) => area.serviceId))) {
    const service = directory.services.get(serviceId);
    if (service) add(service.organizationId, phonesOf(directory, [serviceId], today));
  }
  return [...states].flatMap(([organizationId, found]) => {
    const organization = directory.organizations.get(organizationId);
    const due = count(found);
    return organization && due.too_old + due.to_check + due.check_soon > 0 ? [{ organization, due }] : [];
  });
}

/** Of all organisations together, each counted once by its own state. */
export function dueOfOrganizations(directory: Directory, today: Day): DueCounts {
  return count(directory.organizations.all().map((one) => workStateOf(one, today)));
}

function phonesOf(directory: Directory, owners: readonly string[], today: Day): WorkState[] {
  return owners.flatMap((id) => directory.phones.by('owner', id)).map((phone: Phone) => workStateOf(phone, today));
}

function count(states: readonly WorkState[]): DueCounts {
  const of = (state: WorkState) => states.filter((one) => one === state).length;
  return { too_old: of('too_old'), to_check: of('to_check'), check_soon: of('check_soon') };
}
