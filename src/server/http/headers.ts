import { tileOrigin } from '../map/map-tiles.ts';
import type { Settings } from '../settings/settings.ts';

const permissions = (geolocation: string) => `camera=(), microphone=(), geolocation=${geolocation}, payment=(), usb=()`;
/** For a page with a button by which its reader asks for it; no other may know where a device is, and nobody in a frame. */
export const POSITION_ALLOWED = { 'permissions-policy': permissions('(self)') };

/** Sent with every answer, beside one of the two content policies below. */
export function commonHeaders({
  publicOrigin,
  isDemo,
}: Pick<Settings, 'publicOrigin' | 'isDemo'>): Record<string, string> {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    // Not no-referrer: that makes browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': permissions('()'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
  // What is made up must not be found by somebody who looks for help.
  if (isDemo) headers['x-robots-tag'] = 'noindex';
  if (publicOrigin.startsWith('https:')) headers['strict-transport-security'] = 'max-age=63072000; includeSubDomains';
  return headers;
}

/**
 * For pages: what they load comes from this site, in files of its own; neither scripts nor styles stand in the page. Astro
 * would write one with a hash for each script it has built: half a kilobyte more on every page, and the same protection.
 * The one host beside it, if the site was told of one, is that of the map's tiles: pictures, and no page asks for any before
 * its reader does.
 */
export function pagePolicy({ mapTiles }: Pick<Settings, 'mapTiles'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src 'self'${mapTiles ? ` ${tileOrigin(mapTiles)}` : ''}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For answers that are no page: nothing may be loaded from them. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For the worker that keeps pages on a phone: it asks this site for them, and nothing else. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
