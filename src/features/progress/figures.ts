import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { networksIn } from '../../domain/directory/who-works-here.ts';
import { listMunicipalities } from '../../domain/municipality/in-force.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { isAnythingKnown, type MunicipalityProgress, progressIn } from '../../domain/rollout/in-municipality.ts';
import { compareNames } from '../../i18n/format.ts';

/** Counts of municipalities in force. What is not counted in is not known, which is not the same as absent. */
export interface KnownFigures {
  municipalities: number;
  /** On the last of the five steps. */
  structural: number;
  /** On one of the four before it. */
  onTheWay: number;
  /** On no step that we know of. */
  withoutStage: number;
  /** With at least one known organisation of the alliance's partners. */
  withPresence: number;
  /** Of which nothing at all is known: no partner, no cooperation, nothing recorded. */
  unknown: number;
}

export interface ProvinceFigures extends KnownFigures {
  province: string;
}

export interface PlacedProgress {
  municipality: Municipality;
  progress: MunicipalityProgress;
}

export interface ProgressFigures {
  country: KnownFigures;
  /** By name: no ranking. */
  provinces: ProvinceFigures[];
  /** All municipalities in force, by name. */
  all: PlacedProgress[];
}

/** How far each municipality in force is at a moment (epoch milliseconds), by name. */
export function progressOfAll(directory: Directory, now: number): PlacedProgress[] {
  const today = dutchMoment(now).day;
  return listMunicipalities(directory, now)
    .map((municipality) => ({ municipality, progress: progressIn(directory, municipality.id, today) }))
    .sort((a, b) => compareNames(a.municipality.name, b.municipality.name));
}

/** What is known, for the country and for each province. */
export function progressFigures(directory: Directory, now: number): ProgressFigures {
  const today = dutchMoment(now).day;
  const all = progressOfAll(directory, now);
  const country = noFigures();
  const provinces = new Map<string, ProvinceFigures>();
  for (const { municipality, progress } of all) {
    const province = provinces.get(municipality.province) ?? { ...noFigures(), province: municipality.province };
    provinces.set(municipality.province, province);
    const isKnown = isAnythingKnown(progress) || worksTogether(directory, municipality.id, today);
    for (const figures of [country, province]) {
      figures.municipalities += 1;
      if (progress.stage === 'structural') figures.structural += 1;
      else if (progress.stage) figures.onTheWay += 1;
      else figures.withoutStage += 1;
      if (progress.partners.length > 0) figures.withPresence += 1;
      if (!isKnown) figures.unknown += 1;
    }
  }
  const byName = [...provinces.values()].sort((a, b) => compareNames(a.province, b.province));
  return { country, provinces: byName, all };
}

function worksTogether(directory: Directory, municipalityId: string, today: string): boolean {
  return networksIn(directory, municipalityId, today).some(({ network }) => network.kind === 'local_alliance');
}

function noFigures(): KnownFigures {
  return { municipalities: 0, structural: 0, onTheWay: 0, withoutStage: 0, withPresence: 0, unknown: 0 };
}
