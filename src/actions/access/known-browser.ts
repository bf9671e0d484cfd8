import type { AstroCookies } from 'astro';

type Access = App.Locals['access'];

/** What the browser brings to be known by; empty for none. */
export function browserMarkIn(cookies: AstroCookies, { knownBrowser }: Access): string {
  return cookies.get(knownBrowser.cookie.name)?.value ?? '';
}

/**
 * Makes the browser known as one in which this account has proved itself, by its password or by a link that only its owner
 * has. Never before that: content/decisions/0009-forms-and-sessions.md. It opens nothing.
 */
export function setKnownBrowser(cookies: AstroCookies, { knownBrowser }: Access, account: string): void {
  const { cookie, seconds, markFor } = knownBrowser;
  const { name, secure } = cookie;
  cookies.set(name, markFor(account), { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: seconds });
}
