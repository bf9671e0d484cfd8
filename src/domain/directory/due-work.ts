import type { Day } from '../calendar/day.ts';
import type { Directory } from './directory.ts';
import type { Phone } from './types.ts';
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
