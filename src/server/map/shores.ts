import { difference, union } from 'polyclip-ts';
import { isInside, KM_PER_UNIT, type MultiPolygon, type Polygon, type Position, type Ring } from './plane.ts';
import type { PlacedPoint } from './points.ts';

/** How much land a place gets that the outline leaves in the water or abroad. */
const DISC_RADIUS_KM = 1;
const DISC_CORNERS = 12;

/** A stretch of land one can go about without crossing water, and the points on it. */
export interface Stretch {
  land: MultiPolygon;
  points: PlacedPoint[];
}

/**
 * The stretches of land that have points, each grown by a small disc around the points that lie just off it (the outline
 * is a rough one). A municipality that lies outside altogether gets discs of its own, so that each has ground. A lone
 * point far out, the middle of a postcode that is mostly lake, gets none. Stretches never overlap.
 */
export function inhabitedStretches(points: readonly PlacedPoint[], land: readonly Polygon[]): Stretch[] {
  const stretches = land.map((polygon): Stretch & { outline: Polygon } => ({
    outline: polygon,
    land: [polygon],
    points: points.filter(({ position }) => isInside(position, [polygon])),
  }));
  const ashore = new Set(stretches.flatMap((stretch) => stretch.points));
  const municipalitiesAshore = new Set([...ashore].map(({ municipality }) => municipality));
  const apart: Stretch = { land: [], points: [] };
  for (const point of points.filter((candidate) => !ashore.has(candidate))) {
    const disc = discAround(point.position);
    const inReach = stretches.filter(({ outline }) => disc.some((corner) => isInside(corner, [outline])));
    const home =
      inReach.find((stretch) => stretch.points.some(({ municipality }) => municipality === point.municipality)) ??
      inReach[0] ??
      (municipalitiesAshore.has(point.municipality) ? undefined : apart);
    if (!home) continue;
    const others = [...stretches, apart].filter((stretch) => stretch !== home).flatMap((stretch) => stretch.land);
    home.land = union(home.land, difference([disc], others));
    home.points.push(point);
  }
  return [...stretches, apart].filter((stretch) => stretch.points.length > 0);
}

function discAround([x, y]: Position): Ring {
  const radius = DISC_RADIUS_KM / KM_PER_UNIT;
  const corners = Array.from({ length: DISC_CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / DISC_CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...corners, ...corners.slice(0, 1)];
}
