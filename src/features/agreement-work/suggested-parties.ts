import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { networksIn, officesIn, presencesIn } from '../../domain/directory/who-works-here.ts';
import { compareNames } from '../../i18n/format.ts';

/** Names of organisations that are known to work in these municipalities: to choose from, never chosen for anybody. */
export function suggestedParties(directory: Directory, municipalityIds: readonly string[], today: Day): string[] {
  const names = municipalityIds.flatMap((id) => [
    ...presencesIn(directory, id, today).map(({ organization }) => organization.name),
    ...networksIn(directory, id, today).flatMap(({ organizations }) => organizations.map(({ name }) => name)),
    ...officesIn(directory, id, today).map(({ organization }) => organization.name),
    ...directory.serviceAreas.by('municipality', id).flatMap(({ serviceId }) => {
      const service = directory.services.get(serviceId);
      return directory.organizations.get(service?.organizationId ?? '')?.name ?? [];
    }),
  ]);
  return [...new Set(names)].sort(compareNames);
}
