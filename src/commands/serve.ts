/** `npm start`: sets up what is missing, serves the site with PocketBase behind it, and keeps both running. */
import { type Backend, type BackendOptions, openBackend, openOrGoAlone } from './running/backend.ts';
import { tellDemo } from './running/demo-figures.ts';
import type { ServerProcess } from './running/server-process.ts';
import { startSite } from './running/site-server.ts';
import { supervise } from './running/supervise.ts';
import { buildSite } from './setup/build-site.ts';
import { checkDatabase } from './setup/check-database.ts';
import { orStopped, runCommand, sideBySide } from './setup/command.ts';
import { requireRoom } from './setup/data-folder.ts';
import { firstAdministratorLink } from './setup/first-administrator.ts';
import { requireFreePort } from './setup/free-ports.ts';
import { LIMITS, PROJECT_ROOT, readSettings, refuseTestMode, type Settings } from './setup/settings.ts';
import { BackendTrouble } from './setup/setup-error.ts';
import { printLine, runStep } from './setup/steps.ts';

await runCommand(async (stop) => {
  refuseTestMode(process.env);
  const settings = readSettings(process.env, PROJECT_ROOT, process.argv.slice(2));
  await requireFreePort(settings.port, 'PORT', [settings.pocketBasePort]);
  await requireFreePort(settings.pocketBasePort, 'POCKETBASE_PORT', [settings.port]);
  const started: ServerProcess[] = [];
  const options = { hooksWatch: false, onStarted: (server: ServerProcess) => started.push(server) };
  const launchSite = async (signal: AbortSignal) => {
    const site = await startSite('src/server/main.ts', settings, signal);
    started.push(site);
    return site;
  };
  const address = `http://127.0.0.1:${settings.port}`;
  try {
    const [backend] = await sideBySide(stop, [
      (signal) => openOrGoAlone(settings, options, signal),
      (signal) => runStep('site', () => buildSite(settings.root, signal)),
    ]);
    const trouble = backend instanceof BackendTrouble ? backend : null;
    if (trouble) printLine(`! ${trouble.message}`);
    const site = await runStep('site running', async () => ({ value: await launchSite(stop) }));
    if (backend instanceof BackendTrouble) {
      printLine(`Ketenkaart is ready without its database, with what was last known: ${address}`);
    } else {
      await welcome(settings, backend, site, stop);
      printLine(`Ketenkaart is ready: ${address}`);
    }
    const running =
      backend instanceof BackendTrouble
        ? { pocketBase: null, restart: (signal: AbortSignal) => openAgain(settings, options, signal) }
        : { pocketBase: backend.pocketBase, restart: backend.restart };
    await supervise(
      {
        site: { site, healthUrl: `${address}/healthz`, restart: launchSite },
        backend: {
          ...running,
          trouble,
          healthUrl: `${settings.pocketBaseUrl}/api/health`,
          checkDatabase: (signal) => checkDatabase(settings, signal),
        },
      },
      stop,
    );
    return 0;
  } finally {
    for (const server of started.reverse()) await server.stop();
  }
});

/** Tries the whole backend once more; without a word while what it lacks is still lacking. */
async function openAgain(settings: Settings, options: BackendOptions, stop: AbortSignal): Promise<ServerProcess> {
  await requireRoom(settings.dataDir, LIMITS.dataFolderSpareBytes);
  await checkDatabase(settings, stop);
  return (await openBackend(settings, options, stop)).pocketBase;
}

/** What whoever started it wants to know: the figures of a demo, or the link for the first administrator. */
async function welcome(settings: Settings, backend: Backend, site: ServerProcess, stop: AbortSignal): Promise<void> {
  if (backend.demo) return tellDemo(settings, backend.demo, { site, pocketBase: backend.pocketBase }, stop);
  const link = await orStopped(firstAdministratorLink(settings, backend.secrets), stop);
  if (link !== '') printLine(`First administrator: ${link}`);
}
