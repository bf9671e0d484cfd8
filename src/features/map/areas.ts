import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The map as it is served: TopoJSON in WGS84 degrees, ids are CBS codes. */
export type MunicipalityTopology = Topology<{ municipalities: GeometryCollection }>;

/** What an area is to the municipality whose page it is. */
export type AreaRole = 'self' | 'neighbour' | 'other';

export interface Area {
  code: string;
  role: AreaRole;
  shape: Feature<Polygon | MultiPolygon>;
}

/** How long the map's data may take to arrive; the list beside the map does not wait for it. */
export const FETCH_LIMIT_MS = 10_000;

/** Fetches the map's data. Throws when they do not come in time or are not what they should be. */
export async function fetchTopology(url: string, signal: AbortSignal): Promise<MunicipalityTopology> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(FETCH_LIMIT_MS)]) });
  if (!response.ok) throw new Error(`map data: HTTP ${response.status}`);
  const topology: unknown = await response.json();
  if (!isMunicipalityTopology(topology)) throw new Error('map data: not a TopoJSON of municipalities');
  return topology;
}

function isMunicipalityTopology(value: unknown): value is MunicipalityTopology {
  const { type, objects } = (value ?? {}) as Partial<MunicipalityTopology>;
  return type === 'Topology' && objects?.municipalities?.type === 'GeometryCollection';
}

/** All areas with their role, the municipality itself last, so that its border is drawn on top. */
export function areasAround(topology: MunicipalityTopology, code: string): Area[] {
  const { geometries } = topology.objects.municipalities;
  const self = geometries.findIndex(({ id }) => id === code);
  const neighbours = new Set(self < 0 ? [] : neighbors(geometries)[self]);
  const areas = geometries.flatMap((geometry, index): Area[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const role = index === self ? 'self' : neighbours.has(index) ? 'neighbour' : 'other';
    const shape = feature(topology, geometry) as Area['shape'];
    return [{ code: String(geometry.id), role, shape }];
  });
  return areas.sort((a, b) => Number(a.role === 'self') - Number(b.role === 'self'));
}
