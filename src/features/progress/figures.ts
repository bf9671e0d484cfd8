import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { networksIn, presencesIn } from '../../domain/directory/who-works-here.ts';
import { listMunicipalities } from '../../domain/municipality/resolve.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames } from '../../i18n/format.ts';

/** Counts of municipalities in force. What is not counted in is not known, which is not the same as absent. */
export interface KnownFigures {
  municipalities: number;
  /** With at least one known organisation of the alliance's partners. */
  withPresence: number;
  /** With a known local cooperation of organisations. */
  withNetwork: number;
  /** Of those, where the source says that an agreement was signed. */
  withSigned: number;
  /** With neither a presence nor a cooperation known. */
  unknown: number;
}

export interface ProvinceFigures extends KnownFigures {
  province: string;
}

export interface ProgressFigures {
  country: KnownFigures;
  /** By name: no ranking. */
  provinces: ProvinceFigures[];
  /** Municipalities in force of which something is known, in the order of their slugs. */
  known: Municipality[];
}

/** What is known today, for the country and for each province. */
export function progressFigures(directory: Directory, now: number): ProgressFigures {
  const today = dutchMoment(now).day;
  const country = noFigures();
  const provinces = new Map<string, ProvinceFigures>();
  const known: Municipality[] = [];
  for (const municipality of listMunicipalities(directory, now)) {
    const presences = presencesIn(directory, municipality.id, today).filter((view) => view.partner !== null);
    const networks = networksIn(directory, municipality.id, today).filter(
      (view) => view.network.kind === 'local_alliance',
    );
    const province = provinces.get(municipality.province) ?? { ...noFigures(), province: municipality.province };
    provinces.set(municipality.province, province);
    if (presences.length + networks.length > 0) known.push(municipality);
    for (const figures of [country, province]) {
      figures.municipalities += 1;
      if (presences.length > 0) figures.withPresence += 1;
      if (networks.length > 0) figures.withNetwork += 1;
      if (networks.some((view) => view.network.agreementSigned)) figures.withSigned += 1;
      if (presences.length + networks.length === 0) figures.unknown += 1;
    }
  }
  const byName = [...provinces.values()].sort((a, b) => compareNames(a.province, b.province));
  return { country, provinces: byName, known };
}

function noFigures(): KnownFigures {
  return { municipalities: 0, withPresence: 0, withNetwork: 0, withSigned: 0, unknown: 0 };
}
