import type { Directory } from '../../../domain/directory/directory.ts';
import { idsIn, shortList } from '../../../domain/directory/short-list.ts';
import type { Location, Organization } from '../../../domain/directory/types.ts';
import type { MunicipalityHelp } from '../../../domain/directory/views.ts';
import { listMunicipalities } from '../../../domain/municipality/in-force.ts';
import type { Municipality } from '../../../domain/municipality/types.ts';
import type { MapMarker } from '../../map/map-props.ts';

/** How many municipalities around get their name on the map: enough for every neighbour that is in sight. */
const NAMED_AROUND = 14;
/** A degree of longitude is this much of a degree of latitude at 52° north. */
const LONGITUDE_SCALE = Math.cos((52 * Math.PI) / 180);

/** Something that is at an address here. */
interface Place {
  name: string;
  organization: Organization;
  href: string;
  location: Location;
}

/**
 * Each place of help or office here, named once, at the point of its postcode: where exactly it stands we do not know. It leads to
 * where its entry stands: on the municipality's page or, when that shows only some of them, in the list at `allHelp`.
 */
export function markersOf(directory: Directory, help: MunicipalityHelp, allHelp: string): MapMarker[] {
  const onPage = idsIn(shortList(help));
  const places: Place[] = [
    ...help.entries.flatMap(({ service, organization, places: own }) =>
      own.map(({ location }) => ({
        name: service.name,
        organization,
        href: `${onPage.has(service.id) ? '' : allHelp}#hulp-${service.id}`,
        location,
      })),
    ),
    ...help.offices.map(({ organization, location }) => ({
      name: organization.name,
      organization,
      href: `#kantoor-${location.id}`,
      location,
    })),
  ];
  return toldApart(places).flatMap(({ name, href, location }) => {
    const point = pointOf(directory, location);
    return point ? [{ name, href, where: addressText(location), approximate: true, ...point }] : [];
  });
}

/**
 * Each name once at its address: several helpers may give what is called the same in one building, and then their own names
 * stand beside it. What one of them lists twice leads to the first.
 */
function toldApart(places: readonly Place[]): Place[] {
  const alike = Map.groupBy(places, ({ name, location }) => `${name}\n${addressText(location)}`);
  return [...alike.values()].flatMap((same) => {
    const first = new Map<string, Place>();
    for (const place of same) if (!first.has(place.organization.id)) first.set(place.organization.id, place);
    if (first.size === 1) return [...first.values()];
    return [...first.values()].map((place) => ({ ...place, name: `${place.name} (${place.organization.name})` }));
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
