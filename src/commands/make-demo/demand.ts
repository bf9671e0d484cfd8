import { addDays } from '../../domain/calendar/day.ts';
import { shownWeeks } from '../../domain/demand/counting.ts';
import type { DemandKind } from '../../domain/demand/types.ts';
import { PHASES } from '../../domain/directory/types.ts';
import type { DemoRecords } from './demo-records.ts';
import { Random } from './random.ts';
import type { DemoMunicipality } from './reference.ts';

/** In so many municipalities, the largest, somebody looks each week; in so many of those also at the phases. */
const MUNICIPALITIES = 60;
const WITH_PHASES = 15;
/** Of so many inhabitants one looks in an ordinary week, and about so many of those open a phase. */
const INHABITANTS = 2_500;
const OPENED = { prevention: 0.15, early_detection: 0.1, debt_support: 0.4, aftercare: 0.05 };
/** A week is more or less busy than the ordinary one by so much, in hundredths. */
const BUSY: [number, number] = [65, 145];
/** In the smallest municipalities nothing is known, and a few people look: too few to show. */
const NOTHING_KNOWN = 3;
const FEW = 6;

/**
 * How often help was looked for in each week that is shown on the day of making: a sum for each week on one of its days,
 * since a week is all that anybody sees. `share`: how much of the whole network is made.
 */
export function placeDemand(
  records: DemoRecords,
  municipalities: readonly DemoMunicipality[],
  share: number,
  seed: string,
): void {
  const bySize = municipalities.toSorted((a, b) => b.population - a.population);
  const counted = bySize.slice(0, Math.ceil(MUNICIPALITIES * share));
  const withPhases = Math.round(WITH_PHASES * share);
  for (const [place, municipality] of counted.entries()) {
    const kinds = place < withPhases ? (['found', ...PHASES] as const) : (['found'] as const);
    for (const kind of kinds) {
      const part = kind === 'found' ? 1 : OPENED[kind];
      placeWeeks(records, municipality, kind, (municipality.population / INHABITANTS) * part, seed);
    }
  }
  for (const municipality of bySize.toReversed().slice(0, Math.round(NOTHING_KNOWN * share))) {
    placeWeeks(records, municipality, 'nothing_local', FEW, seed);
  }
}

function placeWeeks(
  records: DemoRecords,
  municipality: DemoMunicipality,
  kind: DemandKind,
  ordinary: number,
  seed: string,
): void {
  const random = new Random(`${seed} demand ${municipality.code} ${kind}`);
  for (const [ago, week] of shownWeeks(records.today).entries()) {
    const sum = Math.max(1, Math.round((ordinary * random.whole(...BUSY)) / 100));
    const day = addDays(week, random.whole(0, 4));
    // The site adds through a route that takes no day before yesterday, so that no figure changes once it is shown.
    const fields = { municipality: municipality.id, day, kind, sum };
    records.addPlain('demand_counts', `${municipality.slug} ${kind} ${ago + 1}`, 'importer', fields);
  }
}
