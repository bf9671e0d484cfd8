import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { EntryFreshness } from '../../domain/directory/freshness.ts';
import { helpEntry } from '../../domain/directory/help-entry.ts';
import { stoppedOn } from '../../domain/directory/still-here.ts';
import type { Organization, Service, ServiceArea } from '../../domain/directory/types.ts';
import { entryStateOf, WORK_STATES, type WorkState, workStateOf } from '../../domain/directory/work-state.ts';
import { compareNames } from '../../i18n/format.ts';

export interface GivenRow {
  service: Service;
  organizationName: string;
  /** Names of neighbourhoods; empty for the whole municipality. */
  areaNames: string[];
  /** No better than that of the weakest part that residents see with it: its number, its hours. */
  state: WorkState;
  /** Of all that residents see of it; null when they do not see it. */
  freshness: EntryFreshness | null;
}

/** What is given in a municipality at a moment in epoch milliseconds, what asks for attention first, then by name. */
export function givenRows(
  given: readonly { service: Service; organization: Organization | null; areas: readonly ServiceArea[] }[],
  { directory, now, municipalityId }: { directory: Directory; now: number; municipalityId: string },
): GivenRow[] {
  const moment = dutchMoment(now);
  const standing = (service: Service) => {
    const freshness = helpEntry(directory, service, moment, municipalityId)?.freshness ?? null;
    return { state: entryStateOf(stateOf(service), freshness), freshness };
  };
  // Whatever stands in its own record, residents see nothing of who has stopped here.
  const stateOf = (service: Service) =>
    stoppedOn(directory, service.organizationId, municipalityId, moment.day) === ''
      ? workStateOf(service, moment.day)
      : 'ended';
  return given
    .map(({ service, organization, areas }) => ({
      service,
      organizationName: organization?.name ?? '',
      areaNames: areas.some((area) => area.name === '') ? [] : areas.map((area) => area.name).sort(compareNames),
      ...standing(service),
    }))
    .sort(
      (a, b) =>
        WORK_STATES.indexOf(a.state) - WORK_STATES.indexOf(b.state) || compareNames(a.service.name, b.service.name),
    );
}
