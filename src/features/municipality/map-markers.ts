import type { Directory } from '../../domain/directory/directory.ts';
import type { Location } from '../../domain/directory/types.ts';
import type { MunicipalityHelp } from '../../domain/directory/views.ts';
import { listMunicipalities } from '../../domain/municipality/resolve.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import type { MapMarker } from '../map/map-props.ts';

/** How many municipalities around get their name on the map: enough for every neighbour that is in sight. */
const NAMED_AROUND = 14;
/** A degree of longitude is this much of a degree of latitude at 52° north. */
const LONGITUDE_SCALE = Math.cos((52 * Math.PI) / 180);

/** Each place in the page's lists, at the point of its postcode: where exactly it stands we do not know. */
export function markersOf(directory: Directory, help: MunicipalityHelp): MapMarker[] {
  const entries = [...new Set([...help.phases.flatMap((phase) => phase.entries), ...help.besideDebts])];
  const places = [
    ...entries.flatMap((entry) =>
      entry.places.map((place) => ({
        name: entry.service.name,
        anchor: `hulp-${entry.service.id}`,
        location: place.location,
      })),
    ),
    ...help.offices.map((office) => ({
      name: office.organization.name,
      anchor: `kantoor-${office.location.id}`,
      location: office.location,
    })),
  ];
  return places.flatMap(({ name, anchor, location }) => {
    const point = pointOf(directory, location);
    return point ? [{ name, anchor, approximate: true, ...point }] : [];
  });
}

function pointOf(directory: Directory, location: Location): { latitude: number; longitude: number } | null {
  const [area] = directory.postcodeAreas.by('code', location.postcode.slice(0, 4));
  return area ? { latitude: area.latitude, longitude: area.longitude } : null;
}

/** The names of a municipality and of those nearest to it, by CBS code. */
export function namesAround(directory: Directory, municipality: Municipality, now: number): Record<string, string> {
  const distance = (other: Municipality) =>
    Math.hypot(other.latitude - municipality.latitude, (other.longitude - municipality.longitude) * LONGITUDE_SCALE);
  const nearest = listMunicipalities(directory, now)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, NAMED_AROUND + 1);
  return Object.fromEntries(nearest.map((other) => [other.code, other.name]));
}
