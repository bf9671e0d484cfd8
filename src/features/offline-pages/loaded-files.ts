/** What a page loads by itself: style sheets, scripts and its icon, as they stand in its HTML. */
const IN_PAGES = /<(?:link[^>]+rel="(?:stylesheet|modulepreload|icon)"[^>]*href|script[^>]+src)="([^"]+)"/g;

/** What a script needs before it runs. What it asks for later, as the map, is written `import(…)` and is not saved. */
const IN_SCRIPTS = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** Addresses on this site that a page loads, without those that its scripts load in turn. `base`: the page's own address. */
export function filesOfPage(html: string, base: string): string[] {
  return ownAddresses(html.matchAll(IN_PAGES), base);
}

/** Addresses of the modules that a script imports. `base`: the script's own address. */
export function filesOfScript(script: string, base: string): string[] {
  return ownAddresses(script.matchAll(IN_SCRIPTS), base);
}

function ownAddresses(found: Iterable<RegExpExecArray>, base: string): string[] {
  const addresses = [...found].map(([, written = '']) => new URL(written, base));
  return [...new Set(addresses.filter(({ origin }) => origin === new URL(base).origin).map(({ href }) => href))];
}
