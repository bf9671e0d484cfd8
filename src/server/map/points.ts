import { KM_PER_UNIT, type Position, toPlane } from './plane.ts';

/** A postcode's point and the municipality (CBS code) it belongs to, in WGS84 degrees. */
export interface PostcodePoint {
  code: string;
  latitude: number;
  longitude: number;
  municipality: string;
}

/** A point on the map's plane. No two placed points share a position. */
export interface PlacedPoint {
  position: Position;
  municipality: string;
}

/** How far a point is moved that lies exactly on one of another municipality: two equal points have no border between them. */
const STEP_ASIDE_KM = 0.2;

/** Points on the plane, in the order of their codes, so that the same set always gives the same map. */
export function placePoints(points: readonly PostcodePoint[]): PlacedPoint[] {
  const taken = new Map<string, string>();
  const placed: PlacedPoint[] = [];
  for (const { latitude, longitude, municipality } of points.toSorted(byCodeThenMunicipality)) {
    const position = toPlane([longitude, latitude]);
    while (taken.has(String(position)) && taken.get(String(position)) !== municipality) {
      position[0] += STEP_ASIDE_KM / KM_PER_UNIT;
    }
    if (taken.has(String(position))) continue;
    taken.set(String(position), municipality);
    placed.push({ position, municipality });
  }
  return placed;
}

function byCodeThenMunicipality(a: PostcodePoint, b: PostcodePoint): number {
  return compare(a.code, b.code) || compare(a.municipality, b.municipality);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
