import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { dutchLand } from '../../src/server/map/land.ts';
import {
  boundsOf,
  isInside,
  type MultiPolygon,
  mapPositions,
  type Polygon,
  type Position,
  toPlane,
} from '../../src/server/map/plane.ts';
import type { PostcodePoint } from '../../src/server/map/points.ts';
import { drawSchematicMap, type SchematicTopology } from '../../src/server/map/schematic.ts';
import { areaInSquareKm, coveredBy, shapesOf } from './drawn-shapes.ts';
import { municipalityCodes, realPoints } from './real-points.ts';

/** Official boundaries lie beside some checkouts, never in the product: they may be compared with, not drawn. */
const OFFICIAL = new URL('../../../shared/data/municipalities.topo.json', import.meta.url);
/** A second's work, with room for a busy machine. */
const A_MINUTE = 60_000;

/** Between the spots that are looked at, in the plane's units: about 2 km. */
const STEP = 0.02;

describe('the map of the whole country', () => {
  const points = realPoints();
  let drawn: { topology: SchematicTopology; text: string };
  let shapes: Map<string, MultiPolygon>;
  let land: MultiPolygon;

  beforeAll(() => {
    drawn = drawSchematicMap(points);
    shapes = shapesOf(drawn.topology);
    land = mapPositions(dutchLand(), toPlane);
  }, A_MINUTE);

  it('is small enough for a phone', () => {
    const compressed = gzipSync(drawn.text).length;
    console.info(`schematic map: ${drawn.text.length} bytes, ${compressed} compressed`);
    expect(compressed).toBeLessThan(60_000);
    expect(JSON.parse(drawn.text)).toEqual(JSON.parse(JSON.stringify(drawn.topology)));
  });

  it('holds each municipality once, with its code and nothing else', () => {
    const { geometries } = drawn.topology.objects.municipalities;
    expect(geometries.map(({ id }) => id)).toEqual(municipalityCodes());
    for (const { id, properties } of geometries) expect(properties).toEqual({ code: id });
  });

  it('gives each an area that can be seen, and together about the size of the country', () => {
    const areas = [...shapes.values()].map(areaInSquareKm);
    expect(Math.min(...areas)).toBeGreaterThan(1);
    const total = areas.reduce((sum, area) => sum + area, 0);
    expect(total).toBeGreaterThan(33_000);
    expect(total).toBeLessThan(38_000);
  });

  it('leaves out the Caribbean', () => {
    expect(boundsOf(land.flat()).yMin).toBeGreaterThan(50.5);
    expect(boundsOf([...shapes.values()].flat(2)).yMin).toBeGreaterThan(50.5);
  });

  it('gives every spot of inhabited land to exactly one', () => {
    const owners = coveredBy(shapes);
    const inhabited = land.filter((stretch) => points.some((point) => isInside(placeOf(point), [stretch])));
    const spots = spotsOn(inhabited, STEP);
    const misplaced = spots.filter((spot) => owners(spot).length !== 1);
    expect(spots.length).toBeGreaterThan(5_000);
    // Rounded borders and coasts: a handful of spots may fall on a line.
    expect(misplaced.length).toBeLessThan(spots.length / 1000);
  });

  it('leaves the great lakes open', () => {
    const owners = coveredBy(shapes);
    for (const [longitude, latitude] of [
      [5.4, 52.75],
      [5.2, 52.5],
      [5.3, 52.9],
      [5.75, 52.59],
    ] as Position[]) {
      expect(owners(toPlane([longitude, latitude]))).toEqual([]);
    }
  });

  it('has every postcode point in its own municipality, but for a few in the water', () => {
    const owners = coveredBy(shapes);
    const elsewhere = points.filter((point) => owners(placeOf(point)).join() !== point.municipality);
    console.info(`postcode points outside their municipality: ${elsewhere.length} of ${points.length}`);
    expect(elsewhere.length).toBeLessThan(points.length / 200);
    const inAnother = elsewhere.filter((point) => owners(placeOf(point)).length > 0);
    expect(inAnother.map(({ code }) => code)).toEqual([]);
  });

  it('lets nobody have ground across the water from where its people live', () => {
    const owners = coveredBy(shapes);
    for (const stretch of land) {
      const living = new Set(points.filter((point) => isInside(placeOf(point), [stretch])).map((p) => p.municipality));
      const shown = new Set(spotsOn([stretch], stepFor(stretch)).flatMap(owners));
      expect([...shown].filter((code) => !living.has(code))).toEqual([]);
    }
  });

  if (existsSync(OFFICIAL)) {
    it('has nearly the neighbours of the official map', () => {
      const official: MunicipalityTopology = JSON.parse(readFileSync(OFFICIAL, 'utf8'));
      const expected = borderPairs(official);
      const found = borderPairs(drawn.topology);
      const right = [...expected].filter((pair) => found.has(pair));
      console.info(`neighbours: ${right.length} of ${expected.size} found, ${found.size - right.length} too many`);
      expect(right.length).toBeGreaterThan(expected.size * 0.9);
    });
  } else {
    console.info('neighbours not compared: no official boundaries beside this checkout');
  }
});

type MunicipalityTopology = Topology<{ municipalities: GeometryCollection }>;

function placeOf({ longitude, latitude }: PostcodePoint): Position {
  return toPlane([longitude, latitude]);
}

/** Close enough together to find a corner of a small island. */
function stepFor(stretch: Polygon): number {
  const { xMin, xMax } = boundsOf(stretch);
  return Math.min(STEP, (xMax - xMin) / 40);
}

/** Spots in rows and columns over a shape, as far as they lie in it. */
function spotsOn(shape: MultiPolygon, step: number): Position[] {
  const { xMin, yMin, xMax, yMax } = boundsOf(shape.flat());
  const columns = Array.from({ length: Math.ceil((xMax - xMin) / step) }, (_, column) => xMin + column * step);
  const rows = Array.from({ length: Math.ceil((yMax - yMin) / step) }, (_, row) => yMin + row * step);
  return columns.flatMap((x) => rows.map((y): Position => [x, y])).filter((spot) => isInside(spot, shape));
}

/** "GM0001 GM0002" for each two that share a border. */
function borderPairs({ objects: { municipalities } }: MunicipalityTopology): Set<string> {
  const codes = municipalities.geometries.map(({ id }) => String(id));
  const pairs = neighbors(municipalities.geometries).flatMap((others, index) =>
    others.map((other) => [codes[index], codes[other]].sort().join(' ')),
  );
  return new Set(pairs);
}
