/** `npm run dev`: PocketBase with the starting facts, and pages and rules that are reloaded when their files change. */
import { context } from 'esbuild';
import { openBackend } from './running/backend.ts';
import type { ServerProcess } from './running/server-process.ts';
import { startSite } from './running/site-server.ts';
import { supervise } from './running/supervise.ts';
import { hooksBundleOptions } from './setup/bundle-hooks.ts';
import { checkDatabase } from './setup/check-database.ts';
import { orStopped, runCommand } from './setup/command.ts';
import { firstAdministratorLink } from './setup/first-administrator.ts';
import { requireFreePort } from './setup/free-ports.ts';
import { PROJECT_ROOT, readSettings } from './setup/settings.ts';
import { printLine, runStep } from './setup/steps.ts';

await runCommand(async (stop) => {
  const settings = readSettings(process.env, PROJECT_ROOT, process.argv.slice(2));
  await requireFreePort(settings.port, 'PORT', [settings.pocketBasePort]);
  await requireFreePort(settings.pocketBasePort, 'POCKETBASE_PORT', [settings.port]);
  const started: ServerProcess[] = [];
  // A changed hook or rule is bundled at once, and PocketBase starts itself anew when the bundle's file changes.
  const bundling = await context({ ...hooksBundleOptions(settings.root), logLevel: 'warning' });
  try {
    const backend = await openBackend(
      settings,
      { hooksWatch: true, onStarted: (server) => started.push(server) },
      stop,
    );
    await bundling.watch();
    const launchSite = async (signal: AbortSignal) => {
      const site = await startSite('src/commands/running/astro-dev.ts', settings, signal);
      started.push(site);
      return site;
    };
    const site = await runStep('site running', async () => ({ value: await launchSite(stop) }));
    const link = await orStopped(firstAdministratorLink(settings, backend.secrets), stop);
    if (link !== '') printLine(`First administrator: ${link}`);
    printLine(
      `Ketenkaart is ready: http://127.0.0.1:${settings.port} (PocketBase's own screen: ${settings.pocketBaseUrl}/_/)`,
    );
    await supervise(
      {
        // It may well compile for longer than a site may be silent.
        site: { site, healthUrl: '', restart: launchSite },
        backend: {
          ...backend,
          trouble: null,
          healthUrl: `${settings.pocketBaseUrl}/api/health`,
          checkDatabase: (signal) => checkDatabase(settings, signal),
        },
      },
      stop,
    );
    return 0;
  } finally {
    await bundling.dispose();
    for (const server of started.reverse()) await server.stop();
  }
});
