import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from '../setup/run-program.ts';
import { LIMITS } from '../setup/settings.ts';
import { SetupError } from '../setup/setup-error.ts';
import { printLine } from '../setup/steps.ts';
import { mayRestart } from './restart-allowance.ts';
import type { ServerProcess } from './server-process.ts';

const SHOWN_LINES = 5;

export interface Servers {
  site: ServerProcess;
  pocketBase: ServerProcess;
  /** Starts PocketBase once more and resolves when it answers. */
  restartPocketBase: () => Promise<ServerProcess>;
}

/**
 * Watches both servers until `stop` (returns) or until one is gone for good (throws a `SetupError`); in either case
 * both have ended. PocketBase is started again a few times; the site's end is the end.
 */
export async function supervise(
  { site, pocketBase: first, restartPocketBase }: Servers,
  stop: AbortSignal,
): Promise<void> {
  let pocketBase: ServerProcess | null = first;
  const deaths: number[] = [];
  const stopped = new Promise<'stop'>((done) => {
    if (stop.aborted) done('stop');
    stop.addEventListener('abort', () => done('stop'), { once: true });
  });
  const siteEnded = site.ended.then((how) => ({ site: how }));
  let trouble = '';
  try {
    for (;;) {
      const databaseEnded = pocketBase?.ended ?? Promise.resolve('it did not start again');
      const event = await Promise.race([stopped, siteEnded, databaseEnded.then((how) => ({ pocketBase: how }))]);
      if (event === 'stop') return;
      if ('site' in event) {
        throw new SetupError(`The site has ended (${event.site}), so PocketBase was ended too: run the command again.`);
      }
      deaths.push(Date.now());
      if (pocketBase) trouble = lastLines(pocketBase.lastOutput(), SHOWN_LINES);
      if (!mayRestart(deaths, Date.now())) {
        throw new SetupError(
          `PocketBase ended too often within a minute (${event.pocketBase}), so the site was ended too: run the command again. ${trouble}`.trimEnd(),
        );
      }
      printLine(
        `! PocketBase has ended (${event.pocketBase}): pages go on from memory, it is started again. ${trouble}`.trimEnd(),
      );
      pocketBase = null;
      await Promise.race([stopped, siteEnded, pause(LIMITS.restartPauseMs)]);
      if (stop.aborted) return;
      pocketBase = await restartPocketBase().catch((error: Error) => {
        trouble = error.message;
        return null;
      });
      if (pocketBase) printLine('✓ PocketBase is back');
    }
  } finally {
    await site.stop();
    await pocketBase?.stop();
  }
}
