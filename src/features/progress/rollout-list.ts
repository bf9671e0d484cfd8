import type { Day } from '../../domain/calendar/day.ts';
import { bearsNameWith } from '../../domain/municipality/name-part.ts';
import { isAnythingKnown } from '../../domain/rollout/in-municipality.ts';
import { countOpen } from '../../domain/rollout/obstacle.ts';
import { type Obstacle, STAGES } from '../../domain/rollout/types.ts';
import { compareNames } from '../../i18n/format.ts';
import type { PlacedProgress } from './figures.ts';

/** One municipality in the table of staff and officers. */
export interface RolloutRow extends PlacedProgress {
  /** Obstacles that stand today; null when that is not known, or not for who asks to know. */
  openObstacles: number | null;
}

export function rolloutRows(all: readonly PlacedProgress[], obstacles: readonly Obstacle[], today: Day): RolloutRow[] {
  const recorded = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) {
    recorded.set(obstacle.municipalityId, [...(recorded.get(obstacle.municipalityId) ?? []), obstacle]);
  }
  return all.map((placed) => ({
    ...placed,
    openObstacles: countOpen(recorded.get(placed.municipality.id) ?? [], today),
  }));
}

const SORT_FIELDS = ['gemeente', 'provincie', 'partners', 'stap', 'bewijs', 'belemmeringen'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** What was chosen above the table, as it stands in the address; empty texts leave nothing out. */
export interface RolloutChoice {
  /** A part of the name. */
  text: string;
  province: string;
  /** A stage, or `onbekend`. */
  stage: string;
  /** Slug of a national partner. */
  partner: string;
  /** Only those of which nothing at all is known. */
  nothingKnown: boolean;
  /** Whether the map is shown above the table. */
  map: boolean;
  sort: SortField;
  descending: boolean;
}

export const STAGE_UNKNOWN = 'onbekend';

export function rolloutChoice(query: URLSearchParams): RolloutChoice {
  const sorted = query.get('sorteer') ?? '';
  const sort = SORT_FIELDS.find((field) => field === sorted.replace(/^-/, ''));
  return {
    text: (query.get('naam') ?? '').trim(),
    province: query.get('provincie') ?? '',
    stage: query.get('stap') ?? '',
    partner: query.get('partner') ?? '',
    nothingKnown: query.get('niets') === 'ja',
    map: query.get('kaart') === 'ja',
    sort: sort ?? 'gemeente',
    descending: sort !== undefined && sorted.startsWith('-'),
  };
}

/** The fields of the address for a choice. */
export function rolloutQuery(choice: RolloutChoice): Record<string, string> {
  const isDefault = choice.sort === 'gemeente' && !choice.descending;
  return {
    naam: choice.text,
    provincie: choice.province,
    stap: choice.stage,
    partner: choice.partner,
    niets: choice.nothingKnown ? 'ja' : '',
    kaart: choice.map ? 'ja' : '',
    sorteer: isDefault ? '' : `${choice.descending ? '-' : ''}${choice.sort}`,
  };
}

export function chooseRows(rows: readonly RolloutRow[], choice: RolloutChoice): RolloutRow[] {
  const isNamed = bearsNameWith(choice.text);
  const chosen = rows.filter(
    ({ municipality, progress }) =>
      isNamed(municipality) &&
      (choice.province === '' || municipality.province === choice.province) &&
      (choice.stage === '' || (progress.stage ?? STAGE_UNKNOWN) === choice.stage) &&
      (choice.partner === '' || progress.partners.some(({ slug }) => slug === choice.partner)) &&
      (!choice.nothingKnown || !isAnythingKnown(progress)),
  );
  const direction = choice.descending ? -1 : 1;
  const compare = COMPARE[choice.sort];
  // What is equal stays in the order of the names, whichever way the rest is turned.
  return chosen.sort((a, b) => direction * compare(a, b) || compareNames(a.municipality.name, b.municipality.name));
}

const COMPARE: Record<SortField, (a: RolloutRow, b: RolloutRow) => number> = {
  gemeente: (a, b) => compareNames(a.municipality.name, b.municipality.name),
  provincie: (a, b) => compareNames(a.municipality.province, b.municipality.province),
  partners: (a, b) => a.progress.partners.length - b.progress.partners.length,
  stap: (a, b) => stepOf(a) - stepOf(b),
  bewijs: (a, b) => compareTexts(a.progress.proof?.date ?? '', b.progress.proof?.date ?? ''),
  belemmeringen: (a, b) => (a.openObstacles ?? -1) - (b.openObstacles ?? -1),
};

/** 1 to 5, 0 when no step is known. */
function stepOf({ progress }: RolloutRow): number {
  return progress.stage ? STAGES.indexOf(progress.stage) + 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
