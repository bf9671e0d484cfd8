import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { municipalityShapes } from './cells.ts';
import { dutchLand } from './land.ts';
import { mapPositions, toDegrees, toPlane } from './plane.ts';
import { type PostcodePoint, placePoints } from './points.ts';
import { inhabitedStretches } from './shores.ts';

/** TopoJSON with the one object `municipalities`: an area for each, its id the CBS code. WGS84 degrees. */
export type SchematicTopology = Topology<{ municipalities: GeometryCollection<{ code: string }> }>;

/** Steps in which coordinates are rounded, over the country's width and height: about 30 m each. */
const QUANTIZATION = 1e4;

/**
 * Draws a map of the municipalities from nothing but postcode points: who is nearest decides. It is schematic: borders
 * are right to a kilometre or so and say nothing about where anybody lives. Pure, but slow (about two seconds for the
 * whole country): see `drawInWorker`. Throws when there are no points or a municipality gets no ground.
 */
export function drawSchematicMap(points: readonly PostcodePoint[]): { topology: SchematicTopology; text: string } {
  if (points.length === 0) throw new RangeError('a map needs at least one postcode point');
  const placed = placePoints(points);
  const stretches = inhabitedStretches(placed, mapPositions(dutchLand(), toPlane));
  const features: Feature<MultiPolygon, { code: string }>[] = [...municipalityShapes(stretches)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, shape]) => ({
      type: 'Feature',
      id: code,
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: mapPositions(shape, toDegrees) },
    }));
  const municipalities: FeatureCollection = { type: 'FeatureCollection', features };
  const drawn = topology({ municipalities }, QUANTIZATION) as SchematicTopology;
  return { topology: drawn, text: JSON.stringify(drawn) };
}
