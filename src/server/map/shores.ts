import { union } from 'polyclip-ts';
import { isInside, KM_PER_UNIT, type MultiPolygon, type Position, type Ring } from './plane.ts';
import type { PlacedPoint } from './points.ts';

/** How much land a place gets that the outline leaves in the water or abroad. */
const DISC_RADIUS_KM = 1;
const DISC_CORNERS = 12;

function discAround([x, y]: Position): Ring {
  const radius = DISC_RADIUS_KM / KM_PER_UNIT;
  const corners = Array.from({ length: DISC_CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / DISC_CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...corners, ...corners.slice(0, 1)];
}

/**
 * The land, grown by a small disc around each point that lies just outside it (the outline is a rough one), and around
 * every point of a municipality that lies outside altogether, so that each municipality has an area. A lone point far
 * out, the middle of a postcode that is mostly lake, gets no island of its own.
 */
export function landUnder(points: readonly PlacedPoint[], land: MultiPolygon): MultiPolygon {
  const ashore = points.map(({ position }) => isInside(position, land));
  const municipalitiesAshore = new Set(points.filter((_, index) => ashore[index]).map((point) => point.municipality));
  const discs = points
    .filter((_, index) => !ashore[index])
    .map(({ position, municipality }) => ({ disc: discAround(position), municipality }))
    .filter(
      ({ disc, municipality }) =>
        !municipalitiesAshore.has(municipality) || disc.some((corner) => isInside(corner, land)),
    );
  return union(land, ...discs.map(({ disc }) => [disc]));
}
