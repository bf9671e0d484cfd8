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
import type { NeighbourhoodShapes } from './fetch-map-data.ts';
import { addNames, addNeighbourhoodNames, fitLabels } from './map-labels.ts';
import { addPins, type Pins } from './map-pins.ts';
import type { MunicipalityMapProps } from './map-props.ts';
import { groupMarkers, type MarkerGroup } from './marker-groups.ts';
import { type StreetLayer, streetLayer } from './street-layer.ts';

/** Where the municipality itself is not on the map: a town and what lies around it. */
const FALLBACK_ZOOM = 11;
/** Closer by, the schematic borders would pretend to a precision they do not have. */
const CLOSEST = 14;
const EDGE_PX = 16;

export interface MapShapes {
  areas: readonly Area[];
  neighbourhoods: NeighbourhoodShapes | null;
}

/** What the map tells the page around it. */
export interface MapEvents {
  open(group: MarkerGroup): void;
  /** Whether streets that were asked for stay away. */
  streetsFailed(failed: boolean): void;
}

export interface DrawnMap extends Pins {
  /** Null where the site has no map of streets. */
  streets: StreetLayer | null;
  remove(): void;
}

/**
 * Draws shapes and markers into `frame`, which must have a size. Only shapes and text of this site's own: nothing from
 * elsewhere until somebody asks for the streets.
 */
export function drawMap(
  frame: HTMLElement,
  { areas, neighbourhoods }: MapShapes,
  props: MunicipalityMapProps,
  events: MapEvents,
): DrawnMap {
  const { center, markers, recordsLang, labels, names = {}, streets } = props;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const leafletMap = emptyMap(frame, labels, isStill);
  const { whole, self } = addAreas(leafletMap, areas);
  if (neighbourhoods) addNeighbourhoods(leafletMap, neighbourhoods, props.neighbourhoods?.chosen ?? '');
  leafletMap.setMinZoom(leafletMap.getBoundsZoom(whole)).setMaxBounds(whole.pad(0.1));
  if (self) leafletMap.fitBounds(self, { padding: [EDGE_PX, EDGE_PX], animate: false });
  else leafletMap.setView(latLng(center), FALLBACK_ZOOM, { animate: false });
  const settings = { labels, recordsLang, closest: CLOSEST, isStill, open: events.open };
  const pins = addPins(leafletMap, groupMarkers(markers), settings);
  addNames(leafletMap, areas, names);
  if (neighbourhoods) addNeighbourhoodNames(leafletMap, neighbourhoods);
  fitLabels(leafletMap);
  leafletMap.on('moveend', () => fitLabels(leafletMap));
  return {
    ...pins,
    streets: streets ? streetLayer(leafletMap, streets.url, events.streetsFailed) : null,
    remove: () => leafletMap.remove(),
  };
}

function emptyMap(frame: HTMLElement, labels: MunicipalityMapProps['labels'], isStill: boolean): LeafletMap {
  const leafletMap = createMap(frame, {
    attributionControl: false,
    zoomControl: false,
    // One finger scrolls the page and a mouse wheel too: a map must not be a trap. Two fingers or the buttons zoom.
    dragging: !matchMedia('(pointer: coarse)').matches,
    scrollWheelZoom: false,
    maxZoom: CLOSEST,
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
  return leafletMap;
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

/** They may overlap: two services may see the borders of one neighbourhood differently. The chosen one lies on top. */
function addNeighbourhoods(leafletMap: LeafletMap, shapes: NeighbourhoodShapes, chosen: string): void {
  const isChosen = ({ properties }: NeighbourhoodShapes['features'][number]) => properties.name === chosen;
  for (const shape of shapes.features.toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)))) {
    const className = `kk-map__neighbourhood${isChosen(shape) ? ' kk-map__neighbourhood--chosen' : ''}`;
    geoJSON(shape, { interactive: false, style: { className } }).addTo(leafletMap);
  }
}
