import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap, Util } from 'leaflet';

/** With streets below, a reader may look closer; our own borders and pins are no more precise for that. */
const CLOSEST_STREETS = 16;

export interface StreetLayer {
  /** Fetches the tiles of what is in sight, and of what comes into sight, until `hide`. */
  show(): void;
  hide(): void;
}

/** Leaflet's own layer of tiles ends each with a picture from a `data:` address, for which our content policy has no room. */
class Streets extends GridLayer {
  readonly #url: string;

  constructor(url: string) {
    super({ maxZoom: CLOSEST_STREETS });
    this.#url = url;
  }

  override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.referrerPolicy = 'no-referrer';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => done(new Error('no tile'), tile));
    tile.src = Util.template(this.#url, { x, y, z });
    return tile;
  }
}

/**
 * A map of streets below our own shapes, from the server at `url`. Nothing is asked of it before `show`. `onTrouble` is told
 * whether tiles stay away.
 */
export function streetLayer(leafletMap: LeafletMap, url: string, onTrouble: (failed: boolean) => void): StreetLayer {
  const { maxZoom, zoomSnap } = leafletMap.options;
  const tiles = new Streets(url);
  tiles.on('tileerror', () => onTrouble(true));
  tiles.on('tileload', () => onTrouble(false));
  const set = (closest: number | undefined, snap: number | undefined) => {
    leafletMap.options.zoomSnap = snap;
    if (closest !== undefined) leafletMap.setMaxZoom(closest);
  };
  return {
    show() {
      // Between two whole zooms a tile is stretched, and its words are blurred.
      set(CLOSEST_STREETS, 1);
      leafletMap.setZoom(Math.round(leafletMap.getZoom()), { animate: false });
      leafletMap.getContainer().classList.add('kk-map__streets');
      tiles.addTo(leafletMap);
    },
    hide() {
      tiles.remove();
      leafletMap.getContainer().classList.remove('kk-map__streets');
      set(maxZoom, zoomSnap);
      onTrouble(false);
    },
  };
}
