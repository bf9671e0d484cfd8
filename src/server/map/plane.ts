/** Longitude and latitude in degrees, or x and y on the plane below. */
export type Position = [x: number, y: number];
export type Ring = Position[];
export type Polygon = Ring[];
export type MultiPolygon = Polygon[];

/** A degree of longitude is this much shorter than one of latitude in the middle of the Netherlands. */
const SHRINK = Math.cos((52 * Math.PI) / 180);

/** Kilometres in a degree of latitude: one unit of the plane. */
export const KM_PER_UNIT = 111.2;

/**
 * The local plane on which cells are drawn: degrees with the longitude shrunk, so that distances are about equal in all
 * directions (1 % off at the far north and south, which a schematic map can bear).
 */
export function toPlane([longitude, latitude]: Position): Position {
  return [longitude * SHRINK, latitude];
}

export function toDegrees([x, y]: Position): Position {
  return [x / SHRINK, y];
}

/** Every position of a shape, moved. */
export function mapPositions(shape: MultiPolygon, move: (position: Position) => Position): MultiPolygon {
  return shape.map((polygon) => polygon.map((ring) => ring.map(move)));
}

/** The upright rectangle around a shape. */
export interface Bounds {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

export function boundsOf(rings: readonly Ring[]): Bounds {
  const bounds = { xMin: Infinity, yMin: Infinity, xMax: -Infinity, yMax: -Infinity };
  for (const [x, y] of rings.flat()) {
    bounds.xMin = Math.min(bounds.xMin, x);
    bounds.yMin = Math.min(bounds.yMin, y);
    bounds.xMax = Math.max(bounds.xMax, x);
    bounds.yMax = Math.max(bounds.yMax, y);
  }
  return bounds;
}

/** Whether two rectangles share ground or an edge. */
export function touches(a: Bounds, b: Bounds): boolean {
  return a.xMin <= b.xMax && b.xMin <= a.xMax && a.yMin <= b.yMax && b.yMin <= a.yMax;
}

/** Whether a position lies inside a closed ring (even-odd rule). */
function isInRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether a position lies in a shape and in none of its holes. */
export function isInside(position: Position, shape: MultiPolygon): boolean {
  return shape.some(([outer, ...holes]) => {
    if (!outer || !isInRing(position, outer)) return false;
    return !holes.some((hole) => isInRing(position, hole));
  });
}
