import type { Position } from 'geojson';
import { type Area, areasAround, type MunicipalityTopology } from './areas.ts';

/** One municipality as an SVG path. */
export interface CountryPath {
  /** CBS code. */
  code: string;
  /** Path data in the units of the map's `viewBox`. */
  d: string;
}

export interface CountryPaths {
  viewBox: string;
  /** In the order of their codes. */
  paths: CountryPath[];
}

/** Units across the whole country: 1 is about 400 m, a pixel or less on most screens. */
const DEFAULT_WIDTH = 640;

/** A degree of longitude is this much shorter than one of latitude in the middle of the Netherlands. */
const SHRINK = Math.cos((52 * Math.PI) / 180);

/**
 * The whole country as SVG paths of whole units, small enough to stand in a page (some 40 kB, 13 kB compressed). A
 * municipality or island too small for that keeps its shape in fractions of a unit. Throws without a bounding box.
 */
export function countryPaths(topology: MunicipalityTopology, width: number = DEFAULT_WIDTH): CountryPaths {
  const [west, south, east, north] = topology.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    throw new RangeError('a map without a bounding box');
  }
  const scale = width / ((east - west) * SHRINK);
  const project = ([longitude = 0, latitude = 0]: Position): Position => [
    (longitude - west) * SHRINK * scale,
    (north - latitude) * scale,
  ];
  const paths = areasAround(topology, '').map((area) => ({ code: area.code, d: pathData(area, project) }));
  const height = Math.ceil((north - south) * scale);
  return { viewBox: `0 0 ${width} ${height}`, paths: paths.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

function pathData({ shape: { geometry } }: Area, project: (position: Position) => Position): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => ring.map(project));
  const whole = rings.map((ring) => ringData(ring, 1)).join('');
  // A speck in whole units is a line or nothing; it must still be seen.
  return whole || rings.map((ring) => ringData(ring, 10)).join('');
}

/** Steps from corner to corner, rounded to 1/`parts` of a unit; empty for a ring that has no area left. */
function ringData(ring: Position[], parts: number): string {
  const corners = ring
    .map(([x = 0, y = 0]): [number, number] => [Math.round(x * parts), Math.round(y * parts)])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const [start, ...rest] = corners.slice(0, -1);
  if (!start || rest.length < 2) return '';
  let [lastX, lastY] = start;
  let data = `M${start[0] / parts} ${start[1] / parts}l`;
  for (const [x, y] of rest) {
    data += `${(x - lastX) / parts} ${(y - lastY) / parts} `;
    [lastX, lastY] = [x, y];
  }
  return `${data.trimEnd().replaceAll(' -', '-')}z`;
}
