import type { Organization, Phase, Phone } from '../../../domain/directory/types.ts';
import type { HelpEntry, PhaseHelp } from '../../../domain/directory/views.ts';

/** Help of one organisation that an earlier phase told whole: its services, and their first numbers, each once. */
export interface ToldHelp {
  organization: Organization;
  entries: HelpEntry[];
  phones: Phone[];
  /** What to do where there is no number: a mail address, a page or an address; empty when nothing leads there. */
  otherWay: string;
}

export interface PhaseTold {
  phase: Phase;
  /** Told whole here, for the first time. */
  entries: HelpEntry[];
  told: ToldHelp[];
}

/** A service in several phases is told in the first and pointed to from the others, once for each organisation. */
export function dedupePhases(phases: readonly PhaseHelp[]): PhaseTold[] {
  const seen = new Set<string>();
  return phases.map(({ phase, entries }) => {
    const fresh = entries.filter((entry) => !seen.has(entry.service.id));
    const before = entries.filter((entry) => seen.has(entry.service.id));
    for (const entry of fresh) seen.add(entry.service.id);
    return { phase, entries: fresh, told: byOrganization(before) };
  });
}

function byOrganization(entries: readonly HelpEntry[]): ToldHelp[] {
  const groups = Map.groupBy(entries, (entry) => entry.organization.id);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [{ organization: first.organization, entries: own, phones: firstPhones(own), otherWay: firstOtherWay(own) }]
      : [];
  });
}

function firstPhones(entries: readonly HelpEntry[]): Phone[] {
  const byNumber = new Map(entries.flatMap(({ phones: [phone] }) => (phone ? [[phone.number, phone]] : [])));
  return [...byNumber.values()];
}

function firstOtherWay(entries: readonly HelpEntry[]): string {
  const ways = entries.flatMap(({ service, organization, places }) => [
    service.email || organization.email,
    service.website || organization.website,
    ...places.map(({ location: { street, place } }) => [street, place].filter(Boolean).join(', ')),
  ]);
  return ways.find((way) => way !== '') ?? '';
}
