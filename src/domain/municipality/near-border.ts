import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { calledSo } from './called-so.ts';
import { successorsOf } from './in-force.ts';
import { placeWords } from './place-key.ts';
import { municipalitiesOf } from './postcode-municipalities.ts';
import type { Municipality, PostcodeArea } from './types.ts';

/** Metres in a degree of latitude. */
const DEGREE_M = 111_200;
/** Points that lie further apart are of no one street. */
const NEAR_M = 6_000;
/** More than this nobody is asked about in one line. */
const NEIGHBOURS_MAX = 2;

export interface Point {
  latitude: number;
  longitude: number;
}

/** Metres between two points of the Netherlands, as on a flat map: right within a percent. */
export function metresBetween(one: Point, other: Point): number {
  const north = (one.latitude - other.latitude) * DEGREE_M;
  const east = (one.longitude - other.longitude) * DEGREE_M * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/**
 * Other municipalities in which somebody with these four digits may live, though all addresses that we know of lie in one: the
 * place is in both, or no point of the own municipality is as near as one of another. Where a code has an edge is not known to us.
 */
export function neighboursOf(directory: Directory, code: string, today: Day): Municipality[] {
  const [area] = directory.postcodeAreas.by('code', code);
  const own = municipalitiesOf(directory, code, today);
  if (!area || own.length !== 1) return [];
  const around = idsAround(directory, area);
  const reachable = currentOf(directory, [...new Set(around)], today);
  const bySamePlace = calledSo(directory, placeWords(area.place), today)?.places ?? [];
  const end = around.indexOf(area.municipalityId);
  const nearer = currentOf(directory, end === -1 ? around : around.slice(0, end), today);
  const found = [...bySamePlace.filter((one) => reachable.includes(one)), ...nearer];
  return [...new Set(found)].filter((one) => !own.includes(one)).slice(0, NEIGHBOURS_MAX);
}

/** Of which municipality each other area within reach is, the nearest first. */
function idsAround(directory: Directory, area: PostcodeArea): string[] {
  return directory.postcodeAreas
    .all()
    .filter((other) => Math.abs(other.latitude - area.latitude) * DEGREE_M <= NEAR_M && other.code !== area.code)
    .map((other) => ({ id: other.municipalityId, metres: metresBetween(area, other) }))
    .filter(({ metres }) => metres <= NEAR_M)
    .sort((a, b) => a.metres - b.metres)
    .map(({ id }) => id);
}

function currentOf(directory: Directory, ids: readonly string[], today: Day): Municipality[] {
  const municipalities = ids.flatMap((id) => directory.municipalities.get(id) ?? []);
  return [...new Set(municipalities.flatMap((one) => successorsOf(directory, one, today)))];
}

/** Whether any code of a municipality leaves it open that somebody lives in just these others, by their slugs. */
export function isOpenBetween(
  directory: Directory,
  municipality: Municipality,
  slugs: readonly string[],
  today: Day,
): boolean {
  const others = slugs.flatMap((slug) => directory.municipalities.by('slug', slug));
  if (others.length === 0 || others.length !== slugs.length || slugs.length > NEIGHBOURS_MAX) return false;
  return directory.postcodeAreas
    .by('municipality', municipality.id)
    .some(({ code }) => isSameList(neighboursOf(directory, code, today), others));
}

function isSameList(some: readonly Municipality[], others: readonly Municipality[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
