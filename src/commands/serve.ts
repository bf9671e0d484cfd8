/** `npm start`: sets up what is missing, serves the site with PocketBase behind it, and keeps both running. */
import { openBackend } from './running/backend.ts';
import { tellDemo } from './running/demo-figures.ts';
import type { ServerProcess } from './running/server-process.ts';
import { startSite } from './running/site-server.ts';
import { supervise } from './running/supervise.ts';
import { buildSite } from './setup/build-site.ts';
import { orStopped, runCommand, sideBySide } from './setup/command.ts';
import { firstAdministratorLink } from './setup/first-administrator.ts';
import { requireFreePort } from './setup/free-ports.ts';
import { PROJECT_ROOT, readSettings, refuseTestMode } from './setup/settings.ts';
import { printLine, runStep } from './setup/steps.ts';

await runCommand(async (stop) => {
  refuseTestMode(process.env);
  const settings = readSettings(process.env, PROJECT_ROOT, process.argv.slice(2));
  await requireFreePort(settings.port, 'PORT', [settings.pocketBasePort]);
  await requireFreePort(settings.pocketBasePort, 'POCKETBASE_PORT', [settings.port]);
  const started: ServerProcess[] = [];
  try {
    const [backend] = await sideBySide(stop, [
      (signal) => openBackend(settings, { hooksWatch: false, onStarted: (server) => started.push(server) }, signal),
      (signal) => runStep('site', () => buildSite(settings.root, signal)),
    ]);
    const site = await runStep('site running', async () => ({
      value: await startSite('src/server/main.ts', settings, stop),
    }));
    started.push(site);
    if (backend.demo) await tellDemo(settings, backend.demo, { site, pocketBase: backend.pocketBase }, stop);
    const link = backend.demo ? '' : await orStopped(firstAdministratorLink(settings, backend.secrets), stop);
    if (link !== '') printLine(`First administrator: ${link}`);
    printLine(`Ketenkaart is ready: http://127.0.0.1:${settings.port}`);
    await supervise({ site, ...backend }, stop);
    return 0;
  } finally {
    for (const server of started.reverse()) await server.stop();
  }
});
