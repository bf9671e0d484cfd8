import type { NamedPostcodes } from './neighbourhoods.ts';
import type { MultiPolygon } from './plane.ts';
import type { PostcodePoint } from './points.ts';

/** What a worker is told to draw. */
export type DrawingJob =
  | { kind: 'municipalities'; points: readonly PostcodePoint[] }
  | {
      kind: 'neighbourhoods';
      points: readonly PostcodePoint[];
      ground: MultiPolygon;
      named: readonly NamedPostcodes[];
    };
