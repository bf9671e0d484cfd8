import { SettingsError } from '../settings/settings-error.ts';

/** A background of streets from somebody else's server. Asked for only by a reader who chose it: that server sees who asks. */
export interface MapTiles {
  /** Address of a tile in Web Mercator, with `{z}`, `{x}` and `{y}` in its path. */
  url: string;
  /** Who sees a reader's address and what part of the map is looked at. */
  provider: string;
  /** Whose map it is, shown below it. */
  attribution: string;
}

/** BRT Achtergrondkaart (PDOK, Kadaster; CC BY 4.0). */
const PDOK: MapTiles = {
  url: 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png',
  provider: 'PDOK (Kadaster)',
  attribution: 'BRT-A, Kadaster (CC BY 4.0)',
};

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** No more than a name, so that nothing else gets into the content policy with it. */
const HOST = /^[a-z0-9.-]+$/;
const PLACES = ['{z}', '{x}', '{y}'];

/** From the environment; null without `MAP_TILES`. Throws a `SettingsError` that says what to mend. */
export function readMapTiles(env: NodeJS.ProcessEnv): MapTiles | null {
  const url = env.MAP_TILES?.trim() ?? '';
  if (url === '') return null;
  if (url === 'pdok') return PDOK;
  const address = URL.parse(url);
  if (!address) throw new SettingsError(`MAP_TILES=${url} is not known: give pdok or the address of a tile.`);
  const { protocol, hostname, username } = address;
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.includes(hostname))) {
    throw new SettingsError('MAP_TILES must begin with https:, unless the tiles come from this machine.');
  }
  // The content policy names one host, and a page tells everybody the address.
  const isPlain = username === '' && (HOST.test(hostname) || LOOPBACK.includes(hostname));
  if (!isPlain || PLACES.some((place) => !decodeURI(address.pathname).includes(place))) {
    throw new SettingsError('MAP_TILES must have one host, no user, and {z}, {x} and {y} in its path.');
  }
  const provider = env.MAP_TILES_PROVIDER?.trim() ?? '';
  const attribution = env.MAP_TILES_ATTRIBUTION?.trim() ?? '';
  if (provider === '' || attribution === '') {
    throw new SettingsError('MAP_TILES_PROVIDER and MAP_TILES_ATTRIBUTION must say whose server and whose map it is.');
  }
  return { url, provider, attribution };
}

/** The one origin that tiles come from, for the content policy. */
export function tileOrigin({ url }: Pick<MapTiles, 'url'>): string {
  return new URL(url).origin;
}
