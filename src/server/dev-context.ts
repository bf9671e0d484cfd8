import { sessionCookie } from './page-access.ts';
import { linkOrigin, readSettings } from './settings.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { openSiteContext, pageLocals, type SiteContext } from './site-context.ts';

let context: Promise<SiteContext> | undefined;
const signInLimits = new SignInLimits();

/** `astro dev` only: there the pages have no HTTP entry of ours to hand them the directory and the way to accounts. */
export async function openPageContext(clientAddress: string) {
  const settings = readSettings(process.env);
  context ??= openSiteContext(settings);
  const access: App.Locals['access'] = {
    pocketBaseUrl: settings.pocketbaseUrl,
    origin: linkOrigin(settings),
    cookie: sessionCookie(settings),
    clientAddress,
    limitGuesses: (account, check) => signInLimits.attempt(clientAddress, account, check),
  };
  return { ...pageLocals(await context, Date.now()).locals, access };
}
