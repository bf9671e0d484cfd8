import { Delaunay } from 'd3-delaunay';
import type { GeometryCollection as GeoGeometryCollection, Polygon as GeoPolygon } from 'geojson';
import { intersection } from 'polyclip-ts';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon as PolygonObject } from 'topojson-specification';
import { cutOut } from './cut-out.ts';
import { boundsOf, isInside, type MultiPolygon, type Polygon } from './plane.ts';
import type { PlacedPoint } from './points.ts';

/** Room around the outermost points, in the plane's units (about 50 km): the cells run on beyond any coast. */
const MARGIN = 0.5;

/**
 * For each municipality the ground that lies nearer to one of its points than to a point of any other on the same stretch
 * of land: nobody's ground begins across the water. Islands without a point are left out. Shapes are on the plane.
 * Throws when a municipality is left without ground.
 */
export function municipalityShapes(points: readonly PlacedPoint[], land: MultiPolygon): Map<string, MultiPolygon> {
  const shapes = new Map<string, MultiPolygon>(points.map(({ municipality }) => [municipality, []]));
  for (const stretch of land) {
    const onIt = points.filter(({ position }) => isInside(position, [stretch]));
    for (const [municipality, cells] of joinedCells(onIt)) {
      shapes.get(municipality)?.push(...cutAtCoast(cells, stretch));
    }
  }
  for (const [municipality, shape] of shapes) {
    if (shape.length === 0) throw new Error(`no ground for municipality ${municipality}`);
  }
  return shapes;
}

/** The cells of each municipality's points, the borders between them gone. */
function joinedCells(points: readonly PlacedPoint[]): Map<string, MultiPolygon> {
  if (points.length === 0) return new Map();
  const { xMin, yMin, xMax, yMax } = boundsOf([points.map(({ position }) => position)]);
  const voronoi = Delaunay.from(points.map(({ position }) => position)).voronoi([
    xMin - MARGIN,
    yMin - MARGIN,
    xMax + MARGIN,
    yMax + MARGIN,
  ]);
  // Neighbouring cells are given the very same corners, so arcs can be told apart exactly; no clipping is needed here.
  const polygons = points.map(
    (_, index): GeoPolygon => ({ type: 'Polygon', coordinates: [voronoi.cellPolygon(index)] }),
  );
  const collection: GeoGeometryCollection = { type: 'GeometryCollection', geometries: polygons };
  const cells = topology({ cells: collection });
  const { geometries } = cells.objects.cells as GeometryCollection;
  const byMunicipality = Map.groupBy(geometries as PolygonObject[], (_, index) => points[index]?.municipality ?? '');
  return new Map(
    [...byMunicipality].map(([municipality, own]) => {
      const joined = feature(cells, mergeArcs(cells, own)).geometry;
      return [municipality, joined.coordinates as MultiPolygon];
    }),
  );
}

/** Room left around a municipality when the land near it is cut out, in the plane's units (about 1 km). */
const SURROUNDINGS = 0.01;

/** The cut is exact and slow in proportion to the coast's length, so each municipality meets only the land around it. */
function cutAtCoast(cells: MultiPolygon, stretch: Polygon): MultiPolygon {
  const bounds = boundsOf(cells.flat());
  const nearby = cutOut([stretch], {
    xMin: bounds.xMin - SURROUNDINGS,
    yMin: bounds.yMin - SURROUNDINGS,
    xMax: bounds.xMax + SURROUNDINGS,
    yMax: bounds.yMax + SURROUNDINGS,
  });
  return nearby.length === 0 ? [] : intersection(cells, nearby);
}
