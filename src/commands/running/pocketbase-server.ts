import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isHealthy } from '../../data/pocketbase/connection.ts';
import { pocketBaseFlags } from '../setup/database.ts';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { SetupError } from '../setup/setup-error.ts';
import { lastWords } from './last-words.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const END_WITH_PARENT = fileURLToPath(new URL('./end-with-parent.sh', import.meta.url));

export interface PocketBaseOptions {
  program: string;
  settings: Settings;
  /** Start anew by itself when a hook's file changes: for the development loop. */
  hooksWatch?: boolean;
}

/** Starts PocketBase on loopback and resolves when it answers. Throws a `SetupError` when it does not. */
export async function startPocketBase(
  { program, settings, hooksWatch = false }: PocketBaseOptions,
  stop: AbortSignal,
): Promise<ServerProcess> {
  const parameters = [
    'serve',
    `--http=127.0.0.1:${settings.pocketBasePort}`,
    `--hooksPool=${LIMITS.hookMachines}`,
    ...pocketBaseFlags(settings, hooksWatch),
  ];
  const server = startServer('PocketBase', program, parameters, {
    cwd: settings.root,
    env: process.env,
    output: 'kept',
  });
  endWithUs(server);
  try {
    await becomesHealthy(server, settings, stop);
    // Its greeting says nothing about why it may end later.
    server.forgetOutput();
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Sees to it that the server ends even if this process is killed in a way that lets it end nothing itself. */
function endWithUs(server: ServerProcess): void {
  const watch = spawn('/bin/sh', [END_WITH_PARENT, String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => {});
  watch.stdin.on('error', () => {});
  watch.unref();
  void server.ended.then(() => watch.stdin.end('over\n'));
}

async function becomesHealthy(server: ServerProcess, settings: Settings, stop: AbortSignal): Promise<void> {
  let endedHow = '';
  void server.ended.then((how) => {
    endedHow = how;
  });
  const giveUpAt = performance.now() + LIMITS.pocketBaseHealthyMs;
  while (performance.now() < giveUpAt) {
    stop.throwIfAborted();
    if (endedHow) {
      throw new SetupError(`PocketBase did not start (${endedHow}); it said: ${lastWords(server.lastOutput())}`);
    }
    if (await isHealthy(settings.pocketBaseUrl, LIMITS.healthAnswerMs)) return;
    await pause(LIMITS.healthPollMs);
  }
  throw new SetupError(
    `PocketBase did not answer within ${LIMITS.pocketBaseHealthyMs / 1000} s; it said: ${lastWords(server.lastOutput())}`,
  );
}
