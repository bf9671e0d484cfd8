import Supercluster from 'supercluster';
import type { MarkerGroup } from './marker-groups.ts';

/** What stands at one point of the map at some zoom: a pin, or a number for several that would cover each other. */
export interface MapSpot {
  latitude: number;
  longitude: number;
  /** One for a pin. */
  groups: MarkerGroup[];
  /** The zoom at which a number falls apart; that of the closest look for a pin. */
  opensAt: number;
}

/** Pins with less than this between them stand under one number. */
const TOO_CLOSE_PX = 40;
/** Leaflet's own. */
const WORLD_PX = 256;

interface Place {
  index: number;
}

/**
 * Says which pins stand together at a zoom, in the order of the list they come from. At `closest`, from where nobody can
 * zoom in further, each stands alone.
 */
export function clusterMarkers(groups: readonly MarkerGroup[], closest: number): (zoom: number) => MapSpot[] {
  const index = new Supercluster<Place, Place>({ radius: TOO_CLOSE_PX, extent: WORLD_PX, maxZoom: closest - 1 });
  index.load(
    groups.map(({ latitude, longitude }, place) => ({
      type: 'Feature',
      properties: { index: place },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  );
  const groupsAt = (places: readonly number[]) =>
    places.toSorted((a, b) => a - b).flatMap((place) => groups[place] ?? []);

  return (zoom) => {
    const spots = index.getClusters([-180, -90, 180, 90], Math.floor(zoom)).map(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if (!('cluster_id' in properties)) {
        return { latitude, longitude, groups: groupsAt([properties.index]), opensAt: closest };
      }
      const leaves = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
      return {
        latitude,
        longitude,
        groups: groupsAt(leaves.map((leaf) => leaf.properties.index)),
        opensAt: index.getClusterExpansionZoom(properties.cluster_id),
      };
    });
    const placeOf = ({ groups: [first] }: MapSpot) => (first ? groups.indexOf(first) : -1);
    return spots.sort((a, b) => placeOf(a) - placeOf(b));
  };
}
