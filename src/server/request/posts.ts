import type { IncomingMessage } from 'node:http';
import { isLookUp, isStopReminders, splitLanguage } from '../../paths.ts';

/**
 * What may be posted by anything that sends no browser headers: a look-up changes nothing (curl, an old phone), and mail programs
 * have a button of their own for "no more of these mails" (RFC 8058), of which only who has the mail knows the address.
 */
const isOpenPost = (pathname: string) => isLookUp(splitLanguage(pathname).path) || isStopReminders(pathname);

/** Origins under which this site is reached: the published one, else the loopback names with our port. */
export function ownOrigins(publicOrigin: string, port: number): ReadonlySet<string> {
  if (publicOrigin !== '') return new Set([publicOrigin]);
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`));
}

/**
 * Whether a request that may change something comes from a page of ours. A browser says so in `Sec-Fetch-Site` and
 * `Origin`; what either of them says must be right, and one of them must be there except for an open post by somebody
 * who is not signed in. Why not Astro's own check: content/decisions/0001-origin-check.md.
 */
export function isOwnPost(
  request: IncomingMessage,
  pathname: string,
  origins: ReadonlySet<string>,
  hasSession: boolean,
): boolean {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined && !origins.has(origin)) return false;
  return site !== undefined || origin !== undefined || (!hasSession && isOpenPost(pathname));
}
