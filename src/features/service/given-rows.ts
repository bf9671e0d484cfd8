import type { Day } from '../../domain/calendar/day.ts';
import type { Organization, Service, ServiceArea } from '../../domain/directory/types.ts';
import { WORK_STATES, type WorkState, workStateOf } from '../../domain/directory/work-state.ts';
import { compareNames } from '../../i18n/format.ts';

export interface GivenRow {
  service: Service;
  organizationName: string;
  /** Names of neighbourhoods; empty for the whole municipality. */
  areaNames: string[];
  state: WorkState;
}

/** What is given in a municipality, what asks for attention first, then by name. */
export function givenRows(
  given: readonly { service: Service; organization: Organization | null; areas: readonly ServiceArea[] }[],
  today: Day,
): GivenRow[] {
  return given
    .map(({ service, organization, areas }) => ({
      service,
      organizationName: organization?.name ?? '',
      areaNames: areas.some((area) => area.name === '') ? [] : areas.map((area) => area.name).sort(compareNames),
      state: workStateOf(service, today),
    }))
    .sort(
      (a, b) =>
        WORK_STATES.indexOf(a.state) - WORK_STATES.indexOf(b.state) || compareNames(a.service.name, b.service.name),
    );
}
