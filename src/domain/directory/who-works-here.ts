import type { Day } from '../calendar/day.ts';
import type { Directory } from './directory.ts';
import { entryFreshness } from './freshness.ts';
import { asParts, freshPhonesOf, phonesOf } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import type { Location, Network, Organization, Presence } from './types.ts';
import type { NetworkView, OfficeView, PresenceView } from './views.ts';

function byName<T>(nameOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** The national partner an organisation belongs to: itself when it is one, null when there is none. */
export function partnerOf(directory: Directory, organization: Organization): Organization | null {
  if (organization.nationalPartnerId !== '') {
    return directory.organizations.get(organization.nationalPartnerId) ?? null;
  }
  return organization.kind === 'alliance_partner' ? organization : null;
}

/** Shown, and not over. */
export function isPresent(presence: Presence, today: Day): boolean {
  return isShown(presence, today) && (presence.until === '' || presence.until >= today);
}

/** Organisations known to work in a municipality. */
export function presencesIn(directory: Directory, municipalityId: string, today: Day): PresenceView[] {
  return directory.presences
    .by('municipality', municipalityId)
    .filter((presence) => isPresent(presence, today))
    .flatMap((presence) => {
      const organization = directory.organizations.get(presence.organizationId);
      if (!organization || !isShown(organization, today)) return [];
      const partner = partnerOf(directory, organization);
      return [
        { presence, organization, partner, freshness: entryFreshness([{ part: 'whole', record: presence }], today) },
      ];
    })
    .sort(byName((view) => view.organization.name));
}

/** A network with its members; membership says nothing about where help is given. */
export function viewNetwork(directory: Directory, network: Network, today: Day): NetworkView {
  return {
    network,
    organizations: network.organizationIds
      .map((id) => directory.organizations.get(id))
      .filter((organization) => organization !== undefined)
      .filter((organization) => isShown(organization, today)),
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
    .map((network) => viewNetwork(directory, network, today))
    .sort(byName((view) => view.network.name));
}

/** Organisations with an office here of which no service area is known: being housed here is not working here. */
export function officesIn(directory: Directory, municipalityId: string, today: Day): OfficeView[] {
  return directory.locations
    .by('municipality', municipalityId)
    .filter((location) => isShown(location, today))
    .flatMap((location) => {
      const organization = directory.organizations.get(location.organizationId);
      if (!organization || !isShown(organization, today) || givesHelpSomewhere(directory, organization)) return [];
      const owner = phonesOf(directory, location.id).length > 0 ? location.id : organization.id;
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
