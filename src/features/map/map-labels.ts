import type { MultiPolygon, Polygon, Position } from 'geojson';
import { CRS, type LatLng, type Map as LeafletMap, latLng, PolyUtil } from 'leaflet';
import type { Area } from './areas.ts';
import type { NeighbourhoodShapes } from './fetch-map-data.ts';
import { type Box, findRoom } from './label-room.ts';
import { element, placed } from './map-element.ts';

/** Where labels ask for room, the most telling first. */
const IN_ORDER = [
  '.kk-map__spot .kk-map__label',
  '.kk-map__label--self',
  '.kk-map__label--neighbourhood',
  '.kk-map__label--neighbour',
];

/**
 * The names of the municipality and its neighbours, each in the middle of its largest part. Not for screen readers: who
 * lies next to whom is told by the shapes alone.
 */
export function addNames(
  leafletMap: LeafletMap,
  areas: readonly Area[],
  names: Readonly<Record<string, string>>,
): void {
  for (const { code, role, shape } of areas) {
    const name = names[code];
    if (name && role !== 'other') addName(leafletMap, name, role, shape.geometry);
  }
}

/** The names of neighbourhoods; for screen readers they stand in the list beside the map. */
export function addNeighbourhoodNames(leafletMap: LeafletMap, shapes: NeighbourhoodShapes): void {
  for (const { properties, geometry } of shapes.features) {
    addName(leafletMap, properties.name, 'neighbourhood', geometry);
  }
}

function addName(leafletMap: LeafletMap, name: string, role: string, shape: Polygon | MultiPolygon): void {
  const label = element('span', `kk-map__label kk-map__label--${role}`, name);
  label.setAttribute('aria-hidden', 'true');
  placed(middleOf(shape), 'kk-map__name', label).addTo(leafletMap);
}

/**
 * Puts each pin's label after the pin or, where that has no room at the moment, before it. Labels with no room at all
 * wait for the pointer or the focus.
 */
export function fitLabels(leafletMap: LeafletMap): void {
  const container = leafletMap.getContainer();
  const labels = IN_ORDER.flatMap((selector) => [...container.querySelectorAll(selector)]);
  for (const label of labels) label.classList.remove('kk-map__label--before', 'kk-map__label--crowded');
  const places = labels.map((label) => placesOf(label));
  // The note stands over the map, not in it.
  const parts = container.parentElement?.querySelectorAll('.kk-map__dot, .leaflet-control, .kk-map__note') ?? [];
  const alwaysThere = [...parts].map((part) => part.getBoundingClientRect());
  const found = findRoom(places, alwaysThere, container.getBoundingClientRect());
  for (const [index, label] of labels.entries()) {
    label.classList.toggle('kk-map__label--before', found[index] === 1);
    label.classList.toggle('kk-map__label--crowded', found[index] === -1);
  }
}

/** Where a label stands and, for a pin's, the same mirrored in its dot. */
function placesOf(label: Element): Box[] {
  const box = label.getBoundingClientRect();
  const dot = label.parentElement?.querySelector('.kk-map__dot')?.getBoundingClientRect();
  if (!dot) return [box];
  const { top, bottom } = box;
  return [box, { top, bottom, left: dot.left + dot.right - box.right, right: dot.left + dot.right - box.left }];
}

function middleOf(shape: Polygon | MultiPolygon): LatLng {
  const outlines: Position[][] =
    shape.type === 'Polygon'
      ? shape.coordinates.slice(0, 1)
      : shape.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  const [largest = []] = outlines.toSorted((a, b) => b.length - a.length);
  return PolyUtil.polygonCenter(
    largest.map(([longitude = 0, latitude = 0]) => latLng(latitude, longitude)),
    CRS.EPSG3857,
  );
}
