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
