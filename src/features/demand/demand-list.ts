import type { Day } from '../../domain/calendar/day.ts';
import { DEMAND_KINDS, type DemandKind, type WeekSum } from '../../domain/demand/types.ts';
import { bearsNameWith } from '../../domain/municipality/name-part.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames } from '../../i18n/format.ts';

/** What is shown of the counts: which week in the table, what and whose in the drawing, which names. */
export interface DemandChoice {
  week: Day;
  kind: DemandKind;
  /** A slug; empty for all together. */
  of: string;
  text: string;
}

const FIELDS = { week: 'week', kind: 'wat', of: 'gemeente', text: 'naam' } as const;

/** The choice that an address holds; what it does not say is the last week, look-ups, and all together. */
export function demandChoice(query: URLSearchParams, weeks: readonly Day[], slugs: readonly string[]): DemandChoice {
  const given = (field: keyof typeof FIELDS) => query.get(FIELDS[field]) ?? '';
  return {
    week: weeks.find((week) => week === given('week')) ?? weeks[0] ?? '',
    kind: DEMAND_KINDS.find((kind) => kind === given('kind')) ?? 'found',
    of: slugs.find((slug) => slug === given('of')) ?? '',
    text: given('text').trim(),
  };
}

/** Of one municipality or, where that is null, of all together: what is shown of each kind, null where nothing is. */
export interface DemandRow {
  municipality: Municipality | null;
  sums: Record<DemandKind, number | null>;
}

/** Figures by whose, week and kind. */
export class DemandFigures {
  readonly #sums: ReadonlyMap<string, number>;

  constructor(sums: readonly WeekSum[]) {
    this.#sums = new Map(sums.map(({ municipality, week, kind, sum }) => [`${municipality} ${week} ${kind}`, sum]));
  }

  /** `municipalityId`: empty for all together. Null where nothing is shown. */
  of(municipalityId: string, week: Day, kind: DemandKind): number | null {
    return this.#sums.get(`${municipalityId} ${week} ${kind}`) ?? null;
  }

  row(municipality: Municipality | null, week: Day): DemandRow {
    const sums = Object.fromEntries(DEMAND_KINDS.map((kind) => [kind, this.of(municipality?.id ?? '', week, kind)]));
    return { municipality, sums: sums as DemandRow['sums'] };
  }
}

/** Rows by name: those of which something is shown, and with a name typed all that bear it. `left`: how many are left out. */
export function chooseDemand(
  figures: DemandFigures,
  municipalities: readonly Municipality[],
  { week, text }: Pick<DemandChoice, 'week' | 'text'>,
): { rows: DemandRow[]; left: number } {
  const all = municipalities
    .filter(bearsNameWith(text))
    .map((municipality) => figures.row(municipality, week))
    .sort((a, b) => compareNames(a.municipality?.name ?? '', b.municipality?.name ?? ''));
  const rows = text === '' ? all.filter(({ sums }) => Object.values(sums).some((sum) => sum !== null)) : all;
  return { rows, left: all.length - rows.length };
}
