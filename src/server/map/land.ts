import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { difference } from 'polyclip-ts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Ring } from './plane.ts';

/** ISO 3166-1 number of the Netherlands, its id in world-atlas. */
const NETHERLANDS = '528';

/** The Caribbean part of the Kingdom's country lies south of this latitude; the 342 municipalities lie north of it. */
const NORTH_OF = 50;

/**
 * IJsselmeer, Ketelmeer and Markermeer as one water, drawn by hand for this map: [longitude, latitude], right to about
 * a kilometre. world-atlas holds countries, in which the lake is land. The Houtribdijk, on which nobody lives, is
 * left out.
 */
const LAKE: Ring = [
  [5.045, 52.925], // Den Oever, then along the Afsluitdijk
  [5.12, 52.95],
  [5.33, 53.065],
  [5.38, 53.083], // Zurich, then down the coast of Friesland
  [5.375, 53.05],
  [5.405, 52.97],
  [5.385, 52.94],
  [5.345, 52.89], // Stavoren
  [5.4, 52.845],
  [5.56, 52.832],
  [5.7, 52.84], // the Prinses Margrietkanaal, then along the polder's dyke
  [5.6, 52.765],
  [5.583, 52.665], // the polder's westernmost point
  [5.65, 52.615],
  [5.83, 52.6], // the far end of the Ketelmeer
  [5.83, 52.58],
  [5.64, 52.595],
  [5.54, 52.58],
  [5.45, 52.545],
  [5.42, 52.515], // the Houtribdijk's eastern end
  [5.36, 52.465],
  [5.2, 52.41],
  [5.12, 52.385],
  [5.1, 52.335], // the Hollandse Brug
  [5.06, 52.34],
  [5.02, 52.36],
  [4.995, 52.385], // the Oranjesluizen, then up the coast of Noord-Holland
  [5.075, 52.43],
  [5.14, 52.455], // Marken, held to the mainland
  [5.09, 52.468],
  [5.06, 52.46],
  [5.085, 52.495],
  [5.065, 52.53],
  [5.045, 52.6],
  [5.065, 52.63], // the bay of the Hoornse Hop
  [5.16, 52.62],
  [5.24, 52.65],
  [5.31, 52.7], // the Houtribdijk's western end
  [5.24, 52.76],
  [5.125, 52.778], // the corner of the Wieringermeer
  [5.12, 52.85],
  [5.07, 52.9],
  [5.045, 52.925],
];

/** The narrow lakes that part Flevoland from the old land, Gooimeer to Drontermeer, drawn by hand in the same way. */
const BORDER_LAKES: Ring = [
  [5.1, 52.34],
  [5.14, 52.334], // the side of Flevoland
  [5.21, 52.332],
  [5.29, 52.31],
  [5.36, 52.285],
  [5.44, 52.262],
  [5.5, 52.275],
  [5.545, 52.315],
  [5.59, 52.36],
  [5.66, 52.395],
  [5.74, 52.43],
  [5.8, 52.465],
  [5.82, 52.52],
  [5.832, 52.56],
  [5.82, 52.59], // the Ketelmeer, then back along the old land
  [5.835, 52.59],
  [5.852, 52.56],
  [5.84, 52.52],
  [5.825, 52.462],
  [5.76, 52.418],
  [5.69, 52.383],
  [5.615, 52.354],
  [5.575, 52.305],
  [5.515, 52.262],
  [5.44, 52.25],
  [5.36, 52.27],
  [5.29, 52.299],
  [5.23, 52.318],
  [5.15, 52.324],
  [5.1, 52.33],
  [5.1, 52.34],
];

/**
 * The Netherlands in Europe without its great lakes, in degrees. Source: Natural Earth 1:10m (public domain) in
 * world-atlas. Throws when the package no longer holds the country.
 */
export function dutchLand(): MultiPolygon {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const country = atlas.objects.countries.geometries.find(({ id }) => id === NETHERLANDS);
  const shape = country?.type === 'MultiPolygon' && feature(atlas, country).geometry;
  if (!shape) throw new Error('world-atlas holds no outline of the Netherlands');
  const european = (shape.coordinates as MultiPolygon).filter((polygon) =>
    polygon.every((ring) => ring.every(([, latitude]) => latitude > NORTH_OF)),
  );
  return difference(european, [LAKE], [BORDER_LAKES]);
}
