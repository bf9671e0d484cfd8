import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Municipality } from '../municipality/types.ts';
import type { Directory } from './directory.ts';
import { freshnessOf } from './freshness.ts';
import { helpInMunicipality } from './help-in-municipality.ts';
import { isShown } from './is-shown.ts';
import { type LaidRows, withRecords } from './overlay.ts';
import type { MunicipalityHelp } from './views.ts';

/** Why residents do not see this, or not yet. */
export type NotShownReason =
  | 'not_published'
  | 'organization_not_published'
  | 'organization_ended'
  | 'hidden_for_age'
  | 'no_area_here';

/** What residents of a municipality would see of one service, first door or not. */
export interface HelpPreview {
  /** The municipality's page with nothing on it but this service. */
  help: MunicipalityHelp;
  /** The service shows somewhere among the help. */
  isListed: boolean;
  isFirstDoor: boolean;
  /** Empty when residents would see it as soon as it is saved. */
  notShown: NotShownReason[];
}

/**
 * The part of a municipality's page about one service, as it would be with `rows` saved (and, for drafts, published), at
 * a moment in epoch milliseconds. `rows` hold the service, its organisation and what hangs from it, as far as they are
 * typed or not published.
 */
export function previewHelp(
  directory: Directory,
  rows: LaidRows,
  { serviceId, municipality, now }: { serviceId: string; municipality: Municipality; now: number },
): HelpPreview {
  const published: LaidRows = {
    ...rows,
    ...(rows.services && { services: rows.services.map(asPublished) }),
    ...(rows.organizations && { organizations: rows.organizations.map(asPublished) }),
    ...(rows.intakePoints && { intakePoints: rows.intakePoints.map(asPublished) }),
  };
  const help = helpInMunicipality(withRecords(directory, published), municipality, now);
  const part = partAbout(help, serviceId);
  const isFirstDoor = part.firstDoor.kind === 'intake_point';
  return {
    help: part,
    isListed: part.besideDebts.length > 0 || part.phases.length > 0,
    isFirstDoor,
    notShown: reasonsOf(withRecords(directory, rows), serviceId, municipality.id, now),
  };
}

function asPublished<T extends { status: string }>(row: T): T {
  return { ...row, status: 'published' };
}

function partAbout(help: MunicipalityHelp, serviceId: string): MunicipalityHelp {
  const isIt = ({ service }: { service: { id: string } }) => service.id === serviceId;
  return {
    ...help,
    firstDoor:
      help.firstDoor.kind === 'intake_point' && isIt(help.firstDoor.entry) ? help.firstDoor : { kind: 'municipality' },
    phases: help.phases
      .map(({ phase, entries }) => ({ phase, entries: entries.filter(isIt) }))
      .filter(({ entries }) => entries.length > 0),
    besideDebts: help.besideDebts.filter(isIt),
  };
}

function reasonsOf(directory: Directory, serviceId: string, municipalityId: string, now: number): NotShownReason[] {
  const today = dutchMoment(now).day;
  const service = directory.services.get(serviceId);
  if (!service) return ['not_published'];
  const organization = directory.organizations.get(service.organizationId);
  const reasons: NotShownReason[] = [];
  if (service.status !== 'published') reasons.push('not_published');
  if (organization?.status !== 'published') reasons.push('organization_not_published');
  // Nobody's check of the organisation is asked here: a service that was confirmed shows without it.
  else if (!isShown(organization, today, true)) reasons.push('organization_ended');
  if (!service.nationwide && freshnessOf(service, today).state === 'hidden') reasons.push('hidden_for_age');
  const areas = directory.serviceAreas.by('service', serviceId);
  if (!areas.some((area) => area.municipalityId === municipalityId)) reasons.push('no_area_here');
  return reasons;
}
