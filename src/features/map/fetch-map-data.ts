import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { MunicipalityTopology } from './areas.ts';

/** How long the map's data may take to arrive; the list beside the map does not wait for it. */
export const FETCH_LIMIT_MS = 10_000;

/** Shapes of neighbourhoods, in WGS84 degrees. */
export type NeighbourhoodShapes = FeatureCollection<MultiPolygon, { name: string }>;

/** Fetches the map's data. Throws when they do not come in time or are not what they should be. */
export async function fetchTopology(url: string, signal: AbortSignal): Promise<MunicipalityTopology> {
  const topology = await fetchJson(url, signal);
  if (!isMunicipalityTopology(topology)) throw new Error('map data: not a TopoJSON of municipalities');
  return topology;
}

/** Fetches the shapes of a municipality's neighbourhoods. Throws as `fetchTopology` does. */
export async function fetchNeighbourhoods(url: string, signal: AbortSignal): Promise<NeighbourhoodShapes> {
  const shapes = await fetchJson(url, signal);
  if (!isNeighbourhoodShapes(shapes)) throw new Error('map data: not a GeoJSON of neighbourhoods');
  return shapes;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(FETCH_LIMIT_MS)]) });
  if (!response.ok) throw new Error(`map data: HTTP ${response.status}`);
  return response.json();
}

function isMunicipalityTopology(value: unknown): value is MunicipalityTopology {
  const { type, objects } = (value ?? {}) as Partial<MunicipalityTopology>;
  return type === 'Topology' && objects?.municipalities?.type === 'GeometryCollection';
}

function isNeighbourhoodShapes(value: unknown): value is NeighbourhoodShapes {
  const { type, features } = (value ?? {}) as Partial<NeighbourhoodShapes>;
  return type === 'FeatureCollection' && (features ?? []).every(({ geometry }) => geometry?.type === 'MultiPolygon');
}
