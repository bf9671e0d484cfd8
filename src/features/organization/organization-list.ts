import type { User } from '../../domain/access/user.ts';
import { isEditorOf, isOfficer, isStaff } from '../../domain/access/user.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { EntryFreshness } from '../../domain/directory/freshness.ts';
import type { Organization } from '../../domain/directory/types.ts';
import { organizationFreshness } from '../../domain/directory/view-organization.ts';
import { entryStateOf, type WorkState, workStateOf } from '../../domain/directory/work-state.ts';
import { foldName } from '../../domain/municipality/slug.ts';
import { compareNames } from '../../i18n/format.ts';

/** Which organisations the list shows; an empty text leaves nothing out. */
export interface OrganizationFilter {
  name: string;
  /** Id of a municipality. */
  municipalityId: string;
  kind: string;
  state: string;
}

/** An organisation of the list. The rest is worked out when it is asked for: there may be thousands, and one page is shown. */
export interface OrganizationRow {
  organization: Organization;
  municipalityIds(): ReadonlySet<string>;
  /** No better than that of its numbers, which residents see with it. */
  state(): WorkState;
  /** Of both; null when residents see neither. */
  freshness(): EntryFreshness | null;
}

/**
 * What a person keeps: staff all, an editor the own organisations, an officer those in the own municipalities. Published
 * ones come from the directory in memory, the others (`unpublished`) from the database, as far as the person may see them.
 */
export function keptOrganizations(
  directory: Directory,
  unpublished: readonly { organization: Organization; municipalityIds: readonly string[] }[],
  user: User,
  today: Day,
): OrganizationRow[] {
  const rows = new Map<string, OrganizationRow>();
  for (const organization of directory.organizations.all()) {
    rows.set(
      organization.id,
      row(organization, () => placesOf(directory, organization.id), today, directory),
    );
  }
  for (const { organization, municipalityIds } of unpublished) {
    rows.set(
      organization.id,
      row(organization, () => new Set(municipalityIds), today),
    );
  }
  const here = isOfficer(user) ? organizationsIn(directory, user.municipalityIds) : new Set<string>();
  for (const { organization } of isOfficer(user) ? unpublished : []) here.add(organization.id);
  return [...rows.values()].filter(({ organization: { id } }) => isStaff(user) || isEditorOf(user, id) || here.has(id));
}

/** Those that fit, by name. */
export function filterOrganizations(rows: readonly OrganizationRow[], filter: OrganizationFilter): OrganizationRow[] {
  const name = foldName(filter.name);
  return rows
    .filter((one) => name === '' || foldName(one.organization.name).includes(name))
    .filter((one) => filter.municipalityId === '' || one.municipalityIds().has(filter.municipalityId))
    .filter((one) => filter.kind === '' || one.organization.kind === filter.kind)
    .filter((one) => filter.state === '' || one.state() === filter.state)
    .sort((a, b) => compareNames(a.organization.name, b.organization.name));
}

/** `directory`: of one that is public. */
function row(
  organization: Organization,
  municipalityIds: () => ReadonlySet<string>,
  today: Day,
  directory: Directory | null = null,
): OrganizationRow {
  const freshness = () => directory && organizationFreshness(directory, organization, today);
  const state = () => entryStateOf(workStateOf(organization, today), freshness());
  return { organization, municipalityIds, state, freshness };
}

/** Ids of the organisations that are, or give something, in one of these municipalities. */
function organizationsIn(directory: Directory, municipalityIds: readonly string[]): Set<string> {
  const ids = municipalityIds.flatMap((id) => [
    ...directory.presences.by('municipality', id).map((presence) => presence.organizationId),
    ...directory.locations.by('municipality', id).map((location) => location.organizationId),
    ...directory.serviceAreas
      .by('municipality', id)
      .flatMap((area) => directory.services.get(area.serviceId)?.organizationId ?? []),
  ]);
  return new Set(ids);
}

function placesOf(directory: Directory, id: string): ReadonlySet<string> {
  return new Set([
    ...directory.presences.by('organization', id).map((presence) => presence.municipalityId),
    ...directory.locations.by('organization', id).map((location) => location.municipalityId),
    ...directory.services
      .by('organization', id)
      .flatMap((service) => directory.serviceAreas.by('service', service.id).map((area) => area.municipalityId)),
  ]);
}
