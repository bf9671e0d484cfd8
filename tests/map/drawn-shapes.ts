import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import {
  boundsOf,
  isInside,
  KM_PER_UNIT,
  type MultiPolygon,
  mapPositions,
  type Position,
  toPlane,
} from '../../src/server/map/plane.ts';

/** The shapes a reader of the TopoJSON gets, on the map's plane, by CBS code. */
export function shapesOf(topology: Topology<{ municipalities: GeometryCollection }>): Map<string, MultiPolygon> {
  const { features } = feature(topology, topology.objects.municipalities);
  return new Map(
    features.map(({ id, geometry }) => {
      if (geometry.type !== 'MultiPolygon') throw new Error(`${id} is a ${geometry.type}`);
      return [String(id), mapPositions(geometry.coordinates as MultiPolygon, toPlane)];
    }),
  );
}

/** Which shapes cover a position, quickly: rectangles first. */
export function coveredBy(shapes: Map<string, MultiPolygon>): (position: Position) => string[] {
  const entries = [...shapes].map(([code, shape]) => ({ code, shape, bounds: boundsOf(shape.flat()) }));
  return (position) => {
    const [x, y] = position;
    return entries
      .filter(({ bounds }) => bounds.xMin <= x && x <= bounds.xMax && bounds.yMin <= y && y <= bounds.yMax)
      .filter(({ shape }) => isInside(position, shape))
      .map(({ code }) => code);
  };
}

export function areaInSquareKm(shape: MultiPolygon): number {
  const inUnits = shape
    .map((polygon) => polygon.map(ringArea).reduce((area, part, index) => (index === 0 ? part : area - part), 0))
    .reduce((sum, part) => sum + part, 0);
  return inUnits * KM_PER_UNIT ** 2;
}

function ringArea(ring: Position[]): number {
  const doubled = ring.map(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return x * nextY - nextX * y;
  });
  return Math.abs(doubled.reduce((sum, part) => sum + part, 0)) / 2;
}
