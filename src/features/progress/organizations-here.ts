import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { isNationalPartner } from '../../domain/directory/national-partners.ts';
import { presencesIn } from '../../domain/directory/who-works-here.ts';
import { compareNames } from '../../i18n/format.ts';

/**
 * Organisations that somebody may have met in a municipality: those known to work or to give help there, the national
 * partners, and those that were chosen already. As choices, by name.
 */
export function organizationsHere(
  directory: Directory,
  municipalityId: string,
  today: Day,
  chosen: readonly string[],
): { value: string; text: string }[] {
  const ids = new Set([
    ...presencesIn(directory, municipalityId, today).map(({ organization }) => organization.id),
    ...directory.serviceAreas
      .by('municipality', municipalityId)
      .flatMap(({ serviceId }) => directory.services.get(serviceId)?.organizationId ?? []),
    ...directory.organizations
      .all()
      .filter(isNationalPartner)
      .map(({ id }) => id),
    ...chosen,
  ]);
  return [...ids]
    .flatMap((id) => directory.organizations.get(id) ?? [])
    .map(({ id, name }) => ({ value: id, text: name }))
    .sort((a, b) => compareNames(a.text, b.text));
}
