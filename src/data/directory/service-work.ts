import type { LaidRows } from '../../domain/directory/overlay.ts';
import type { Location, Phone, Schedule, Service, ServiceArea } from '../../domain/directory/types.ts';
import { orNull } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type {
  IntakePointsRecord,
  LocationsRecord,
  OrganizationsRecord,
  PhonesRecord,
  SchedulesRecord,
  ServiceAreasRecord,
  ServiceAtLocationsRecord,
  ServicesRecord,
} from '../records.gen.ts';
import {
  toIntakePoint,
  toLocation,
  toOrganization,
  toPhone,
  toSchedule,
  toService,
  toServiceArea,
  toServiceAtLocation,
} from './directory.ts';

/** A service with all that hangs from it, published or not, as far as the person signed in may see it. As stored. */
export interface ServiceWork {
  service: ServicesRecord;
  organization: OrganizationsRecord | null;
  areas: ServiceAreasRecord[];
  schedules: SchedulesRecord[];
  /** The service's own numbers, and its organisation's. */
  phones: PhonesRecord[];
  organizationPhones: PhonesRecord[];
  /** At which of its organisation's locations it is given. */
  givenAt: ServiceAtLocationsRecord[];
  locations: LocationsRecord[];
  intakePoints: IntakePointsRecord[];
}

type OrganizationWithParts = OrganizationsRecord & {
  expand?: { phones_via_organization?: PhonesRecord[]; locations_via_organization?: LocationsRecord[] };
};

type ServiceWithParts = ServicesRecord & {
  expand?: {
    organization?: OrganizationWithParts;
    service_areas_via_service?: ServiceAreasRecord[];
    schedules_via_service?: SchedulesRecord[];
    phones_via_service?: PhonesRecord[];
    service_at_locations_via_service?: ServiceAtLocationsRecord[];
    intake_points_via_service?: IntakePointsRecord[];
  };
};

/** One call for all of it: PocketBase gives of each relation what the view rules allow. */
const PARTS = [
  'organization.phones_via_organization',
  'organization.locations_via_organization',
  'service_areas_via_service',
  'schedules_via_service',
  'phones_via_service',
  'service_at_locations_via_service',
  'intake_points_via_service',
].join();

/** Null when there is no such service, or none that the person signed in may see. Throws `DatabaseAway`. */
export async function readServiceWork(session: ActorSession, id: string): Promise<ServiceWork | null> {
  const found = await orNull(connectAs(session).collection('services').getOne<ServiceWithParts>(id, { expand: PARTS }));
  if (!found) return null;
  const { expand = {}, ...service } = found;
  const { organization: owner } = expand;
  return {
    service,
    organization: owner ?? null,
    areas: expand.service_areas_via_service ?? [],
    schedules: expand.schedules_via_service ?? [],
    phones: expand.phones_via_service ?? [],
    organizationPhones: owner?.expand?.phones_via_organization ?? [],
    givenAt: expand.service_at_locations_via_service ?? [],
    locations: owner?.expand?.locations_via_organization ?? [],
    intakePoints: expand.intake_points_via_service ?? [],
  };
}

/** What hangs from a service that is not there yet: nothing but its organisation. */
export function newServiceWork(organization: OrganizationsRecord): Omit<ServiceWork, 'service'> {
  return {
    organization,
    areas: [],
    schedules: [],
    phones: [],
    organizationPhones: [],
    givenAt: [],
    locations: [],
    intakePoints: [],
  };
}

/** The same as the directory knows it. */
export interface ServiceParts {
  service: Service;
  areas: ServiceArea[];
  schedules: Schedule[];
  phones: Phone[];
  /** Where it is given. */
  locations: Location[];
}

export function serviceParts(work: ServiceWork): ServiceParts {
  const givenAt = new Set(work.givenAt.map((link) => link.location));
  return {
    service: toService(work.service),
    areas: work.areas.map(toServiceArea),
    schedules: work.schedules.map(toSchedule),
    phones: work.phones.map(toPhone),
    locations: work.locations.filter(({ id }) => givenAt.has(id)).map(toLocation),
  };
}

/** The locations of its organisation. */
export function locationChoices(work: ServiceWork): Location[] {
  return work.locations.map(toLocation);
}

/** All of it as rows to lay over the directory, for a preview. */
export function laidRows(work: ServiceWork): LaidRows {
  return {
    services: [toService(work.service)],
    organizations: work.organization ? [toOrganization(work.organization)] : [],
    serviceAreas: work.areas.map(toServiceArea),
    schedules: work.schedules.map(toSchedule),
    phones: [...work.phones, ...work.organizationPhones].map(toPhone),
    serviceAtLocations: work.givenAt.map(toServiceAtLocation),
    locations: work.locations.map(toLocation),
    intakePoints: work.intakePoints.map(toIntakePoint),
  };
}
