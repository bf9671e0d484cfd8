import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import { viewChangesAt } from './changes-at.ts';
import type { Directory } from './directory.ts';
import { type EntryFreshness, entryFreshness } from './freshness.ts';
import { asParts, freshPhonesOf, helpEntry } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import { isFindable, isGiven, isOpenPlace, membersOf, municipalitiesOf, presencesOf } from './still-here.ts';
import type { Organization } from './types.ts';
import type { OrganizationView } from './views.ts';
import { partnerOf, placeOf } from './who-works-here.ts';

/** An organisation's page at a moment in epoch milliseconds; null when there is none or it is not public (any more). */
export function viewOrganization(directory: Directory, slug: string, now: number): OrganizationView | null {
  const [organization] = directory.organizations.by('slug', slug);
  if (!organization || !isFindable(directory, organization, dutchMoment(now).day)) return null;
  return organizationPage(directory, organization, now);
}

/** All that stands on its page, whether it has one or not. */
export function organizationPage(directory: Directory, organization: Organization, now: number): OrganizationView {
  const moment = dutchMoment(now);
  const ownServices = directory.services.by('organization', organization.id);
  const services = ownServices
    .map((service) => helpEntry(directory, service, moment, ''))
    .filter((entry) => entry !== null)
    .map((entry) => ({ entry, municipalities: municipalitiesOf(directory, entry.service, moment.day) }));
  const locations = directory.locations
    .by('organization', organization.id)
    .filter((location) => isOpenPlace(directory, location, moment.day));
  const answersAll = isForAll(directory, organization, moment.day);
  const phones = freshPhonesOf(directory, organization.id, moment.day, answersAll);
  const partner = partnerOf(directory, organization, moment.day);
  return {
    organization,
    partner: partner && partner.id !== organization.id && isFindable(directory, partner, moment.day) ? partner : null,
    branches: directory.organizations
      .by('partner', organization.id)
      .filter((one) => isFindable(directory, one, moment.day)),
    locations: locations.map((location) => placeOf(directory, location, location.id, moment.day, answersAll)),
    phones,
    services,
    presences: presencesOf(directory, organization.id, moment.day).flatMap((presence) => {
      const municipality = directory.municipalities.get(presence.municipalityId);
      return municipality ? [{ presence, municipality }] : [];
    }),
    networks: directory.networks
      .by('organization', organization.id)
      .filter((network) => isShown(network, moment.day))
      .filter((network) => membersOf(directory, network, moment.day).includes(organization)),
    freshness: organizationFreshness(directory, organization, moment.day),
    changesAt: viewChangesAt(
      services.map(({ entry }) => entry),
      moment,
    ),
  };
}

/** Of what stands on its page about itself: its own record, with its numbers. */
export function organizationFreshness(directory: Directory, organization: Organization, today: Day): EntryFreshness {
  const phones = freshPhonesOf(directory, organization.id, today, isForAll(directory, organization, today));
  return entryFreshness([{ part: 'organization', record: organization }, ...asParts('phone', phones)], today);
}

/** It answers the whole country: what never hides for want of a check. */
function isForAll(directory: Directory, { id }: Organization, today: Day): boolean {
  return directory.services
    .by('organization', id)
    .some((service) => service.nationwide && isGiven(directory, service, today));
}
