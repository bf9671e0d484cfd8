import type { Stage } from '../../domain/rollout/types.ts';
import { STAGES } from '../../domain/rollout/types.ts';
import type { MunicipalityTopology } from '../map/areas.ts';
import { countryPaths } from '../map/country-paths.ts';
import type { PlacedProgress } from './figures.ts';

/** How a municipality is drawn: by its step, as one of which none is known, or as one that nobody asked for. */
export type StageTone = Stage | 'unknown' | 'elsewhere';

const TONES: readonly StageTone[] = ['elsewhere', 'unknown', ...STAGES];

export interface StageMapDrawing {
  viewBox: string;
  /** What is least known first, so that the borders of what is known are drawn over it. */
  tones: { tone: StageTone; paths: { d: string; title: string }[] }[];
}

/** The country, each municipality in the tone of its step. `titleOf`: what a pointer over it is told. */
export function drawStages(
  topology: MunicipalityTopology,
  all: readonly PlacedProgress[],
  titleOf: (placed: PlacedProgress) => string,
): StageMapDrawing {
  const byCode = new Map(all.map((placed) => [placed.municipality.code, placed]));
  const { viewBox, paths } = countryPaths(topology);
  const drawn = paths.map(({ code, d }) => {
    const placed = byCode.get(code);
    if (!placed) return { d, tone: 'elsewhere', title: '' };
    return { d, tone: placed.progress.stage ?? 'unknown', title: titleOf(placed) };
  });
  return {
    viewBox,
    tones: TONES.map((tone) => ({ tone, paths: drawn.filter((path) => path.tone === tone) })),
  };
}
