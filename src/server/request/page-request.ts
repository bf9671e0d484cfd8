import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/** What a page may know of who asks, beside its address. */
export interface OwnWords {
  method: 'GET' | 'POST';
  /** `cookie`, and of a form how to read it. */
  headers: { cookie?: string | undefined; 'content-type'?: string | undefined };
  body: Buffer | null;
}

const NOTHING: OwnWords = { method: 'GET', headers: {}, body: null };

/**
 * The request that a page is made for: the only one that Astro ever sees. Its host is ours, whatever the client's headers
 * say, and it holds nothing of the client's but what is handed over here; for a page that is kept for all that is nothing.
 *
 * @param address path and query, as the site writes them
 * @param origin where the site is reached
 */
export function pageRequest(address: string, origin: string, { method, headers, body }: OwnWords = NOTHING) {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = address;
  request.httpVersion = '1.1';
  request.headers = { host: new URL(origin).host };
  for (const name of ['cookie', 'content-type'] as const) {
    const value = headers[name];
    if (value !== undefined) request.headers[name] = value;
  }
  if (body) {
    request.headers['content-length'] = String(body.length);
    request.push(body);
  }
  request.push(null);
  return request;
}
