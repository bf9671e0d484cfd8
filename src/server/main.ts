import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { NoDirectory } from '../data/snapshot/snapshot.ts';
import { startStoring } from './demand/store-demand.ts';
import { isDatabaseTrouble } from './health/health.ts';
import { commonHeaders } from './http/headers.ts';
import { createSite } from './http/http-entry.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { guardOutput } from './log/guard-output.ts';
import { log } from './log/log.ts';
import { startReminders } from './mail/reminders.ts';
import type { AstroHandler } from './rendering/render.ts';
import { LIMITS, linkOrigin, readSettings, type Settings } from './settings/settings.ts';
import { SettingsError } from './settings/settings-error.ts';
import { openSiteContext, type SiteContext } from './site-context.ts';

const BUILT = resolve(import.meta.dirname, '../../dist');

guardOutput();

let stopping = false;
/** What must be ended when we are asked to stop; more is added as the start goes on. */
const ends: (() => Promise<void>)[] = [];

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), LIMITS.stopMs).unref();
  for (const end of ends.toReversed()) await end();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started us is gone: nobody could stop us any more.
process.on('disconnect', () => void stop());

const { settings, context } = await openOrExplain();
ends.push(() => context.close());
const { pocketbaseUrl, siteUser } = settings;
ends.push(startStoring({ pocketBaseUrl: pocketbaseUrl, siteUser, counter: context.demand }));
const entry = (await import(pathToFileURL(resolve(BUILT, 'server/entry.mjs')).href)) as { handler: AstroHandler };
const site = createSite({
  settings,
  context,
  astro: entry.handler,
  staticFiles: loadStaticFiles(resolve(BUILT, 'client'), commonHeaders(settings)),
});
ends.push(async () => site.close());

// Nobody is written to about what is made up.
if (settings.mail && !settings.isDemo) {
  const stopReminders = startReminders(settings.mail, () => ({
    pocketBaseUrl: settings.pocketbaseUrl,
    siteUser: settings.siteUser,
    directory: context.snapshot.directory,
    origin: linkOrigin(settings),
  }));
  ends.push(async () => stopReminders());
}

// Whoever started us looks after the database, and knows what we cannot see.
process.on('message', (message: { databaseTrouble?: unknown } | null) => {
  const trouble = message?.databaseTrouble;
  if (trouble === '' || isDatabaseTrouble(trouble)) context.databaseTrouble = trouble;
});

site.server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} is taken: choose another with PORT.`
      : `The site cannot listen: ${error.message}`;
  log.say(reason);
  process.exit(1);
});
site.server.listen(settings.port, '127.0.0.1', () => {
  process.send?.({ ready: true });
  context.search.warmUp();
  // Drawn beside requests before anybody asks for it; a failure is tried again when somebody does.
  context.map.text(context.snapshot.directory).catch(() => {});
});

/** What a person can mend is one sentence; anything else is a bug, and its stack is wanted. */
async function openOrExplain(): Promise<{ settings: Settings; context: SiteContext }> {
  try {
    const settings = readSettings(process.env);
    return { settings, context: await openSiteContext(settings) };
  } catch (error) {
    const isForPeople = error instanceof SettingsError || error instanceof NoDirectory;
    // Nobody has asked for anything yet: an error may say all it has to say.
    log.say(isForPeople ? error.message : inspect(error));
    process.exit(1);
  }
}
