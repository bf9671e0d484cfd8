import type { Day } from '../calendar/day.ts';
import type { DutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from './directory.ts';
import { type DatedPart, entryFreshness, freshnessOf } from './freshness.ts';
import { isServiceShown, isShown } from './is-shown.ts';
import { openingAt } from './opening.ts';
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

/** What nobody confirmed for too long is left out of an entry that somebody did confirm; national lines keep all. */
function isFresh(record: Schedule, service: Service, today: Day): boolean {
  return service.nationwide || freshnessOf(record, today).state !== 'hidden';
}

/** Schedules that hold today or later. */
function coming(schedules: Schedule[], today: Day): Schedule[] {
  return schedules.filter((schedule) => schedule.validTo === '' || schedule.validTo >= today);
}

/** The service as a reader meets it, or null when it, or the organisation behind it, is not public (any more). */
export function helpEntry(
  directory: Directory,
  service: Service,
  now: DutchMoment,
  municipalityId: string,
): HelpEntry | null {
  const organization = directory.organizations.get(service.organizationId);
  if (!organization || !isServiceShown(service, organization, now.day)) return null;

  const all = coming(directory.schedules.by('service', service.id), now.day).filter((schedule) =>
    isFresh(schedule, service, now.day),
  );
  const everywhere = all.filter((schedule) => schedule.locationId === '');
  const places = placesOf(directory, service, all, now);
  const owner = phonesOf(directory, service.id).length > 0 ? service.id : organization.id;
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
    areaNames: areaNamesOf(directory, service, municipalityId),
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
    if (!location || !isShown(location, now.day, service.nationwide)) return [];
    const schedules = all.filter((schedule) => schedule.locationId === location.id);
    const phones = freshPhonesOf(directory, location.id, now.day, service.nationwide);
    return [{ location, phones, schedules, opening: openingAt(schedules, now) }];
  });
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
export function areaNamesOf(directory: Directory, service: Service, municipalityId: string): string[] {
  const areas = directory.serviceAreas
    .by('service', service.id)
    .filter((area) => municipalityId === '' || area.municipalityId === municipalityId);
  return areas.some((area) => area.name === '') ? [] : [...new Set(areas.map((area) => area.name))].sort();
}
