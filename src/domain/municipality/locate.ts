import { metresBetween, type Point } from './near-border.ts';

/** Points further off than this are not where somebody stands; on islands a point lies up to eight kilometres from its village. */
const REACH_M = 12_000;
/** So much nearer the first point must be than that of another municipality, or the reader is asked. */
const CLEARLY_NEARER_M = 1_000;

/** Points of all postcodes, as small as they can be sent: whole numbers, see `packPoints`. */
export interface PackedPoints {
  /** Names of municipalities. */
  names: string[];
  /** For each point: digits less those of the point before, place in `names`, thousandths of a degree north and east of the corner. */
  numbers: number[];
}

export interface NamedPoint extends Point {
  code: string;
  name: string;
}

/** What a position says of where somebody lives. */
export type Located =
  | { kind: 'one'; code: string; name: string }
  | { kind: 'ask'; near: { code: string; name: string }[] }
  | { kind: 'outside' };

/** South and west of the country, in thousandths of a degree. */
const CORNER = { latitude: 50_000, longitude: 3_000 };
const NUMBERS_OF_POINT = 4;

export function packPoints(points: readonly NamedPoint[]): PackedPoints {
  const names = [...new Set(points.map(({ name }) => name))];
  const places = new Map(names.map((name, at) => [name, at]));
  let before = 0;
  const numbers = points
    .toSorted((a, b) => Number(a.code) - Number(b.code))
    .flatMap(({ code, name, latitude, longitude }) => {
      const step = Number(code) - before;
      before = Number(code);
      return [
        step,
        places.get(name) ?? 0,
        Math.round(latitude * 1000) - CORNER.latitude,
        Math.round(longitude * 1000) - CORNER.longitude,
      ];
    });
  return { names, numbers };
}

export function unpackPoints({ names, numbers }: PackedPoints): NamedPoint[] {
  const points: NamedPoint[] = [];
  let code = 0;
  for (let at = 0; at < numbers.length; at += NUMBERS_OF_POINT) {
    const [step = 0, place = 0, north = 0, east = 0] = numbers.slice(at, at + NUMBERS_OF_POINT);
    code += step;
    const latitude = (CORNER.latitude + north) / 1000;
    points.push({
      code: String(code),
      name: names[place] ?? '',
      latitude,
      longitude: (CORNER.longitude + east) / 1000,
    });
  }
  return points;
}

/** The nearest postcode; near a border, or where the position is not exact, the nearest of each of two municipalities. `accuracy`: in metres. */
export function locate(points: readonly NamedPoint[], position: Point, accuracy: number): Located {
  const near = points
    .map(({ code, name, ...point }) => ({ code, name, metres: metresBetween(point, position) }))
    .sort((a, b) => a.metres - b.metres);
  const [first] = near;
  if (!first || first.metres > REACH_M) return { kind: 'outside' };
  const other = near.find(({ name }) => name !== first.name);
  const margin = Math.max(CLEARLY_NEARER_M, accuracy);
  if (!other || other.metres - first.metres > margin) return { kind: 'one', code: first.code, name: first.name };
  return { kind: 'ask', near: [first, other].map(({ code, name }) => ({ code, name })) };
}
