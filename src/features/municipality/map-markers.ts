import type { Directory } from '../../domain/directory/directory.ts';
import { idsIn, shortList } from '../../domain/directory/short-list.ts';
import type { Location } from '../../domain/directory/types.ts';
import type { MunicipalityHelp } from '../../domain/directory/views.ts';
import { listMunicipalities } from '../../domain/municipality/resolve.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import type { MapMarker } from '../map/map-props.ts';

/** How many municipalities around get their name on the map: enough for every neighbour that is in sight. */
const NAMED_AROUND = 14;
/** A degree of longitude is this much of a degree of latitude at 52° north. */
const LONGITUDE_SCALE = Math.cos((52 * Math.PI) / 180);

/**
 * Each place of help or office here, at the point of its postcode: where exactly it stands we do not know. It leads to
 * where its entry stands: on the municipality's page or, when that shows only some of them, in the list at `allHelp`.
 */
export function markersOf(directory: Directory, help: MunicipalityHelp, allHelp: string): MapMarker[] {
  const onPage = idsIn(shortList(help));
  const places = [
    ...help.entries.flatMap(({ service, places: own }) =>
      own.map(({ location }) => ({
        name: service.name,
        href: `${onPage.has(service.id) ? '' : allHelp}#hulp-${service.id}`,
        location,
      })),
    ),
    ...help.offices.map(({ organization, location }) => ({
      name: organization.name,
      href: `#kantoor-${location.id}`,
      location,
    })),
  ];
  return places.flatMap(({ name, href, location }) => {
    const point = pointOf(directory, location);
    return point ? [{ name, href, where: addressText(location), approximate: true, ...point }] : [];
  });
}

/** "De Kamer, Straat 1, 8011 AB Dorp", as far as it is known. */
function addressText({ name, street, postcode, place }: Location): string {
  return [name, street, `${postcode} ${place}`.trim()].filter((part) => part !== '').join(', ');
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
