import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Municipality } from '../municipality/types.ts';
import { viewChangesAt } from './changes-at.ts';
import type { Directory } from './directory.ts';
import { entryFreshness } from './freshness.ts';
import { asParts, freshPhonesOf, helpEntry } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import type { Organization, Service } from './types.ts';
import type { OrganizationView } from './views.ts';
import { isPresent, partnerOf, placeOf } from './who-works-here.ts';

/** An organisation's page at a moment in epoch milliseconds; null when there is none or it is not public (any more). */
export function viewOrganization(directory: Directory, slug: string, now: number): OrganizationView | null {
  const [organization] = directory.organizations.by('slug', slug);
  if (!organization || !hasPage(directory, organization, dutchMoment(now).day)) return null;
  return organizationPage(directory, organization, now);
}

/** All that stands on its page, whether it has one or not. */
export function organizationPage(directory: Directory, organization: Organization, now: number): OrganizationView {
  const moment = dutchMoment(now);
  const ownServices = directory.services.by('organization', organization.id);
  const services = ownServices
    .map((service) => helpEntry(directory, service, moment, ''))
    .filter((entry) => entry !== null)
    .map((entry) => ({ entry, municipalities: municipalitiesOf(directory, entry.service) }));
  const locations = directory.locations
    .by('organization', organization.id)
    .filter((location) => isShown(location, moment.day));
  const answersAll = ownServices.some((service) => service.nationwide && isShown(service, moment.day, true));
  const phones = freshPhonesOf(directory, organization.id, moment.day, answersAll);
  const partner = partnerOf(directory, organization);
  return {
    organization,
    partner: partner && partner.id !== organization.id && hasPage(directory, partner, moment.day) ? partner : null,
    branches: directory.organizations.by('partner', organization.id).filter((branch) => isShown(branch, moment.day)),
    locations: locations.map((location) => placeOf(directory, location, location.id, moment.day, answersAll)),
    phones,
    services,
    presences: directory.presences.by('organization', organization.id).flatMap((presence) => {
      const municipality = directory.municipalities.get(presence.municipalityId);
      return municipality && isPresent(presence, moment.day) ? [{ presence, municipality }] : [];
    }),
    networks: directory.networks.by('organization', organization.id).filter((network) => isShown(network, moment.day)),
    freshness: entryFreshness(
      [{ part: 'organization', record: organization }, ...asParts('phone', phones)],
      moment.day,
    ),
    changesAt: viewChangesAt(
      services.map(({ entry }) => entry),
      [organization, ...ownServices, ...locations],
      moment,
    ),
  };
}

/** In the order of the slugs. */
function municipalitiesOf(directory: Directory, service: Service): Municipality[] {
  const ids = directory.serviceAreas.by('service', service.id).map((area) => area.municipalityId);
  return [...new Set(ids)]
    .map((id) => directory.municipalities.get(id))
    .filter((municipality) => municipality !== undefined)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** An unconfirmed organisation keeps its page as long as one of its services shows and leads to it, as in `helpEntry`. */
function hasPage(directory: Directory, organization: Organization, today: Day): boolean {
  const keep = directory.services
    .by('organization', organization.id)
    .some((service) => isShown(service, today, service.nationwide));
  return isShown(organization, today, keep);
}
