import { describe, expect, it } from 'vitest';
import { toPlane } from '../../src/server/map/plane.ts';
import type { PostcodePoint } from '../../src/server/map/points.ts';
import { drawSchematicMap } from '../../src/server/map/schematic.ts';
import { areaInSquareKm, coveredBy, shapesOf } from './drawn-shapes.ts';
import { realPoints } from './real-points.ts';

function point(municipality: string, longitude: number, latitude: number, code = '1000'): PostcodePoint {
  return { code, municipality, longitude, latitude };
}

function shapesFrom(points: PostcodePoint[]) {
  return shapesOf(drawSchematicMap(points).topology);
}

const AMERSFOORT = point('GM0307', 5.39, 52.16);
const UTRECHT = point('GM0344', 5.12, 52.09);

describe('the schematic map', () => {
  it('is the same for the same points in any order', () => {
    const some = realPoints().slice(0, 60);
    expect(drawSchematicMap(some.toReversed()).text).toBe(drawSchematicMap(some).text);
  });

  it('gives a spot to the municipality of the nearest point', () => {
    const owners = coveredBy(shapesFrom([AMERSFOORT, UTRECHT]));
    expect(owners(toPlane([5.36, 52.15]))).toEqual(['GM0307']);
    expect(owners(toPlane([5.15, 52.1]))).toEqual(['GM0344']);
  });

  it('draws no border between points of one municipality', () => {
    const shapes = shapesFrom([AMERSFOORT, { ...UTRECHT, municipality: 'GM0307' }]);
    expect([...shapes.keys()]).toEqual(['GM0307']);
    expect(shapes.get('GM0307')).toHaveLength(1);
  });

  it('bears two copies of a point', () => {
    const once = drawSchematicMap([AMERSFOORT, UTRECHT]).text;
    expect(drawSchematicMap([AMERSFOORT, UTRECHT, { ...AMERSFOORT }]).text).toBe(once);
  });

  it('keeps both municipalities when their points are one and the same', () => {
    const shapes = shapesFrom([AMERSFOORT, { ...AMERSFOORT, municipality: 'GM9999' }, UTRECHT]);
    expect([...shapes.keys()].sort()).toEqual(['GM0307', 'GM0344', 'GM9999']);
    for (const shape of shapes.values()) expect(areaInSquareKm(shape)).toBeGreaterThan(1);
  });

  it('bears points in one line', () => {
    const line = [0, 1, 2, 3].map((step) => point(`GM000${step}`, 5.5 + step / 20, 52.1));
    expect([...shapesFrom(line).keys()]).toEqual(['GM0000', 'GM0001', 'GM0002', 'GM0003']);
  });

  it('shows a municipality that lies wholly in the water as a disc', () => {
    const atSea = point('GM9999', 3.6, 52.6);
    const shape = shapesFrom([AMERSFOORT, atSea]).get('GM9999') ?? [];
    expect(areaInSquareKm(shape)).toBeCloseTo(Math.PI, 0);
    expect(coveredBy(new Map([['GM9999', shape]]))(toPlane([3.6, 52.6]))).toEqual(['GM9999']);
  });

  it('makes no island for the middle of a postcode that is mostly lake', () => {
    const shapes = shapesFrom([AMERSFOORT, { ...AMERSFOORT, longitude: 5.3, latitude: 52.85 }]);
    expect(coveredBy(shapes)(toPlane([5.3, 52.85]))).toEqual([]);
  });

  it('grows the shore a little for a point just off it', () => {
    const offScheveningen = point('GM0518', 4.28096, 52.1139);
    const owners = coveredBy(shapesFrom([AMERSFOORT, point('GM0518', 4.3, 52.08), offScheveningen]));
    expect(owners(toPlane([4.28096, 52.1139]))).toEqual(['GM0518']);
  });

  it('grows no shore over the one across a narrow water', () => {
    const bruinisse = point('GM1676', 4.10067, 51.65723);
    const owners = coveredBy(shapesFrom([bruinisse, point('GM1676', 4.0, 51.68), point('GM0716', 4.17, 51.62)]));
    const across = Array.from({ length: 40 }, (_, step) => owners(toPlane([4.08 + step / 1000, 51.657])));
    expect(across.filter((codes) => codes.length > 1)).toEqual([]);
    expect(across[0]).toEqual(['GM1676']);
    expect(across.at(-1)).toEqual(['GM0716']);
  });

  it('refuses to draw nothing', () => {
    expect(() => drawSchematicMap([])).toThrow(RangeError);
  });
});
