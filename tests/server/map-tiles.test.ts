import { describe, expect, test } from 'vitest';
import { commonHeaders, pagePolicy } from '../../src/server/http/headers.ts';
import { readMapTiles } from '../../src/server/map/map-tiles.ts';

const OWN = { MAP_TILES_PROVIDER: 'Stichting Kaart', MAP_TILES_ATTRIBUTION: 'Kaart: Stichting Kaart' };
const TILE = 'https://kaart.example/a/{z}/{x}/{y}.png';

describe('a map of streets', () => {
  test('is not there unless the site was told of one', () => {
    expect(readMapTiles({})).toBeNull();
    expect(readMapTiles({ MAP_TILES: ' ', ...OWN })).toBeNull();
    expect(pagePolicy({ mapTiles: null })).toContain("; img-src 'self'; ");
    expect(pagePolicy({ mapTiles: null })).not.toMatch(/https?:/);
  });

  test('may be that of PDOK by its name alone', () => {
    const tiles = readMapTiles({ MAP_TILES: 'pdok' });
    expect(tiles?.url).toMatch(/^https:\/\/service\.pdok\.nl\/.+\/EPSG:3857\/\{z\}\/\{x\}\/\{y\}\.png$/);
    expect(tiles).toMatchObject({ provider: 'PDOK (Kadaster)', attribution: expect.stringContaining('Kadaster') });
  });

  test('may be any other whose owner is named', () => {
    expect(readMapTiles({ MAP_TILES: TILE, ...OWN })).toEqual({
      url: TILE,
      provider: OWN.MAP_TILES_PROVIDER,
      attribution: OWN.MAP_TILES_ATTRIBUTION,
    });
    expect(readMapTiles({ MAP_TILES: 'http://127.0.0.1:9/{z}/{x}/{y}.png', ...OWN })).not.toBeNull();
  });

  test('adds its one host to what pages may show pictures from, and to nothing else', () => {
    const without = pagePolicy({ mapTiles: null }).split('; ');
    const mapTiles = { url: TILE, provider: 'x', attribution: 'x' };
    const parts = pagePolicy({ mapTiles }).split('; ');
    expect(parts.filter((part) => !without.includes(part))).toEqual(["img-src 'self' https://kaart.example"]);
    expect(parts).toHaveLength(without.length);
    // Nor is that host told which page a reader came from.
    expect(commonHeaders({ publicOrigin: '', isDemo: false })['referrer-policy']).toBe('same-origin');
  });

  test.each([
    ['another word', 'osm', OWN, /give pdok/],
    ['an address without encryption', 'http://kaart.example/{z}/{x}/{y}.png', OWN, /https:/],
    ['a script', 'javascript:alert(1)//{z}/{x}/{y}', OWN, /https:/],
    ['no place for the column', 'https://kaart.example/{z}/{y}.png', OWN, /\{x\}/],
    ['places in the query', 'https://kaart.example/?{z}/{x}/{y}', OWN, /path/],
    ['hosts in turn', 'https://{s}.kaart.example/{z}/{x}/{y}.png', OWN, /MAP_TILES/],
    ['a password', 'https://me:secret@kaart.example/{z}/{x}/{y}.png', OWN, /no user/],
    ['no owner', TILE, { ...OWN, MAP_TILES_PROVIDER: '' }, /MAP_TILES_PROVIDER/],
    ['no attribution', TILE, { ...OWN, MAP_TILES_ATTRIBUTION: ' ' }, /MAP_TILES_ATTRIBUTION/],
    ['what would open the policy', 'https://kaart.example;script-src/{z}/{x}/{y}', OWN, /MAP_TILES/],
  ])('with %s is refused at the start', (_, url, rest, reason) => {
    expect(() => readMapTiles({ MAP_TILES: url, ...rest })).toThrow(reason);
  });
});
