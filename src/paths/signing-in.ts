import { DEFAULT_LANGUAGE } from '../i18n/languages.ts';
import { withQuery } from './language.ts';
import { signInPath } from './resident.ts';
import { unavailablePath, workPath } from './work.ts';

/** Takes posts only: it ends sessions. */
export const signOutPath = () => '/uitloggen';
/** `token`: what the invited person got; it stands nowhere else. */
export const invitationPath = (token: string) => `/uitnodiging/${token}`;

/** `token`: what stands in a mail to who keeps something; `CONFIRMED` for the page after it was used. */
export const confirmationPath = (token: string) => `/bevestigen/${token}`;
/** No token is this short. */
export const CONFIRMED = 'gedaan';
/** By the same token: no more of these mails. */
export const stopRemindersPath = (token: string) => `${confirmationPath(token)}/geen-mail`;
/** `path` without a language's prefix. */
export const isStopReminders = (path: string) => /^\/bevestigen\/[^/]+\/geen-mail$/.test(path);

const signInNotice = (notice: string) => withQuery(signInPath(DEFAULT_LANGUAGE), { melding: notice });
/** Why somebody is sent to the page to sign in: to go on where they were, or because of what has just happened. */
export const signInAgainPath = (from: string) => withQuery(signInPath(DEFAULT_LANGUAGE), { terug: from });
/** `everywhere`: or only on this device, because the database did not answer. */
export const signedOutPath = (everywhere: boolean) => signInNotice(everywhere ? 'uitgelogd' : 'hier-uitgelogd');
export const accountReadyPath = () => signInNotice('account-klaar');
export const passwordChangedPath = () => signInNotice('wachtwoord');

const isUnder = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

/** Whether a page exists only for who is signed in. `path` without a language's prefix. */
export const isBehindSignIn = (path: string) => isUnder(path, '/werk') && path !== unavailablePath();

/** Pages without a translation: their address has no language's prefix. */
export const isDutchOnly = (path: string) =>
  ['/werk', '/uitnodiging', '/bevestigen', '/uitloggen'].some((top) => isUnder(path, top));

/** Pages whose answer is for one person: they are kept nowhere and never given to two who ask at once. */
export const isPersonal = (path: string) => isDutchOnly(path) || isUnder(path, '/inloggen');

/** Whether a form looks something up and changes nothing. `path` without a language's prefix. */
export const isLookUp = (path: string) => ['/zoek', '/zoeken'].includes(path);

/** Whether a form changes anything that lasts; looking up, searching and signing in do not. Without a language's prefix. */
export const savesWhatIsPosted = (path: string) =>
  !isLookUp(path) && !['/inloggen', '/uitloggen'].some((top) => isUnder(path, top));

/** Whether a page has a form that is sent to it: to no other anything is posted. `path` without a language's prefix. */
export const takesPosts = (path: string) => isPersonal(path) || isLookUp(path) || path.startsWith('/klopt-dit-niet/');

/** Where to go after signing in: a page of ours behind sign-in, whatever else was asked for. */
export function returnPath(asked: string): string {
  const base = 'http://own.invalid';
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (!url || url.origin !== base || !isBehindSignIn(url.pathname)) return workPath();
  return url.pathname + url.search;
}

/** Whether an address is, as it stands, a page of ours behind sign-in. */
export const isReturnPath = (path: string) => returnPath(path) === path;
