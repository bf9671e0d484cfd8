import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.ts';
import { linkOrigin, type Settings } from './settings.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** The prefix makes browsers refuse the cookie without https, with a domain or with another path. */
const HTTPS_COOKIE = '__Host-session';
const HTTP_COOKIE = 'session';

export function sessionCookie(settings: Pick<Settings, 'publicOrigin'>): { name: string; secure: boolean } {
  const secure = settings.publicOrigin.startsWith('https:');
  return { name: secure ? HTTPS_COOKIE : HTTP_COOKIE, secure };
}

/** Whether a request brings a session, valid or not. */
export function bringsSession(request: IncomingMessage, cookieName: string): boolean {
  return (request.headers.cookie ?? '').split(';').some((pair) => pair.trimStart().startsWith(`${cookieName}=`));
}

/** What pages need to sign people in, for one request. */
export function pageAccess(settings: Settings, limits: SignInLimits, request: IncomingMessage): App.Locals['access'] {
  const address = clientAddress(request, settings.trustProxy);
  return {
    pocketBaseUrl: settings.pocketbaseUrl,
    origin: linkOrigin(settings),
    cookie: sessionCookie(settings),
    clientAddress: address,
    limitGuesses: (account, check) => limits.attempt(address, account, check),
  };
}
