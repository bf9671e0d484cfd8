import type { IncomingMessage } from 'node:http';
import { ReportLimits } from './report-limits.ts';
import { linkOrigin, type Settings } from './settings.ts';
import { SignInLimits } from './sign-in-limits.ts';

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

/** What pages need to sign people in: told once, then asked for each request by the address that it comes from. */
export function pageAccess(settings: Settings): (clientAddress: string) => App.Locals['access'] {
  const limits = new SignInLimits();
  const reports = new ReportLimits();
  const same = {
    pocketBaseUrl: settings.pocketbaseUrl,
    origin: linkOrigin(settings),
    cookie: sessionCookie(settings),
  };
  return (clientAddress) => ({
    ...same,
    clientAddress,
    limitGuesses: (account, check) => limits.attempt(clientAddress, account, check),
    limitReports: (isTakedown) => reports.count(clientAddress, isTakedown),
  });
}
