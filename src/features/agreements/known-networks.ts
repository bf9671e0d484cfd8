import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { isShown } from '../../domain/directory/is-shown.ts';
import type { NetworkKind } from '../../domain/directory/types.ts';
import type { NetworkView } from '../../domain/directory/views.ts';
import { viewNetwork } from '../../domain/directory/who-works-here.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames } from '../../i18n/format.ts';

export interface MunicipalityNetworks {
  municipality: Municipality;
  views: NetworkView[];
}

/** The networks of one kind that may be shown on a Dutch calendar day, by name. */
export function knownNetworks(directory: Directory, kind: NetworkKind, today: Day): NetworkView[] {
  return directory.networks
    .all()
    .filter((network) => network.kind === kind && isShown(network, today))
    .map((network) => viewNetwork(directory, network, today))
    .sort((a, b) => compareNames(a.network.name, b.network.name));
}

/** The same, under each municipality that takes part. */
export function groupByMunicipality(views: readonly NetworkView[]): MunicipalityNetworks[] {
  const groups = new Map<string, MunicipalityNetworks>();
  for (const view of views) {
    for (const municipality of view.municipalities) {
      const group = groups.get(municipality.id);
      if (group) group.views.push(view);
      else groups.set(municipality.id, { municipality, views: [view] });
    }
  }
  return [...groups.values()].sort((a, b) => compareNames(a.municipality.name, b.municipality.name));
}
