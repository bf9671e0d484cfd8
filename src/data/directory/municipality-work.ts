import type { IntakePoint, Organization, Service, ServiceArea } from '../../domain/directory/types.ts';
import { answered } from '../pocketbase/answer.ts';
import { anyOf } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { IntakePointsRecord, OrganizationsRecord, ServiceAreasRecord, ServicesRecord } from '../records.gen.ts';
import { toIntakePoint, toOrganization, toService, toServiceArea } from './directory.ts';

/** One service given in a municipality, or in one of several, as who keeps it sees it: published or not. */
export interface GivenService {
  service: Service;
  /** Null when the person signed in may not see it. */
  organization: Organization | null;
  /** Its areas in what was asked for. */
  areas: ServiceArea[];
}

type ExpandedArea = ServiceAreasRecord & {
  expand?: { service?: ServicesRecord & { expand?: { organization?: OrganizationsRecord } } };
};

/** All that is given in these municipalities, as far as the person signed in may see it. Throws `DatabaseAway`. */
export async function listGivenIn(session: ActorSession, ...municipalityIds: string[]): Promise<GivenService[]> {
  if (municipalityIds.length === 0) return [];
  const client = connectAs(session);
  const filter = anyOf(client, 'municipality', municipalityIds);
  const records = await answered(
    client
      .collection('service_areas')
      .getFullList<ExpandedArea>({ filter, expand: 'service.organization', skipTotal: true }),
  );
  const given = new Map<string, GivenService>();
  for (const record of records) {
    const service = record.expand?.service;
    if (!service) continue;
    const organization = service.expand?.organization;
    const known = given.get(service.id) ?? {
      service: toService(service),
      organization: organization ? toOrganization(organization) : null,
      areas: [],
    };
    known.areas.push(toServiceArea(record));
    given.set(service.id, known);
  }
  return [...given.values()];
}

/** The first doors of a municipality, published or not, the newest first. Throws `DatabaseAway`. */
export async function listIntakePoints(session: ActorSession, municipalityId: string): Promise<IntakePoint[]> {
  const client = connectAs(session);
  const filter = client.filter('municipality = {:municipalityId}', { municipalityId });
  const records = await answered(
    client.collection('intake_points').getFullList<IntakePointsRecord>({ filter, sort: '-created', skipTotal: true }),
  );
  return records.map(toIntakePoint);
}
