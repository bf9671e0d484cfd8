import type { FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { intersection } from 'polyclip-ts';
import { joinedCells } from './cells.ts';
import { type MultiPolygon, mapPositions, type Position, toDegrees } from './plane.ts';
import { type PostcodePoint, placePoints } from './points.ts';

/** A neighbourhood and the PC4s that it is said to lie in. */
export interface NamedPostcodes {
  name: string;
  postcodes: readonly string[];
}

export type NeighbourhoodShapes = FeatureCollection<GeoMultiPolygon, { name: string }>;

/** Decimals of a degree: some 10 m, much finer than what a postcode's point can tell. */
const DECIMALS = 4;

const INSIDE = 'inside';
const OUTSIDE = 'outside';

/**
 * The ground of each neighbourhood in a municipality: what lies nearer to the point of one of its postcodes than to those
 * of the others. As schematic as the municipality's own border, and for the same reason. A neighbourhood without a
 * postcode that has its point here is left out: nobody knows where it lies.
 *
 * `points`: those of the municipality. `ground`: its shape on the plane.
 */
export function drawNeighbourhoods(
  points: readonly PostcodePoint[],
  ground: MultiPolygon,
  neighbourhoods: readonly NamedPostcodes[],
): NeighbourhoodShapes {
  const features = neighbourhoods.flatMap(({ name, postcodes }): NeighbourhoodShapes['features'] => {
    const sorted = points.map((point) => ({
      ...point,
      municipality: postcodes.includes(point.code) ? INSIDE : OUTSIDE,
    }));
    const cells = joinedCells(placePoints(sorted)).get(INSIDE);
    const shape = cells ? intersection(cells, ground) : [];
    if (shape.length === 0) return [];
    const coordinates = mapPositions(shape, (position) => rounded(toDegrees(position)));
    return [{ type: 'Feature', properties: { name }, geometry: { type: 'MultiPolygon', coordinates } }];
  });
  return { type: 'FeatureCollection', features };
}

function rounded([longitude, latitude]: Position): Position {
  return [Number(longitude.toFixed(DECIMALS)), Number(latitude.toFixed(DECIMALS))];
}
