import type { Day } from '../calendar/day.ts';
import type { DutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from './directory.ts';
import { type DatedPart, entryFreshness, freshnessOf } from './freshness.ts';
import { type OpeningState, openingAt } from './opening.ts';
import { areasOf, isGiven, isOpenPlace } from './still-here.ts';
import type { Organization, Phone, PhoneType, Schedule, Service } from './types.ts';
import type { HelpEntry, ServicePlace } from './views.ts';

const PHONE_ORDER: Record<PhoneType, number> = { voice: 0, text_relay: 1, text: 2, whatsapp: 3 };

/** Public numbers of one record, voice first. */
export function phonesOf(directory: Directory, ownerId: string): Phone[] {
  return directory.phones
    .by('owner', ownerId)
    .filter((phone) => phone.status === 'published')
    .sort((a, b) => PHONE_ORDER[a.type] - PHONE_ORDER[b.type]);
}

/** Of those, the ones that somebody confirmed not too long ago; `keep`: all, of who answers the whole country. */
export function freshPhonesOf(directory: Directory, ownerId: string, today: Day, keep: boolean): Phone[] {
  return phonesOf(directory, ownerId).filter((phone) => keep || freshnessOf(phone, today).state !== 'hidden');
}

/** Whose numbers are shown: the first of these records that has any, else the last. */
export function ownerOfPhones(
  directory: Directory,
  [first, second]: [string, string],
  today: Day,
  keep = false,
): string {
  return freshPhonesOf(directory, first, today, keep).length > 0 ? first : second;
}

/** Schedules that hold today or later. What nobody confirmed for too long is left out, but for national lines. */
function coming(schedules: Schedule[], service: Service, today: Day): Schedule[] {
  return schedules
    .filter((schedule) => schedule.validTo === '' || schedule.validTo >= today)
    .filter((schedule) => service.nationwide || freshnessOf(schedule, today).state !== 'hidden');
}

/**
 * The service as a reader meets it, anywhere or in one municipality; null when it is not given there (any more): see
 * `still-here.ts`.
 */
export function helpEntry(
  directory: Directory,
  service: Service,
  now: DutchMoment,
  municipalityId: string,
): HelpEntry | null {
  const organization = directory.organizations.get(service.organizationId);
  if (!organization || !isGiven(directory, service, now.day, municipalityId)) return null;

  const all = coming(directory.schedules.by('service', service.id), service, now.day);
  const everywhere = all.filter((schedule) => schedule.locationId === '');
  const places = placesOf(directory, service, all, now);
  const owner = ownerOfPhones(directory, [service.id, organization.id], now.day, service.nationwide);
  const phones = freshPhonesOf(directory, owner, now.day, service.nationwide);
  const reachable =
    phones.length > 0 ||
    places.length > 0 ||
    [service.email, service.website, organization.email, organization.website].some((contact) => contact !== '');
  return {
    service,
    organization,
    phones,
    places,
    schedules: everywhere,
    opening: openingAt(everywhere, now),
    areaNames: areaNamesOf(directory, service, municipalityId, now.day),
    freshness: entryFreshness(
      [
        { part: 'service', record: service },
        ...(lendsContact(organization, service) ? [{ part: 'organization' as const, record: organization }] : []),
        ...asParts('phone', phones),
        ...asParts('hours', everywhere),
        ...places.flatMap(partsOfPlace),
      ],
      now.day,
    ),
    reachable,
  };
}

function placesOf(directory: Directory, service: Service, all: Schedule[], now: DutchMoment): ServicePlace[] {
  return directory.serviceAtLocations.by('service', service.id).flatMap((link) => {
    const location = directory.locations.get(link.locationId);
    if (!location || !isOpenPlace(directory, location, now.day, service.nationwide)) return [];
    const schedules = all.filter((schedule) => schedule.locationId === location.id);
    const phones = freshPhonesOf(directory, location.id, now.day, service.nationwide);
    return [{ location, phones, schedules, opening: openingThere(schedules, all, now) }];
  });
}

/** By its hours there, which a closure of the whole service without hours closes too. */
function openingThere(there: Schedule[], all: Schedule[], now: DutchMoment): OpeningState {
  if (there.every(({ hours }) => hours.length === 0)) return openingAt(there, now);
  return openingAt([...there, ...all.filter(({ locationId, hours }) => locationId === '' && hours.length === 0)], now);
}

/** A service without a mail address or web page of its own is shown with the organisation's. */
function lendsContact(organization: Organization, service: Service): boolean {
  return (service.email === '' && organization.email !== '') || (service.website === '' && organization.website !== '');
}

/** Everything that is shown of a place. */
function partsOfPlace({ location, phones, schedules }: ServicePlace): DatedPart[] {
  return [{ part: 'location', record: location }, ...asParts('phone', phones), ...asParts('hours', schedules)];
}

/** Records of one part of an entry. */
export function asParts(part: DatedPart['part'], records: readonly DatedPart['record'][]): DatedPart[] {
  return records.map((record) => ({ part, record }));
}

/** Names of the neighbourhoods a service is limited to within a municipality; empty when it covers the whole. */
function areaNamesOf(directory: Directory, service: Service, municipalityId: string, today: Day): string[] {
  const areas = areasOf(directory, service, today).filter(
    (area) => municipalityId === '' || area.municipalityId === municipalityId,
  );
  return areas.some((area) => area.name === '') ? [] : [...new Set(areas.map((area) => area.name))].sort();
}
