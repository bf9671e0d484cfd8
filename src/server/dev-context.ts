import { pageAccess } from './sessions/page-access.ts';
import { SessionGate } from './sessions/session-gate.ts';
import { readSettings, type Settings } from './settings/settings.ts';
import { openSiteContext, pageLocals } from './site-context.ts';

let opened: ReturnType<typeof open> | undefined;

async function open(settings: Settings) {
  return {
    context: await openSiteContext(settings),
    accessFrom: pageAccess(settings, new SessionGate(settings.pocketbaseUrl)),
  };
}

/** `astro dev` only: there the pages have no HTTP entry of ours to hand them the directory and the way to accounts. */
export async function openPageContext(clientAddress: string) {
  opened ??= open(readSettings(process.env));
  const { context, accessFrom } = await opened;
  return { ...pageLocals(context, Date.now(), null).locals, access: accessFrom(clientAddress) };
}
