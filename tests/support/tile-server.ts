import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TileServer {
  /** What the site is told. */
  env: Record<string, string>;
  origin: string;
  /** Each request: its path, and the headers that would tell who asks and from where. */
  asked: { path: string; referrer: string; cookie: string }[];
  /** Whether it answers each request with an error. */
  fail: boolean;
  stop(): void;
}

const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#eee" d="M0 0h256v256H0z"/></svg>';

/** Stands in for a server of streets that is not ours. */
export async function startTileServer(): Promise<TileServer> {
  const server = createServer(({ url = '', headers }, response) => {
    tiles.asked.push({ path: url, referrer: headers.referer ?? '', cookie: headers.cookie ?? '' });
    response.writeHead(tiles.fail ? 503 : 200, { 'content-type': 'image/svg+xml' }).end(tiles.fail ? '' : TILE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tiles: TileServer = {
    env: {
      MAP_TILES: `${origin}/{z}/{x}/{y}.png`,
      MAP_TILES_PROVIDER: 'Kaartenhuis',
      MAP_TILES_ATTRIBUTION: 'Kaart: Kaartenhuis',
    },
    origin,
    asked: [],
    fail: false,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return tiles;
}
