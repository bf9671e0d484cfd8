import type { Day } from '../calendar/day.ts';
import { compareTexts } from '../order.ts';
import type { Directory } from './directory.ts';
import { entryFreshness } from './freshness.ts';
import { asParts, freshPhonesOf, ownerOfPhones } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import { isFindable, isOpenPlace, isPresent, isStanding, membersOf } from './still-here.ts';
import type { Location, Network, Organization } from './types.ts';
import type { NetworkView, OfficeView, PresenceView } from './views.ts';

function byName<T>(nameOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => compareTexts(nameOf(a), nameOf(b));
}

/** The national partner an organisation belongs to: itself when it is one, null when there is none or it has ended. */
export function partnerOf(directory: Directory, organization: Organization, today: Day): Organization | null {
  if (organization.nationalPartnerId === '') return organization.kind === 'alliance_partner' ? organization : null;
  const partner = directory.organizations.get(organization.nationalPartnerId);
  return isStanding(partner, today) ? partner : null;
}

/** Organisations known to work in a municipality. */
export function presencesIn(directory: Directory, municipalityId: string, today: Day): PresenceView[] {
  return directory.presences
    .by('municipality', municipalityId)
    .filter((presence) => isPresent(presence, today))
    .flatMap((presence) => {
      const organization = directory.organizations.get(presence.organizationId);
      if (!organization || !isFindable(directory, organization, today)) return [];
      const partner = partnerOf(directory, organization, today);
      return [
        { presence, organization, partner, freshness: entryFreshness([{ part: 'whole', record: presence }], today) },
      ];
    })
    .sort(byName((view) => view.organization.name));
}

/**
 * A network with those of its members who still work in it: see `membersOf`. Membership says nothing about where help is
 * given.
 */
export function viewNetwork(directory: Directory, network: Network, today: Day, municipalityId = ''): NetworkView {
  return {
    network,
    organizations: membersOf(directory, network, today, municipalityId),
    municipalities: network.municipalityIds
      .map((id) => directory.municipalities.get(id))
      .filter((municipality) => municipality !== undefined),
    freshness: entryFreshness([{ part: 'whole', record: network }], today),
  };
}

export function networksIn(directory: Directory, municipalityId: string, today: Day): NetworkView[] {
  return directory.networks
    .by('municipality', municipalityId)
    .filter((network) => isShown(network, today))
    .map((network) => viewNetwork(directory, network, today, municipalityId))
    .sort(byName((view) => view.network.name));
}

/** Organisations with an office here of which no service area is known: being housed here is not working here. */
export function officesIn(directory: Directory, municipalityId: string, today: Day): OfficeView[] {
  return directory.locations
    .by('municipality', municipalityId)
    .filter((location) => isOpenPlace(directory, location, today))
    .flatMap((location) => {
      const organization = directory.organizations.get(location.organizationId);
      if (!organization || !isFindable(directory, organization, today)) return [];
      if (givesHelpSomewhere(directory, organization)) return [];
      const owner = ownerOfPhones(directory, [location.id, organization.id], today);
      return [{ organization, ...placeOf(directory, location, owner, today) }];
    })
    .sort(byName((view) => view.organization.name));
}

/** An address with the numbers of `ownerId`, as far as it may be trusted as one. */
export function placeOf(directory: Directory, location: Location, ownerId: string, today: Day, keep = false) {
  const phones = freshPhonesOf(directory, ownerId, today, keep);
  const freshness = entryFreshness([{ part: 'location', record: location }, ...asParts('phone', phones)], today);
  return { location, phones, freshness };
}

function givesHelpSomewhere(directory: Directory, organization: Organization): boolean {
  return directory.services
    .by('organization', organization.id)
    .some((service) => directory.serviceAreas.by('service', service.id).length > 0 || service.nationwide);
}
