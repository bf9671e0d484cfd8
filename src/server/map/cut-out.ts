import { type Bounds, boundsOf, type MultiPolygon, type Position, type Ring, touches } from './plane.ts';

/**
 * The part of a shape inside a rectangle, much faster than an exact cut. Where a concave shape falls apart its pieces
 * stay joined along the rectangle's edge, so the rectangle must be wider than what is looked at in it.
 * (Sutherland and Hodgman, "Reentrant Polygon Clipping", 1974: one side of the rectangle after another.)
 */
export function cutOut(shape: MultiPolygon, bounds: Bounds): MultiPolygon {
  return shape
    .filter((polygon) => touches(boundsOf(polygon), bounds))
    .map((polygon) => polygon.map((ring) => cutRing(ring, bounds)).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);
}

/** A side of the rectangle: the coordinate it runs across, where, and which way is in. */
interface Side {
  axis: 0 | 1;
  at: number;
  inward: 1 | -1;
}

function cutRing(ring: Ring, { xMin, yMin, xMax, yMax }: Bounds): Ring {
  const sides: Side[] = [
    { axis: 0, at: xMin, inward: 1 },
    { axis: 0, at: xMax, inward: -1 },
    { axis: 1, at: yMin, inward: 1 },
    { axis: 1, at: yMax, inward: -1 },
  ];
  const open = sides.reduce((corners, side) => cutAtSide(corners, side), ring.slice(0, -1));
  return [...open, ...open.slice(0, 1)];
}

function cutAtSide(corners: Ring, side: Side): Ring {
  const isIn = (corner: Position) => (corner[side.axis] - side.at) * side.inward >= 0;
  return corners.flatMap((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const crossing = isIn(corner) === isIn(before) ? [] : [crossingAt(before, corner, side)];
    return isIn(corner) ? [...crossing, corner] : crossing;
  });
}

function crossingAt(from: Position, to: Position, { axis, at }: Side): Position {
  const along = (at - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = from[other] + along * (to[other] - from[other]);
  return axis === 0 ? [at, across] : [across, at];
}
