import type { Position } from 'geojson';
import { CRS, divIcon, type LatLng, type Map as LeafletMap, latLng, type Marker, marker, PolyUtil } from 'leaflet';
import type { Area } from './areas.ts';
import { type Box, findRoom } from './label-room.ts';
import type { MapLabels } from './map-props.ts';
import type { MarkerGroup } from './marker-groups.ts';

/** Room kept between a pin that gets the focus and the edge of the map. */
const FOCUS_MARGIN_PX = 60;
/** Lifts the pin in focus over its neighbours, whatever their latitude. */
const FOCUSED_Z_INDEX = 10_000;

/** A pin at each spot, with a link to the entry in the list for each marker that shares it. */
export function addPins(leafletMap: LeafletMap, groups: readonly MarkerGroup[], labels: MapLabels): void {
  for (const group of groups) {
    const spot = latLng(group.latitude, group.longitude);
    const dot = element('span', `kk-map__dot${group.approximate ? ' kk-map__dot--approximate' : ''}`);
    const label = element('span', 'kk-map__label');
    const pin = place(leafletMap, spot, { className: 'kk-map__pin', interactive: true }, [dot, label]);
    for (const { name, href, approximate } of group.markers) {
      const link = element('a', 'kk-map__link', approximate ? `${name} (${labels.approximate})` : name);
      link.href = href;
      link.addEventListener('focus', () => {
        pin.setZIndexOffset(FOCUSED_Z_INDEX);
        leafletMap.panInside(spot, { padding: [FOCUS_MARGIN_PX, FOCUS_MARGIN_PX] });
      });
      link.addEventListener('blur', () => pin.setZIndexOffset(0));
      label.append(link);
    }
  }
}

/**
 * The names of the municipality and its neighbours, each in the middle of its largest part. Not for screen readers: who
 * lies next to whom is told by the shapes alone.
 */
export function addNames(
  leafletMap: LeafletMap,
  areas: readonly Area[],
  names: Readonly<Record<string, string>>,
  code: string,
): void {
  const sorted = areas.toSorted((a, b) => Number(b.code === code) - Number(a.code === code));
  for (const area of sorted) {
    const name = names[area.code];
    if (!name || area.role === 'other') continue;
    const label = element('span', `kk-map__label kk-map__label--${area.role}`, name);
    label.setAttribute('aria-hidden', 'true');
    place(leafletMap, middleOf(area), { className: 'kk-map__name', interactive: false }, [label]);
  }
}

/**
 * Puts each pin's label after the pin or, where that has no room at the moment, before it. Labels with no room at all
 * wait for the pointer or the focus.
 */
export function fitLabels(leafletMap: LeafletMap): void {
  const container = leafletMap.getContainer();
  const labels = [...container.querySelectorAll('.kk-map__label')];
  for (const label of labels) label.classList.remove('kk-map__label--before', 'kk-map__label--crowded');
  const places = labels.map((label) => placesOf(label));
  const alwaysThere = [...container.querySelectorAll('.kk-map__dot, .leaflet-control')].map((part) =>
    part.getBoundingClientRect(),
  );
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

interface Placing {
  className: string;
  interactive: boolean;
}

function place(leafletMap: LeafletMap, spot: LatLng, { className, interactive }: Placing, parts: Node[]): Marker {
  const html = element('span', 'kk-map__holder');
  html.append(...parts);
  const icon = divIcon({ className, html, iconSize: [0, 0] });
  // Leaflet's own keyboard support would make the pin a button around links.
  return marker(spot, { icon, interactive, keyboard: false, riseOnHover: true }).addTo(leafletMap);
}

function middleOf({ shape: { geometry } }: Area): LatLng {
  const outlines: Position[][] =
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  const [largest = []] = outlines.toSorted((a, b) => b.length - a.length);
  return PolyUtil.polygonCenter(
    largest.map(([longitude = 0, latitude = 0]) => latLng(latitude, longitude)),
    CRS.EPSG3857,
  );
}

function element<Tag extends 'a' | 'span'>(tag: Tag, className: string, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
