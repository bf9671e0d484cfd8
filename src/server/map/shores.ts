import { difference, union } from 'polyclip-ts';
import { cutOut } from './cut-out.ts';
import { boundsOf, isInside, KM_PER_UNIT, type MultiPolygon, type Polygon, type Position, type Ring } from './plane.ts';
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
  const shores = land.map((outline): Shore => {
    const onIt = points.filter(({ position }) => isInside(position, [outline]));
    return { outline: [outline], discs: [], points: onIt };
  });
  const apart: Shore = { outline: [], discs: [], points: [] };
  const ashore = new Set(shores.flatMap((shore) => shore.points));
  const municipalitiesAshore = new Set([...ashore].map(({ municipality }) => municipality));
  for (const point of points.filter((candidate) => !ashore.has(candidate))) {
    const disc = discAround(point.position);
    const home = nearestHome(point, disc, shores) ?? (municipalitiesAshore.has(point.municipality) ? undefined : apart);
    if (!home) continue;
    const others = [...shores, apart].filter((shore) => shore !== home);
    const taken = others.flatMap(({ outline, discs }) => cutOut([...outline, ...discs], boundsOf([disc])));
    home.discs.push(...difference([disc], taken));
    home.points.push(point);
  }
  return [...shores, apart]
    .filter((shore) => shore.points.length > 0)
    .map(({ outline, discs, points: onIt }) => ({ land: union(outline, discs), points: onIt }));
}

/** A stretch while it grows. */
interface Shore {
  outline: MultiPolygon;
  discs: MultiPolygon;
  points: PlacedPoint[];
}

/** The shore within the disc's reach, rather one where people of the point's municipality live. */
function nearestHome({ municipality }: PlacedPoint, disc: Ring, shores: readonly Shore[]): Shore | undefined {
  const inReach = shores.filter(({ outline }) => disc.some((corner) => isInside(corner, outline)));
  return inReach.find((shore) => shore.points.some((point) => point.municipality === municipality)) ?? inReach[0];
}

function discAround([x, y]: Position): Ring {
  const radius = DISC_RADIUS_KM / KM_PER_UNIT;
  const corners = Array.from({ length: DISC_CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / DISC_CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...corners, ...corners.slice(0, 1)];
}
