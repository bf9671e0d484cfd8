import type { AstroCookies } from 'astro';
import { ACCESS_LIMITS } from '../../domain/access/user.ts';

/** As long as PocketBase's token is good for. */
const SESSION_SECONDS = ACCESS_LIMITS.sessionHours * 60 * 60;

type SessionCookie = App.Locals['access']['cookie'];

/** Scripts cannot read it, other sites cannot make it be sent with a post, and it ends with the token in it. */
export function setSessionCookie(cookies: AstroCookies, { name, secure }: SessionCookie, token: string): void {
  cookies.set(name, token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_SECONDS });
}

export function clearSessionCookie(cookies: AstroCookies, { name, secure }: SessionCookie): void {
  cookies.delete(name, { path: '/', secure });
}
