import type { HelpEntry, MunicipalityHelp, PhaseHelp } from './views.ts';

/** How many services a municipality's page shows of one phase before it leads to the page with all of them. */
export const SHOWN_AT_FIRST = 4;

/** How many services that fit somebody are shown before the rest of them, which is folded under a line that says how many. */
export const SHOWN_FITTING = 10;

/** A part of the list on a municipality's page. `total`: how many there are, shown or not. */
export interface ShortPart {
  entries: HelpEntry[];
  total: number;
}

export interface ShortList {
  phases: (PhaseHelp & ShortPart)[];
  besideDebts: ShortPart;
}

/**
 * The best of each part: entries come best first, and who reads thirty of them calls nobody. As many organisations as
 * there is room for: four services of one are four times the same number.
 */
export function shortList({ phases, besideDebts }: Pick<MunicipalityHelp, 'phases' | 'besideDebts'>): ShortList {
  return {
    phases: phases.map(({ phase, entries }) => ({ phase, ...firstOf(entries) })),
    besideDebts: firstOf(besideDebts),
  };
}

/** Ids of the services that stand in a short list. */
export function idsIn({ phases, besideDebts }: ShortList): Set<string> {
  return new Set([...phases, besideDebts].flatMap(({ entries }) => entries.map(({ service }) => service.id)));
}

function firstOf(entries: readonly HelpEntry[]): ShortPart {
  const byOrganization = Map.groupBy(entries, ({ organization }) => organization.id);
  const firsts = new Set([...byOrganization.values()].map(([first]) => first));
  const others = entries.filter((entry) => !firsts.has(entry));
  const picked = new Set([...firsts, ...others].slice(0, SHOWN_AT_FIRST));
  return { entries: entries.filter((entry) => picked.has(entry)), total: entries.length };
}
