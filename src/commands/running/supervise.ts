import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from '../setup/run-program.ts';
import { SetupError } from '../setup/setup-error.ts';
import { printLine } from '../setup/steps.ts';
import { nextStart } from './restart-pause.ts';
import type { ServerProcess } from './server-process.ts';

const SHOWN_LINES = 5;

export interface Servers {
  site: ServerProcess;
  pocketBase: ServerProcess;
  /** Starts PocketBase once more and resolves when it answers. */
  restartPocketBase: () => Promise<ServerProcess>;
}

/**
 * Watches both servers until `stop` (returns) or until the site has ended (throws a `SetupError`); in either case
 * both have ended. PocketBase is started again and again; the site's end is the end.
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
      const { pauseMs, isTrouble } = nextStart(deaths, Date.now());
      printLine(
        `! ${isTrouble ? keepsEnding(event.pocketBase, pauseMs) : hasEnded(event.pocketBase)} ${trouble}`.trimEnd(),
      );
      pocketBase = null;
      await Promise.race([stopped, siteEnded, pause(pauseMs)]);
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

const hasEnded = (how: string) => `PocketBase has ended (${how}): pages go on from memory, it is started again.`;

const keepsEnding = (how: string, pauseMs: number) =>
  `PocketBase keeps ending (${how}): pages go on from memory, but nobody can sign in or save until somebody sees to it. It is tried again in ${pauseMs / 1000} s.`;
