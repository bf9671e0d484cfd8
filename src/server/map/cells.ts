import { Delaunay } from 'd3-delaunay';
import type { GeometryCollection as GeoGeometryCollection, Polygon as GeoPolygon } from 'geojson';
import { intersection } from 'polyclip-ts';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon as PolygonObject } from 'topojson-specification';
import { cutOut } from './cut-out.ts';
import { boundsOf, type MultiPolygon, type Position } from './plane.ts';
import type { PlacedPoint } from './points.ts';
import type { Stretch } from './shores.ts';

/**
 * How far beyond the points the cells may run, in the plane's units. Far more than the country's size, so that the
 * watchers stationed there take no ground from it.
 */
const MARGIN = 10;

/**
 * For each municipality the ground that lies nearer to one of its points than to a point of any other on the same stretch
 * of land: nobody's ground begins across the water. Shapes are on the plane. Throws when a municipality is left
 * without ground.
 */
export function municipalityShapes(stretches: readonly Stretch[]): Map<string, MultiPolygon> {
  const shapes = new Map<string, MultiPolygon>();
  for (const { land, points } of stretches) {
    for (const [municipality, cells] of joinedCells(points)) {
      const shape = cutAtCoast(cells, land);
      if (shape.length === 0) throw new Error(`no ground for municipality ${municipality}`);
      shapes.set(municipality, [...(shapes.get(municipality) ?? []), ...shape]);
    }
  }
  return shapes;
}

/** The cells of each municipality's points, the borders between them gone; on the plane, far beyond any coast. */
export function joinedCells(points: readonly PlacedPoint[]): Map<string, MultiPolygon> {
  const { xMin, yMin, xMax, yMax } = boundsOf([points.map(({ position }) => position)]);
  const [west, south, east, north] = [xMin - MARGIN, yMin - MARGIN, xMax + MARGIN, yMax + MARGIN];
  // Few points, or points in one line, have no triangles to make cells of; with four watchers far out there always are.
  const watchers: Position[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ];
  const voronoi = Delaunay.from([...points.map(({ position }) => position), ...watchers]).voronoi([
    west,
    south,
    east,
    north,
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
function cutAtCoast(cells: MultiPolygon, land: MultiPolygon): MultiPolygon {
  const bounds = boundsOf(cells.flat());
  const nearby = cutOut(land, {
    xMin: bounds.xMin - SURROUNDINGS,
    yMin: bounds.yMin - SURROUNDINGS,
    xMax: bounds.xMax + SURROUNDINGS,
    yMax: bounds.yMax + SURROUNDINGS,
  });
  return nearby.length === 0 ? [] : intersection(cells, nearby);
}
