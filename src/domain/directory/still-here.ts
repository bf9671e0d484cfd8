import type { Day } from '../calendar/day.ts';
import { isInForce } from '../municipality/in-force.ts';
import type { Municipality } from '../municipality/types.ts';
import { compareTexts } from '../order.ts';
import { type Directory, presenceKey } from './directory.ts';
import { isShown } from './is-shown.ts';
import type { Location, Network, Organization, Presence, Service, ServiceArea } from './types.ts';

/**
 * What is still here, on a Dutch calendar day whose end dates are included. Whatever leads a resident somewhere (a first
 * door, a list, an agreed step, a pin, a search result, a link) asks these questions and no others: a record by itself
 * (`isShown`) does not know that what it hangs from has ended.
 */

/**
 * The organisation has not ended and was not taken away. Its age is not asked: a service that somebody confirmed stays
 * although nobody confirmed the organisation's own entry.
 */
export function isStanding(organization: Organization | undefined, today: Day): organization is Organization {
  return organization !== undefined && isShown(organization, today, true);
}

/** Shown, and not over. */
export function isPresent(presence: Presence, today: Day): boolean {
  return isShown(presence, today) && !isOver(presence, today);
}

function isOver({ until }: Presence, today: Day): boolean {
  return until !== '' && until < today;
}

/**
 * The last day on which an organisation worked in a municipality, when it has stopped there; else empty. Unknown is not
 * absent: where nobody ever told that it works there, nobody told that it stopped either.
 */
export function stoppedOn(directory: Directory, organizationId: string, municipalityId: string, today: Day): Day | '' {
  const there = [
    ...directory.presences.by('place', presenceKey(organizationId, municipalityId)),
    ...claimedPresences(directory, organizationId, municipalityId),
  ];
  if (there.length === 0 || !there.every((presence) => isOver(presence, today))) return '';
  return there.reduce((last, { until }) => (until > last ? until : last), '');
}

/** What the municipality alone says: of its own ground it is believed everywhere. */
function claimedPresences(directory: Directory, organizationId: string, municipalityId: string): Presence[] {
  return directory.claims
    .by('claimedBy', municipalityId)
    .flatMap(({ table, row }) => (table === 'presences' ? [row as Presence] : []))
    .filter((presence) => presence.organizationId === organizationId && presence.municipalityId === municipalityId);
}

/** Nothing says that the organisation is gone, or that it has stopped in this municipality. */
export function isActiveIn(directory: Directory, organizationId: string, municipalityId: string, today: Day): boolean {
  if (!isStanding(directory.organizations.get(organizationId), today)) return false;
  return stoppedOn(directory, organizationId, municipalityId, today) === '';
}

/** Where an organisation is known to work, in municipalities that are in force. */
export function presencesOf(directory: Directory, organizationId: string, today: Day): Presence[] {
  return directory.presences
    .by('organization', organizationId)
    .filter((presence) => isPresent(presence, today) && !hasMerged(directory, presence.municipalityId, today));
}

/** One that nobody knows has not: records may arrive before it. */
function hasMerged(directory: Directory, municipalityId: string, today: Day): boolean {
  const municipality = directory.municipalities.get(municipalityId);
  return municipality !== undefined && !isInForce(municipality, today);
}

/** A service area of a municipality that is in force, where the service's organisation works on. */
function isOpenArea(directory: Directory, service: Service, area: ServiceArea, today: Day): boolean {
  if (hasMerged(directory, area.municipalityId, today)) return false;
  return isActiveIn(directory, service.organizationId, area.municipalityId, today);
}

/** The areas in which a service is still given. */
export function areasOf(directory: Directory, service: Service, today: Day): ServiceArea[] {
  return directory.serviceAreas.by('service', service.id).filter((area) => isOpenArea(directory, service, area, today));
}

/** The municipalities of those areas, each once, in the order of their slugs; none for the whole country. */
export function municipalitiesOf(directory: Directory, service: Service, today: Day): Municipality[] {
  const ids = new Set(areasOf(directory, service, today).map(({ municipalityId }) => municipalityId));
  return [...ids].flatMap((id) => directory.municipalities.get(id) ?? []).sort((a, b) => compareTexts(a.slug, b.slug));
}

/**
 * A service that residents may be led to: public, its organisation not gone, and given somewhere; with a municipality,
 * given there.
 */
export function isGiven(directory: Directory, service: Service, today: Day, municipalityId = ''): boolean {
  if (!isShown(service, today, service.nationwide)) return false;
  if (!isStanding(directory.organizations.get(service.organizationId), today)) return false;
  if (service.nationwide) {
    return municipalityId === '' || isActiveIn(directory, service.organizationId, municipalityId, today);
  }
  return directory.serviceAreas
    .by('service', service.id)
    .some(
      (area) =>
        (municipalityId === '' || area.municipalityId === municipalityId) &&
        isOpenArea(directory, service, area, today),
    );
}

/**
 * An organisation that residents may be led to, which is one with a page. Nobody's check keeps it there, or that of one
 * of its services that leads to it.
 */
export function isFindable(directory: Directory, organization: Organization, today: Day): boolean {
  if (isShown(organization, today)) return true;
  const services = directory.services.by('organization', organization.id);
  return isStanding(organization, today) && services.some((service) => isGiven(directory, service, today));
}

/** The same in one municipality: a party to its agreement, a member of its network. */
export function isFindableIn(
  directory: Directory,
  organizationId: string,
  municipalityId: string,
  today: Day,
): boolean {
  const organization = directory.organizations.get(organizationId);
  if (!organization || !isFindable(directory, organization, today)) return false;
  return isActiveIn(directory, organizationId, municipalityId, today);
}

/**
 * A place where somebody can walk in: public, and its organisation still works where it stands. `keep`: for national
 * lines, whose places do not hide for want of a check.
 */
export function isOpenPlace(directory: Directory, location: Location, today: Day, keep = false): boolean {
  return (
    isShown(location, today, keep) && isActiveIn(directory, location.organizationId, location.municipalityId, today)
  );
}

/** Members of a network who still work in it: in this municipality, or without one in any of those it is for. */
export function membersOf(directory: Directory, network: Network, today: Day, municipalityId = ''): Organization[] {
  const places = municipalityId === '' ? network.municipalityIds : [municipalityId];
  const stopped = (id: string) =>
    places.length > 0 && places.every((place) => stoppedOn(directory, id, place, today) !== '');
  return network.organizationIds
    .flatMap((id) => directory.organizations.get(id) ?? [])
    .filter((organization) => isFindable(directory, organization, today) && !stopped(organization.id));
}
