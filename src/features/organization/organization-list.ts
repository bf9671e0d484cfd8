import type { User } from '../../domain/access/user.ts';
import { isEditorOf, isOfficer, isStaff } from '../../domain/access/user.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Organization } from '../../domain/directory/types.ts';
import { WORK_STATES, type WorkState, workStateOf } from '../../domain/directory/work-state.ts';
import { foldName } from '../../domain/municipality/slug.ts';
import { compareNames } from '../../i18n/format.ts';

/** Rows on a page of the list. */
export const ORGANIZATIONS_PER_PAGE = 50;

/** Which organisations the list shows; an empty text leaves nothing out. */
export interface OrganizationFilter {
  name: string;
  /** Id of a municipality. */
  municipalityId: string;
  kind: string;
  state: string;
}

export interface OrganizationRow {
  organization: Organization;
  municipalityIds: ReadonlySet<string>;
  state: WorkState;
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
    rows.set(organization.id, row(organization, placesOf(directory, organization.id), today));
  }
  for (const { organization, municipalityIds } of unpublished) {
    rows.set(organization.id, row(organization, new Set(municipalityIds), today));
  }
  const own = new Set(unpublished.map(({ organization }) => organization.id));
  return [...rows.values()].filter(({ organization: { id }, municipalityIds }) => {
    if (isStaff(user) || isEditorOf(user, id)) return true;
    return isOfficer(user) && (own.has(id) || user.municipalityIds.some((one) => municipalityIds.has(one)));
  });
}

/** By what asks for attention first when a state is asked for, else by name. */
export function filterOrganizations(rows: readonly OrganizationRow[], filter: OrganizationFilter): OrganizationRow[] {
  const name = foldName(filter.name);
  return rows
    .filter((one) => foldName(one.organization.name).includes(name))
    .filter((one) => filter.municipalityId === '' || one.municipalityIds.has(filter.municipalityId))
    .filter((one) => filter.kind === '' || one.organization.kind === filter.kind)
    .filter((one) => filter.state === '' || one.state === filter.state)
    .sort((a, b) => compareNames(a.organization.name, b.organization.name));
}

/** How many are in each state, in the order of what asks for attention. */
export function statesOf(rows: readonly OrganizationRow[]): { state: WorkState; count: number }[] {
  return WORK_STATES.map((state) => ({ state, count: rows.filter((one) => one.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}

function row(organization: Organization, municipalityIds: ReadonlySet<string>, today: Day): OrganizationRow {
  return { organization, municipalityIds, state: workStateOf(organization, today) };
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
