import type { IncomingMessage } from 'node:http';
import { SiteToken } from '../data/session.ts';
import { KnownBrowsers } from './known-browsers.ts';
import { ReportLimits } from './report-limits.ts';
import { LIMITS, linkOrigin, type Settings } from './settings.ts';
import { SignInLimits } from './sign-in-limits.ts';

type Published = Pick<Settings, 'publicOrigin'>;

export function sessionCookie(settings: Published): { name: string; secure: boolean } {
  return hostCookie('session', settings);
}

/** The prefix makes browsers refuse the cookie without https, with a domain or with another path. */
function hostCookie(name: string, { publicOrigin }: Published): { name: string; secure: boolean } {
  const secure = publicOrigin.startsWith('https:');
  return { name: secure ? `__Host-${name}` : name, secure };
}

/** Whether a request brings a session, valid or not. */
export function bringsSession(request: IncomingMessage, cookieName: string): boolean {
  return (request.headers.cookie ?? '').split(';').some((pair) => pair.trimStart().startsWith(`${cookieName}=`));
}

/** What pages need to sign people in: told once, then asked for each request by the address that it comes from. */
export function pageAccess(settings: Settings): (clientAddress: string) => App.Locals['access'] {
  const browsers = new KnownBrowsers(settings.siteUser.password);
  const siteToken = new SiteToken(settings.pocketbaseUrl, settings.siteUser);
  const limits = new SignInLimits(browsers);
  const reports = new ReportLimits();
  const same = {
    pocketBaseUrl: settings.pocketbaseUrl,
    origin: linkOrigin(settings),
    cookie: sessionCookie(settings),
    knownBrowser: {
      cookie: hostCookie('known-browser', settings),
      seconds: LIMITS.knownBrowserS,
      markFor: (account: string) => browsers.markFor(account, Date.now()),
    },
  };
  return (clientAddress) => ({
    ...same,
    clientAddress,
    limitGuesses: (account, browserMark, check) =>
      limits.attempt({ address: clientAddress, browserMark }, account, async () => check(await siteToken.current())),
    limitReports: (isTakedown) => reports.count(clientAddress, isTakedown),
  });
}
