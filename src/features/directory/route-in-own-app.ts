import { routeLink } from '../../paths.ts';

/** On a phone the ways to addresses open its own map app, and say so; elsewhere they stay links to a map's site. */
export function routeInOwnApp(): void {
  const by = mapAppOf(navigator);
  if (!by) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-route]')) {
    link.href = routeLink(link.dataset.route ?? '', by);
    const [onSite, inApp] = link.children;
    onSite?.toggleAttribute('hidden', true);
    inApp?.toggleAttribute('hidden', false);
  }
}

function mapAppOf({ userAgent, maxTouchPoints }: Navigator): 'android' | 'apple' | null {
  if (/Android/.test(userAgent)) return 'android';
  // An iPad says that it is a Mac, which is not touched.
  const isApple = /iPhone|iPod|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isApple ? 'apple' : null;
}
