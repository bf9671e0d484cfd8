import { agreementsIn } from '../agreement/view-agreement.ts';
import { type DutchMoment, dutchMoment } from '../calendar/dutch-time.ts';
import type { Municipality } from '../municipality/types.ts';
import { compareTexts } from '../order.ts';
import { viewChangesAt } from './changes-at.ts';
import { withClaims } from './claims.ts';
import type { Directory } from './directory.ts';
import { firstDoorOf } from './first-door.ts';
import { helpEntry } from './help-entry.ts';
import { isShown } from './is-shown.ts';
import { nationalLines } from './national-lines.ts';
import { isAway } from './opening.ts';
import { PHASES } from './types.ts';
import type { HelpEntry, MunicipalityHelp } from './views.ts';
import { officeDayChangesAt } from './who-can-be-reached.ts';
import { networksIn, officesIn, presencesIn } from './who-works-here.ts';

/**
 * Everything on a municipality's page at a moment in epoch milliseconds, for a neighbourhood if one was chosen: also what
 * the municipality alone says of organisations that are not its own.
 */
export function helpInMunicipality(
  known: Directory,
  municipality: Municipality,
  now: number,
  options: { neighbourhood?: string } = {},
): MunicipalityHelp {
  const directory = withClaims(known, municipality.id);
  const moment = dutchMoment(now);
  const firstDoor = firstDoorOf(directory, municipality.id, moment);
  const door = firstDoor.kind === 'intake_point' ? firstDoor : null;
  const local = localEntries(directory, municipality.id, moment).sort(byUsefulness(door?.entry.service.id ?? ''));
  const neighbourhoods = [...new Set(local.flatMap((entry) => entry.areaNames))].sort();
  const chosen = neighbourhoods.find((name) => name === options.neighbourhood) ?? '';
  const entries = chosen === '' ? local : local.filter((entry) => coversNeighbourhood(entry, chosen));
  const lines = nationalLines(directory, moment);
  const presences = presencesIn(directory, municipality.id, moment.day);
  const networks = networksIn(directory, municipality.id, moment.day);
  const agreements = agreementsIn(directory, municipality.id, moment.day);
  const offices = officesIn(directory, municipality.id, moment.day);

  return {
    municipality,
    predecessors: directory.successions
      .by('successor', municipality.id)
      .map((line) => directory.municipalities.get(line.predecessorId))
      .filter((predecessor) => predecessor !== undefined),
    firstDoor,
    entries,
    phases: PHASES.map((phase) => ({
      phase,
      entries: entries.filter((entry) => entry.service.phases.includes(phase)),
    })),
    besideDebts: entries.filter((entry) => entry.service.phases.length === 0),
    helplines: lines.helplines,
    crisisLines: lines.crisisLines,
    neighbourhoods,
    postcodesOf: new Map(neighbourhoods.map((name) => [name, postcodesOf(directory, municipality.id, local, name)])),
    chosenNeighbourhood: chosen,
    presences,
    networks,
    agreements,
    initiatives: directory.initiatives
      .by('municipality', municipality.id)
      .filter((initiative) => isShown(initiative, moment.day, true)),
    offices,
    changesAt: Math.min(
      officeDayChangesAt(moment),
      viewChangesAt([...local, ...(door ? [door.entry] : []), ...lines.helplines, ...lines.crisisLines], moment),
    ),
  };
}

/** Of all services that are limited to a neighbourhood of this name; they may see its borders differently. */
function postcodesOf(directory: Directory, municipalityId: string, local: HelpEntry[], name: string): string[] {
  const here = new Set(local.filter((entry) => entry.areaNames.includes(name)).map((entry) => entry.service.id));
  const areas = directory.serviceAreas
    .by('municipality', municipalityId)
    .filter((area) => area.name === name && here.has(area.serviceId));
  return [...new Set(areas.flatMap((area) => area.postcodes))].sort();
}

function coversNeighbourhood(entry: HelpEntry, neighbourhood: string): boolean {
  return entry.areaNames.length === 0 || entry.areaNames.includes(neighbourhood);
}

/** Services with a service area here. */
function localEntries(directory: Directory, municipalityId: string, now: DutchMoment): HelpEntry[] {
  const serviceIds = new Set(directory.serviceAreas.by('municipality', municipalityId).map((area) => area.serviceId));
  return [...serviceIds]
    .map((id) => directory.services.get(id))
    .filter((service) => service !== undefined)
    .map((service) => helpEntry(directory, service, now, municipalityId))
    .filter((entry) => entry !== null);
}

/**
 * What is confirmed, then what can be reached, then what has room and is not closed for some days; of equals the first door, then by name. Long lists are
 * cut after the first few, so the order decides what is seen.
 */
function byUsefulness(doorServiceId: string): (a: HelpEntry, b: HelpEntry) => number {
  const rank = ({ service, freshness, reachable, opening, places }: HelpEntry) =>
    (freshness.state === 'confirmed' ? 0 : 8) +
    (reachable ? 0 : 4) +
    (service.capacity === 'full' || isAway({ opening, places }) ? 2 : 0) +
    (service.id === doorServiceId ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || compareTexts(a.service.name, b.service.name);
}
