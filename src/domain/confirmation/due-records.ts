import type { User } from '../access/user.ts';
import type { Day } from '../calendar/day.ts';
import type { ConfirmedCollection } from '../collections.ts';
import { withClaims } from '../directory/claims.ts';
import type { Directory } from '../directory/directory.ts';
import { stoppedOn } from '../directory/still-here.ts';
import { isDue, presenceStateOf, type WorkState, workStateOf } from '../directory/work-state.ts';

/** One record that a confirmation is about. */
export interface DueRecord {
  collection: ConfirmedCollection;
  id: string;
}

/** Whether somebody has entries of the own to keep, and so gets mails about them. */
export function keepsEntries({ role }: Pick<User, 'role'>): boolean {
  return role === 'editor' || role === 'officer';
}

type Kept = Parameters<typeof workStateOf>[0] & { id: string };

/** What of somebody's own asks for a check or soon will, of what residents may see. Whether each is theirs, hooks decide. */
export function dueRecordsOf(
  known: Directory,
  owner: Pick<User, 'role' | 'organizationIds' | 'municipalityIds'>,
  today: Day,
): DueRecord[] {
  let directory = known;
  const found = new Map<string, DueRecord>();
  const addIfDue = (collection: ConfirmedCollection, id: string, state: WorkState) => {
    if (isDue(state)) found.set(id, { collection, id });
  };
  const add = (collection: ConfirmedCollection, rows: readonly Kept[]) => {
    for (const row of rows) addIfDue(collection, row.id, workStateOf(row, today));
  };
  const addServices = (ids: readonly string[]) => {
    const services = ids.flatMap((id) => directory.services.get(id) ?? []);
    add('services', services);
    for (const { id } of services) add('schedules', directory.schedules.by('service', id));
    addPhones(ids);
  };
  const addPhones = (ids: readonly string[]) => {
    for (const id of ids) add('phones', directory.phones.by('owner', id));
  };
  const addPlaces = (grouping: 'organization' | 'municipality', id: string) => {
    for (const one of directory.presences.by(grouping, id)) {
      addIfDue('presences', one.id, presenceStateOf(one, today));
    }
    const locations = directory.locations.by(grouping, id);
    add('locations', locations);
    addPhones(locations.map((one) => one.id));
  };
  for (const id of owner.role === 'editor' ? owner.organizationIds : []) {
    const organization = directory.organizations.get(id);
    add('organizations', organization ? [organization] : []);
    addPhones([id]);
    addPlaces('organization', id);
    addServices(directory.services.by('organization', id).map((one) => one.id));
  }
  for (const id of owner.role === 'officer' ? owner.municipalityIds : []) {
    // What the municipality alone says, it keeps as well.
    directory = withClaims(known, id);
    add('intake_points', directory.intakePoints.by('municipality', id));
    const given = new Set(directory.serviceAreas.by('municipality', id).map((area) => area.serviceId));
    // Nobody is asked whether help is right of an organisation that has stopped here.
    addServices([...given].filter((serviceId) => !hasStopped(directory, serviceId, id, today)));
    addPlaces('municipality', id);
  }
  return [...found.values()];
}

function hasStopped(directory: Directory, serviceId: string, municipalityId: string, today: Day): boolean {
  const organizationId = directory.services.get(serviceId)?.organizationId ?? '';
  return stoppedOn(directory, organizationId, municipalityId, today) !== '';
}
