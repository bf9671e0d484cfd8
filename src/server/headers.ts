import type { Settings } from './settings.ts';

/** Sent with every answer. Pages bring their own content policy (hashes by Astro); this one holds for all else. */
export function commonHeaders({
  publicOrigin,
  isDemo,
}: Pick<Settings, 'publicOrigin' | 'isDemo'>): Record<string, string> {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    // Not no-referrer: that makes browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
  // What is made up must not be found by somebody who looks for help.
  if (isDemo) headers['x-robots-tag'] = 'noindex';
  if (publicOrigin.startsWith('https:')) headers['strict-transport-security'] = 'max-age=63072000; includeSubDomains';
  return headers;
}

/** For answers that are no page: nothing may be loaded from them. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'";
