import type { Day } from '../calendar/day.ts';
import type { DutchMoment } from '../calendar/dutch-time.ts';
import type { Municipality } from '../municipality/types.ts';
import { compareTexts } from '../order.ts';
import { withClaims } from './claims.ts';
import type { Directory } from './directory.ts';
import { firstDoorOf } from './first-door.ts';
import { isShown } from './is-shown.ts';
import { nationalLines } from './national-lines.ts';
import { isGiven, isStanding, stoppedOn } from './still-here.ts';
import type { IntakePoint, Organization, Service } from './types.ts';
import type { FirstDoor, HelpEntry } from './views.ts';

/** Why a published first door leads nowhere. `on`: the last day. */
export type FallReason =
  | { kind: 'stopped_here'; on: Day }
  | { kind: 'organization_ended'; on: Day }
  | { kind: 'organization_not_public' }
  | { kind: 'service_not_public' }
  | { kind: 'service_unconfirmed' }
  | { kind: 'not_given_here' }
  | { kind: 'door_unconfirmed' };

/** A first door that residents are no longer led to though nobody took it away, with who stands in for it. */
export interface FallenDoor {
  intakePoint: IntakePoint;
  municipality: Municipality;
  /** What stands behind it, as far as it is public. */
  service: Service | undefined;
  organization: Organization | undefined;
  reason: FallReason;
  /** What residents see instead; with the municipality itself, national lines about debts follow at once. */
  standIn: FirstDoor;
  helplines: HelpEntry[];
}

/** Whose doors: in a municipality, of an organisation, of a service, or all of them. */
export interface DoorsOf {
  municipalityIds?: readonly string[];
  organizationIds?: readonly string[];
  serviceId?: string;
}

/** The first doors that fell away, by municipality. */
export function fallenDoors(known: Directory, now: DutchMoment, of: DoorsOf): FallenDoor[] {
  return known.intakePoints
    .all()
    .flatMap((intakePoint) => {
      // As it is on the municipality's own page, whose word alone may stand behind its door.
      const directory = withClaims(known, intakePoint.municipalityId);
      if (!isAbout(directory, intakePoint, of)) return [];
      const municipality = directory.municipalities.get(intakePoint.municipalityId);
      const service = directory.services.get(intakePoint.serviceId);
      const organization = directory.organizations.get(service?.organizationId ?? '');
      const reason = reasonOf(directory, intakePoint, now.day);
      if (!municipality || !reason) return [];
      const standIn = firstDoorOf(directory, municipality.id, now);
      const { helplines } = nationalLines(directory, now);
      return [{ intakePoint, municipality, service, organization, reason, standIn, helplines }];
    })
    .sort((a, b) => compareTexts(a.municipality.slug, b.municipality.slug));
}

function isAbout(directory: Directory, door: IntakePoint, { municipalityIds, organizationIds, serviceId }: DoorsOf) {
  const organizationId = directory.services.get(door.serviceId)?.organizationId ?? '';
  if (municipalityIds && !municipalityIds.includes(door.municipalityId)) return false;
  if (organizationIds && !organizationIds.includes(organizationId)) return false;
  return serviceId === undefined || door.serviceId === serviceId;
}

/** Null while it leads somewhere, and for one that somebody took away: that was meant. */
function reasonOf(directory: Directory, door: IntakePoint, today: Day): FallReason | null {
  if (door.status !== 'published') return null;
  const service = directory.services.get(door.serviceId);
  if (service?.status !== 'published') return { kind: 'service_not_public' };
  const organization = directory.organizations.get(service.organizationId);
  if (organization?.status !== 'published') return { kind: 'organization_not_public' };
  const { id, validTo } = organization;
  if (!isStanding(organization, today)) return { kind: 'organization_ended', on: validTo };
  const on = stoppedOn(directory, id, door.municipalityId, today);
  if (on !== '') return { kind: 'stopped_here', on };
  if (!isShown(service, today, service.nationwide)) return { kind: 'service_unconfirmed' };
  if (!isGiven(directory, service, today, door.municipalityId)) return { kind: 'not_given_here' };
  return isShown(door, today) ? null : { kind: 'door_unconfirmed' };
}
