import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areasAround } from '../../src/features/map/areas.ts';
import { countryPaths } from '../../src/features/map/country-paths.ts';
import { fetchTopology } from '../../src/features/map/fetch-map-data.ts';
import type { PostcodePoint } from '../../src/server/map/points.ts';
import { drawSchematicMap } from '../../src/server/map/schematic.ts';

/** Three in a row, west to east. */
const ROW = [
  { code: '1', municipality: 'GM0001', latitude: 52.1, longitude: 5.4 },
  { code: '2', municipality: 'GM0002', latitude: 52.1, longitude: 5.6 },
  { code: '3', municipality: 'GM0003', latitude: 52.1, longitude: 5.8 },
];
const { topology, text } = drawSchematicMap(ROW);

describe('the areas on a municipality’s map', () => {
  it('tells the municipality, its neighbours and the others apart', () => {
    const roles = Object.fromEntries(areasAround(topology, 'GM0001').map(({ code, role }) => [code, role]));
    expect(roles).toEqual({ GM0001: 'self', GM0002: 'neighbour', GM0003: 'other' });
  });

  it('draws the municipality last, on top of the others', () => {
    expect(areasAround(topology, 'GM0001').at(-1)?.code).toBe('GM0001');
  });

  it('shows the others when the municipality is not on the map', () => {
    const areas = areasAround(topology, 'GM9999');
    expect(areas.map(({ role }) => role)).toEqual(['other', 'other', 'other']);
  });
});

describe('the country as paths', () => {
  it('gives each municipality its outline inside the view box', () => {
    const { viewBox, paths } = countryPaths(topology, 100);
    const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
    expect(width).toBe(100);
    expect(paths.map(({ code }) => code)).toEqual(['GM0001', 'GM0002', 'GM0003']);
    for (const { d } of paths) {
      for (const [x, y] of cornersOf(d)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('keeps west left and north up', () => {
    const corner = (from: PostcodePoint[]) =>
      countryPaths(drawSchematicMap(from).topology, 1000).paths.map(({ d }) => ({
        left: Math.min(...cornersOf(d).map(([x]) => x)),
        top: Math.min(...cornersOf(d).map(([, y]) => y)),
      }));
    const [west, , east] = corner(ROW);
    expect(west?.left).toBeLessThan(east?.left ?? 0);
    const [north, south] = corner([
      { code: '1', municipality: 'GM0001', latitude: 52.4, longitude: 5.9 },
      { code: '2', municipality: 'GM0002', latitude: 51.5, longitude: 5.9 },
    ]);
    expect(north?.top).toBeLessThan(south?.top ?? 0);
  });

  it('still draws what is smaller than a unit', () => {
    for (const { d } of countryPaths(topology, 1).paths) expect(d).toMatch(/^M.+z$/);
  });
});

describe('fetching the map', () => {
  const server: Server = createServer(({ url }, response) => {
    if (url === '/map') response.end(text);
    else if (url === '/html') response.end('<p>no map</p>');
    else if (url === '/other') response.end('{"type":"FeatureCollection"}');
    else if (url !== '/never') response.writeHead(404).end();
  });
  let origin = '';

  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const patient = new AbortController().signal;

  it('gives the topology', async () => {
    expect(await fetchTopology(`${origin}/map`, patient)).toEqual(JSON.parse(text));
  });

  it.each([
    ['a missing page', '/none', 'HTTP 404'],
    ['a page that is no data', '/html', 'JSON'],
    ['other data', '/other', 'not a TopoJSON of municipalities'],
  ])('refuses %s', async (_, path, reason) => {
    await expect(fetchTopology(`${origin}${path}`, patient)).rejects.toThrow(reason);
  });

  it('stops when the reader leaves', async () => {
    const leaving = new AbortController();
    const answer = fetchTopology(`${origin}/never`, leaving.signal);
    leaving.abort();
    await expect(answer).rejects.toThrow('abort');
  });
});

/** Absolute corners of path data made of `M x y l dx dy … z`. */
function cornersOf(d: string): [number, number][] {
  return d
    .split('z')
    .filter(Boolean)
    .flatMap((ring) => {
      const numbers = (ring.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        x += numbers[index * 2] ?? 0;
        y += numbers[index * 2 + 1] ?? 0;
        return [x, y];
      });
    });
}
