import {
  control,
  map as createMap,
  geoJSON,
  type LatLngBounds,
  type Map as LeafletMap,
  latLng,
  latLngBounds,
} from 'leaflet';
import type { Area } from './areas.ts';
import { addNames, addPins, fitLabels } from './map-labels.ts';
import type { MunicipalityMapProps } from './map-props.ts';
import { groupMarkers } from './marker-groups.ts';

/** Where the municipality itself is not on the map: a town and what lies around it. */
const FALLBACK_ZOOM = 11;
/** Closer by, the schematic borders would pretend to a precision they do not have. */
const MAX_ZOOM = 14;
const EDGE_PX = 16;

/**
 * Draws the areas and markers into `frame`, which must have a size. Returns what takes the map away again. Only shapes
 * and text of this site's own: no tiles, no images, nothing from elsewhere.
 */
export function drawMap(
  frame: HTMLElement,
  areas: readonly Area[],
  { code, center, markers, labels, names = {} }: MunicipalityMapProps,
): () => void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const leafletMap = createMap(frame, {
    attributionControl: false,
    zoomControl: false,
    // One finger scrolls the page and a mouse wheel too: a map must not be a trap. Two fingers or the buttons zoom.
    dragging: !matchMedia('(pointer: coarse)').matches,
    scrollWheelZoom: false,
    maxZoom: MAX_ZOOM,
    maxBoundsViscosity: 1,
    zoomSnap: 0.5,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
  });
  // Where reading begins; the note that the map is schematic stands where it ends.
  const position = getComputedStyle(frame).direction === 'rtl' ? 'topright' : 'topleft';
  control.zoom({ position, zoomInTitle: labels.zoomIn, zoomOutTitle: labels.zoomOut }).addTo(leafletMap);
  const { whole, self } = addAreas(leafletMap, areas);
  leafletMap.setMinZoom(leafletMap.getBoundsZoom(whole)).setMaxBounds(whole.pad(0.1));
  if (self) leafletMap.fitBounds(self, { padding: [EDGE_PX, EDGE_PX], animate: false });
  else leafletMap.setView(latLng(center), FALLBACK_ZOOM, { animate: false });
  addPins(leafletMap, groupMarkers(markers), labels);
  addNames(leafletMap, areas, names, code);
  fitLabels(leafletMap);
  leafletMap.on('moveend', () => fitLabels(leafletMap));
  return () => leafletMap.remove();
}

/** Bounds of everything and of the municipality itself, if it is there. Throws when there is nothing to draw. */
function addAreas(leafletMap: LeafletMap, areas: readonly Area[]): { whole: LatLngBounds; self?: LatLngBounds } {
  const whole = latLngBounds([]);
  let self: LatLngBounds | undefined;
  for (const { role, shape } of areas) {
    const layer = geoJSON(shape, { interactive: false, style: { className: `kk-map__area kk-map__area--${role}` } });
    whole.extend(layer.addTo(leafletMap).getBounds());
    if (role === 'self') self = layer.getBounds();
  }
  if (!whole.isValid()) throw new Error('map data: no areas');
  return { whole, self };
}
