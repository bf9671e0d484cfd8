import type { IncomingMessage } from 'node:http';
import { SiteToken } from '../../data/pocketbase/session.ts';
import { ReportLimits } from '../limits/report-limits.ts';
import { SignInLimits } from '../limits/sign-in-limits.ts';
import { LIMITS, linkOrigin, type Settings } from '../settings/settings.ts';
import { KnownBrowsers } from './known-browsers.ts';
import type { SessionGate } from './session-gate.ts';

type Published = Pick<Settings, 'publicOrigin'>;

export function sessionCookie(settings: Published): { name: string; secure: boolean } {
  return hostCookie('session', settings);
}

/** The prefix makes browsers refuse the cookie without https, with a domain or with another path. */
function hostCookie(name: string, { publicOrigin }: Published): { name: string; secure: boolean } {
  const secure = publicOrigin.startsWith('https:');
  return { name: secure ? `__Host-${name}` : name, secure };
}

/** The session that a request brings, valid or not; empty when it brings none. */
export function sessionToken({ headers }: IncomingMessage, cookieName: string): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}

/** What pages need to sign people in: told once, then asked for each request by the address that it comes from. */
export function pageAccess(settings: Settings, gate: SessionGate): (clientAddress: string) => App.Locals['access'] {
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
    openSession: (token: string) => gate.open(token),
  };
  return (clientAddress) => ({
    ...same,
    clientAddress,
    limitGuesses: (account, browserMark, check) =>
      limits.attempt({ address: clientAddress, browserMark }, account, async () => check(await siteToken.current())),
    limitReports: (isTakedown) => reports.count(clientAddress, isTakedown),
  });
}
