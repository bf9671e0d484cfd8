import type { LaidRows } from '../../domain/directory/overlay.ts';
import { answered, orNull } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type {
  LocationsRecord,
  OrganizationsRecord,
  PhonesRecord,
  PresencesRecord,
  SchedulesRecord,
  ServiceAreasRecord,
  ServiceAtLocationsRecord,
  ServicesRecord,
} from '../records.gen.ts';
import {
  toLocation,
  toOrganization,
  toPhone,
  toPresence,
  toSchedule,
  toService,
  toServiceArea,
  toServiceAtLocation,
} from './directory.ts';

/** An organisation with all that hangs from it, published or not, as far as the person signed in may see it. As stored. */
export interface OrganizationWork {
  organization: OrganizationsRecord;
  presences: PresencesRecord[];
  locations: LocationsRecord[];
  services: ServicesRecord[];
  areas: ServiceAreasRecord[];
  schedules: SchedulesRecord[];
  givenAt: ServiceAtLocationsRecord[];
  /** Of the organisation itself, of its locations and of its services. */
  phones: PhonesRecord[];
}

type LocationWithParts = LocationsRecord & { expand?: { phones_via_location?: PhonesRecord[] } };
type ServiceWithParts = ServicesRecord & {
  expand?: {
    phones_via_service?: PhonesRecord[];
    service_areas_via_service?: ServiceAreasRecord[];
    schedules_via_service?: SchedulesRecord[];
    service_at_locations_via_service?: ServiceAtLocationsRecord[];
  };
};
type OrganizationWithParts = OrganizationsRecord & {
  expand?: {
    presences_via_organization?: PresencesRecord[];
    phones_via_organization?: PhonesRecord[];
    locations_via_organization?: LocationWithParts[];
    services_via_organization?: ServiceWithParts[];
  };
};

/** One call for all of it: PocketBase gives of each relation what the view rules allow. */
const PARTS = [
  'presences_via_organization',
  'phones_via_organization',
  'locations_via_organization.phones_via_location',
  'services_via_organization.phones_via_service',
  'services_via_organization.service_areas_via_service',
  'services_via_organization.schedules_via_service',
  'services_via_organization.service_at_locations_via_service',
].join();

/** Null when there is no such organisation, or none that the person signed in may see. Throws `DatabaseAway`. */
export async function readOrganizationWork(session: ActorSession, id: string): Promise<OrganizationWork | null> {
  const found = await orNull(
    connectAs(session).collection('organizations').getOne<OrganizationWithParts>(id, { expand: PARTS }),
  );
  if (!found) return null;
  const { expand = {}, ...organization } = found;
  const { locations_via_organization: locations = [], services_via_organization: services = [] } = expand;
  const ofServices = services.map((service) => service.expand ?? {});
  return {
    organization,
    presences: expand.presences_via_organization ?? [],
    locations: locations.map(({ expand: _, ...location }) => location),
    services: services.map(({ expand: _, ...service }) => service),
    areas: ofServices.flatMap((parts) => parts.service_areas_via_service ?? []),
    schedules: ofServices.flatMap((parts) => parts.schedules_via_service ?? []),
    givenAt: ofServices.flatMap((parts) => parts.service_at_locations_via_service ?? []),
    phones: [
      ...(expand.phones_via_organization ?? []),
      ...locations.flatMap((location) => location.expand?.phones_via_location ?? []),
      ...ofServices.flatMap((parts) => parts.phones_via_service ?? []),
    ],
  };
}

/** All of it as rows to lay over the directory, for a preview. */
export function organizationRows(work: OrganizationWork): LaidRows {
  return {
    organizations: [toOrganization(work.organization)],
    presences: work.presences.map(toPresence),
    locations: work.locations.map(toLocation),
    services: work.services.map(toService),
    serviceAreas: work.areas.map(toServiceArea),
    schedules: work.schedules.map(toSchedule),
    serviceAtLocations: work.givenAt.map(toServiceAtLocation),
    phones: work.phones.map(toPhone),
  };
}

/** An organisation that residents do not see, with the municipalities it is in. */
export interface UnpublishedOrganization extends OrganizationsRecord {
  municipalityIds: string[];
}

/** Organisations that are not published, as far as the person signed in may see them. They are in no snapshot. */
export async function listUnpublished(session: ActorSession): Promise<UnpublishedOrganization[]> {
  const found = await answered(
    connectAs(session).collection('organizations').getFullList<OrganizationWithParts>({
      filter: 'status != "published"',
      expand: 'presences_via_organization',
      skipTotal: true,
    }),
  );
  return found.map(({ expand, ...organization }) => ({
    ...organization,
    municipalityIds: (expand?.presences_via_organization ?? []).map((presence) => presence.municipality),
  }));
}
