import { describe, expect, it } from 'vitest';
import { drawNeighbourhoods } from '../../src/server/map/neighbourhoods.ts';
import { isInside, type MultiPolygon, mapPositions, type Position, toPlane } from '../../src/server/map/plane.ts';
import { areaInSquareKm } from './drawn-shapes.ts';
import { realPoints } from './real-points.ts';

const CODE = 'GM0268';
const points = realPoints().filter(({ municipality }) => municipality === CODE);
/** A box around them all; the real border is cut from the map of the country. */
const box: Position[] = [
  [5.7, 51.75],
  [5.7, 51.92],
  [5.95, 51.92],
  [5.95, 51.75],
  [5.7, 51.75],
];
const ground: MultiPolygon = mapPositions([[box]], toPlane);
const codes = points.map(({ code }) => code);

function draw(named: Record<string, readonly string[]>): Map<string, MultiPolygon> {
  const neighbourhoods = Object.entries(named).map(([name, postcodes]) => ({ name, postcodes }));
  const { features } = drawNeighbourhoods(points, ground, neighbourhoods);
  return new Map(
    features.map(({ properties, geometry }) => [
      properties.name,
      mapPositions(geometry.coordinates as MultiPolygon, toPlane),
    ]),
  );
}

const spotOf = (code: string): Position => {
  const point = points.find((candidate) => candidate.code === code);
  return toPlane([point?.longitude ?? 0, point?.latitude ?? 0]);
};

describe('the shape of a neighbourhood', () => {
  it('holds the points of its postcodes and of no other', () => {
    const own = ['6535', '6536', '6537', '6538'];
    const shape = draw({ south: own }).get('south') ?? [];
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => isInside(spotOf(code), shape))).toEqual(own);
  });

  it('has no borders within', () => {
    const joined = draw({ all: codes }).get('all') ?? [];
    expect(joined).toHaveLength(1);
    expect(areaInSquareKm(joined)).toBeCloseTo(areaInSquareKm(ground), 0);
  });

  it('may overlap another, and lets nothing uncovered between those that share all postcodes out', () => {
    const [first = [], second = []] = [codes.slice(0, 12), codes.slice(11)];
    const both = draw({ first, second });
    const middle = spotOf(codes[11] ?? '');
    expect([...both.values()].every((shape) => isInside(middle, shape))).toBe(true);
    const alone = draw({ middle: codes.slice(11, 12) }).get('middle') ?? [];
    const sum = [...both.values()].reduce((total, shape) => total + areaInSquareKm(shape), 0);
    expect(sum - areaInSquareKm(alone)).toBeCloseTo(areaInSquareKm(ground), 0);
  });

  it('ends at the border of the municipality', () => {
    const small = mapPositions(
      [[box.map(([x, y]): Position => [5.8 + (x - 5.7) / 5, 51.8 + (y - 51.75) / 5])]],
      toPlane,
    );
    const { features } = drawNeighbourhoods(points, small, [{ name: 'all', postcodes: codes }]);
    const shape = mapPositions((features[0]?.geometry.coordinates ?? []) as MultiPolygon, toPlane);
    expect(areaInSquareKm(shape)).toBeCloseTo(areaInSquareKm(small), 1);
  });

  it('is not made up where nobody told in which postcodes it lies, or where these are elsewhere', () => {
    expect([...draw({ unknown: [], elsewhere: ['1011'], known: ['6511'] }).keys()]).toEqual(['known']);
  });
});
