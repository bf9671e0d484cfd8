import type { Day } from '../calendar/day.ts';
import { withClaims } from './claims.ts';
import type { Directory } from './directory.ts';
import { stoppedOn } from './still-here.ts';
import type { Organization, Phone } from './types.ts';
import { presenceStateOf, type WorkState, workStateOf } from './work-state.ts';

/** How much asks for a check, of what residents may see. What is not published is not counted here. */
export type DueCounts = Record<'too_old' | 'to_check' | 'check_soon', number>;

/** Of an organisation: itself, where it is, its locations, its services and the numbers of all these. */
export function dueOfOrganization(directory: Directory, id: string, today: Day): DueCounts {
  const organization = directory.organizations.get(id);
  const locations = directory.locations.by('organization', id);
  const services = directory.services.by('organization', id);
  return count([
    ...(organization ? [workStateOf(organization, today)] : []),
    ...directory.presences.by('organization', id).map((one) => presenceStateOf(one, today)),
    ...[...locations, ...services].map((one) => workStateOf(one, today)),
    ...phonesOf(directory, [id, ...locations.map((one) => one.id), ...services.map((one) => one.id)], today),
  ]);
}

/** Of a municipality: who is there, where, what is given there, and its first door. */
export function dueOfMunicipality(directory: Directory, id: string, today: Day): DueCounts {
  return count(keptIn(directory, id, today).map(({ state }) => state));
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
  for (const { organizationId, state, isListed } of keptIn(directory, id, today)) {
    if (!isListed) states.set(organizationId, [...(states.get(organizationId) ?? []), state]);
  }
  return [...states].flatMap(([organizationId, found]) => {
    const organization = directory.organizations.get(organizationId);
    const due = count(found);
    return organization && due.too_old + due.to_check + due.check_soon > 0 ? [{ organization, due }] : [];
  });
}

/** One thing in a municipality that somebody keeps true. */
interface KeptHere {
  /** Whose it is; empty for the first door, which is the municipality's own. */
  organizationId: string;
  state: WorkState;
  /** A service or the first door: these stand one by one on the municipality's own work page. */
  isListed: boolean;
}

function keptIn(known: Directory, id: string, today: Day): KeptHere[] {
  const directory = withClaims(known, id);
  const services = new Set(directory.serviceAreas.by('municipality', id).map((area) => area.serviceId));
  const beside = (organizationId: string, state: WorkState) => ({ organizationId, state, isListed: false });
  const phones = (organizationId: string, owner: string) =>
    phonesOf(directory, [owner], today).map((state) => beside(organizationId, state));
  return [
    ...directory.presences.by('municipality', id).map((one) => beside(one.organizationId, presenceStateOf(one, today))),
    ...directory.locations
      .by('municipality', id)
      .flatMap((one) => [beside(one.organizationId, workStateOf(one, today)), ...phones(one.organizationId, one.id)]),
    ...[...services]
      .flatMap((serviceId) => directory.services.get(serviceId) ?? [])
      .flatMap((one) => [
        { organizationId: one.organizationId, state: workStateOf(one, today), isListed: true },
        ...phones(one.organizationId, one.id),
      ]),
    ...directory.intakePoints
      .by('municipality', id)
      .map((one) => ({ organizationId: '', state: workStateOf(one, today), isListed: true })),
  ].map((one) => (stoppedOn(directory, one.organizationId, id, today) === '' ? one : { ...one, state: 'ended' }));
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
