import { isAuthority } from './authority.ts';

/** What is asked for, in the one way this site writes an address. */
export interface Target {
  /** Begins with one slash and ends with none; each part between slashes encoded once. */
  pathname: string;
  query: URLSearchParams;
}

/** The address of a target, as it would stand in a link of ours. */
export function addressOf({ pathname, query }: Target): string {
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/** Whether a target is spelled otherwise than we write it, so that its reader is better led to the address itself. */
export function isSpelledOtherwise(raw: string, { pathname }: Target): boolean {
  return raw.startsWith('/') && raw.split('?', 1)[0] !== pathname;
}

const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/is;
/** What may stand in a request's target: no space, no control, no `#`, and nothing that browsers take for a slash. */
const PLAIN = /^\/[!"$-[\]-~]*$/;
/** No address of ours holds these, however often they are encoded. */
const NEVER_IN_PARTS = /[\p{Cc}%/\\]/u;

/**
 * Reads the target of a request (RFC 9112 §3.2, its origin and its absolute form). Null for what cannot be an address of
 * ours: Astro would decode it once more, or ten times, and take it for another page.
 */
export function readTarget(raw: string): Target | null {
  const absolute = ABSOLUTE.exec(raw);
  if (absolute && !isAuthority(absolute[1] ?? '')) return null;
  const rest = absolute ? absolute[2] || '/' : raw;
  const local = rest.startsWith('?') ? `/${rest}` : rest;
  if (!PLAIN.test(local)) return null;
  const mark = local.indexOf('?');
  const pathname = readPath(mark === -1 ? local : local.slice(0, mark));
  return pathname === null ? null : { pathname, query: new URLSearchParams(mark === -1 ? '' : local.slice(mark)) };
}

function readPath(path: string): string | null {
  const parts: string[] = [];
  for (const encoded of path.split('/')) {
    const part = decoded(encoded);
    if (part === null || NEVER_IN_PARTS.test(part)) return null;
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  }
  return `/${parts.join('/')}`;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
