import { join } from 'node:path';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { SetupError } from '../setup/setup-error.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/**
 * Starts the site (`entry` is src/server/main.ts, or the development server) and resolves when it says that it listens.
 * It ends by itself when its channel to us closes. Throws a `SetupError`; what went wrong it has said on the terminal.
 */
export async function startSite(entry: string, settings: Settings, stop: AbortSignal): Promise<ServerProcess> {
  const server = startServer('The site', process.execPath, [join(settings.root, entry)], {
    cwd: settings.root,
    env: {
      ...process.env,
      PORT: String(settings.port),
      POCKETBASE_URL: settings.pocketBaseUrl,
      DATA_DIR: settings.dataDir,
      KETENKAART_DEMO: settings.isDemo ? '1' : '',
    },
    output: 'shown',
  });
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LIMITS.siteReadyMs);
  const leave = AbortSignal.any([stop, limit.signal]);
  try {
    const outcome = await Promise.race([
      server.saysReady.then(() => 'ready'),
      server.ended,
      new Promise<string>((done) => leave.addEventListener('abort', () => done('left'), { once: true })),
    ]);
    if (outcome === 'ready') return server;
    await server.stop();
    stop.throwIfAborted();
    throw new SetupError(
      limit.signal.aborted
        ? `The site did not start within ${LIMITS.siteReadyMs / 1000} s.`
        : `The site did not start (${outcome}): the lines above say why.`,
    );
  } finally {
    clearTimeout(timer);
  }
}
