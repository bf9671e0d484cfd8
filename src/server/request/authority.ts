import type { IncomingMessage } from 'node:http';

/** A name, an IPv4 or a bracketed IPv6 address, and a port or none: no user, path, query or anything that could begin one. */
const AUTHORITY = /^(?:[a-z0-9_~-]+(?:\.[a-z0-9_~-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/** As long as a name in the DNS may be, with a port. */
const LONGEST = 253 + 6;

/** Whether a text says which host is meant, and nothing else. */
export function isAuthority(text: string): boolean {
  return text.length <= LONGEST && AUTHORITY.test(text);
}

/**
 * Whether a request names its host as HTTP asks: once and by an authority; before HTTP/1.1 not at all will do. Nothing here
 * depends on which host it is. Who says something else there means to be misunderstood, by us or by a proxy.
 */
export function namesItsHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const named = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  const [host] = named;
  if (host === undefined) return httpVersion === '1.0';
  return named.length === 1 && isAuthority(host);
}
