import { type LatLng, type Map as LeafletMap, latLng, layerGroup, type Marker } from 'leaflet';
import { element, placed } from './map-element.ts';
import type { MapLabels } from './map-props.ts';
import { clusterMarkers, type MapSpot } from './marker-clusters.ts';
import type { MarkerGroup } from './marker-groups.ts';

/** Room kept between a pin that gets the focus and the edge of the map. */
const EDGE_PX = 60;
/** Lifts the pin in focus over its neighbours, whatever their latitude. */
const FOCUSED_Z_INDEX = 10_000;

export interface PinSettings {
  labels: MapLabels;
  /** Of the names, where the page is in another. */
  recordsLang: string | undefined;
  closest: number;
  /** Whether the map moves without animation. */
  isStill: boolean;
  /** What happens when a pin is pressed. */
  open: (group: MarkerGroup) => void;
}

export interface Pins {
  /** Gives the focus to a group's pin, or to the number it stands under. */
  focus(group: MarkerGroup): void;
  /** Shows whose card is open; null for none. */
  mark(group: MarkerGroup | null): void;
  /** Moves a group's pin into sight, clear of what covers the lowest `coveredPx` of the map. */
  reveal(group: MarkerGroup, coveredPx: number): void;
}

/**
 * A button for each spot of the groups: a pin, or a number that zooms in. They are made anew at each zoom, in the order of
 * the list, so that Tab goes through them as through the list; the focus stays with what had it.
 */
export function addPins(leafletMap: LeafletMap, groups: readonly MarkerGroup[], settings: PinSettings): Pins {
  const spotsAt = clusterMarkers(groups, settings.closest);
  const layer = layerGroup().addTo(leafletMap);
  const buttons = new Map<MarkerGroup, HTMLButtonElement>();
  let marked: MarkerGroup | null = null;
  const showMarked = () => {
    for (const [group, button] of buttons) button.classList.toggle('kk-map__spot--open', group === marked);
  };
  const redraw = () => {
    const [focused] = [...buttons].find(([, button]) => button === document.activeElement) ?? [];
    layer.clearLayers();
    buttons.clear();
    for (const spot of spotsAt(leafletMap.getZoom())) {
      const button = addSpot(leafletMap, spot, settings, (pin) => layer.addLayer(pin));
      for (const group of spot.groups) buttons.set(group, button);
    }
    showMarked();
    if (focused) buttons.get(focused)?.focus({ preventScroll: true });
  };
  redraw();
  leafletMap.on('zoomend', redraw);
  return {
    focus: (group) => buttons.get(group)?.focus({ preventScroll: true }),
    mark: (group) => {
      marked = group;
      showMarked();
    },
    reveal: (group, coveredPx) =>
      leafletMap.panInside(latLng(group.latitude, group.longitude), {
        paddingTopLeft: [EDGE_PX, EDGE_PX],
        paddingBottomRight: [EDGE_PX, EDGE_PX + coveredPx],
        animate: !settings.isStill,
      }),
  };
}

function addSpot(
  leafletMap: LeafletMap,
  spot: MapSpot,
  settings: PinSettings,
  add: (pin: Marker) => void,
): HTMLButtonElement {
  const point = latLng(spot.latitude, spot.longitude);
  const [group, ...others] = spot.groups;
  const button =
    group && others.length === 0
      ? pinButton(group, settings)
      : clusterButton(spot, settings.labels, () => zoomTo(leafletMap, point, spot.opensAt, settings.isStill));
  const pin = placed(point, 'kk-map__pin', button);
  button.addEventListener('focus', () => {
    pin.setZIndexOffset(FOCUSED_Z_INDEX);
    leafletMap.panInside(point, { padding: [EDGE_PX, EDGE_PX], animate: !settings.isStill });
  });
  button.addEventListener('blur', () => pin.setZIndexOffset(0));
  add(pin);
  return button;
}

/**
 * Named by the first of its places and how many more there are; what opens names them all. Who cannot see where a pin stands
 * is told the address too: one service may have many.
 */
function pinButton(group: MarkerGroup, { labels, recordsLang, open }: PinSettings): HTMLButtonElement {
  const button = spotButton();
  const dot = element('span', `kk-map__dot${group.approximate ? ' kk-map__dot--approximate' : ''}`);
  const [first, ...rest] = group.markers;
  const label = element('span', 'kk-map__label', `${first?.name ?? ''}${rest.length > 0 ? ` +${rest.length}` : ''}`);
  const where = element('span', 'kk-map__unseen', first?.where);
  for (const text of [label, where]) {
    text.dir = 'auto';
    if (recordsLang) text.lang = recordsLang;
  }
  button.append(dot, label, ' ', where);
  if (group.approximate) button.append(' ', element('span', 'kk-map__unseen', labels.approximate));
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', () => open(group));
  return button;
}

function clusterButton(spot: MapSpot, labels: MapLabels, zoomIn: () => void): HTMLButtonElement {
  const button = spotButton();
  const count = String(spot.groups.reduce((sum, { markers }) => sum + markers.length, 0));
  button.append(element('span', 'kk-map__dot kk-map__dot--number', count));
  button.setAttribute('aria-label', labels.cluster.replace('#', count));
  button.addEventListener('click', zoomIn);
  return button;
}

function spotButton(): HTMLButtonElement {
  const button = element('button', 'kk-map__spot');
  button.type = 'button';
  return button;
}

function zoomTo(leafletMap: LeafletMap, point: LatLng, zoom: number, isStill: boolean): void {
  leafletMap.setView(point, Math.min(zoom, leafletMap.getMaxZoom()), { animate: !isStill });
}
