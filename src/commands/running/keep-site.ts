import { SetupError } from '../setup/setup-error.ts';
import { printLine } from '../setup/steps.ts';
import type { ServerProcess } from './server-process.ts';
import { type Patience, stopsAnswering } from './stops-answering.ts';

export interface SiteKeeping {
  site: ServerProcess;
  /** Where it is asked whether it still answers; empty for not at all. */
  healthUrl: string;
  /** Starts it once more and resolves when it listens. */
  restart(signal: AbortSignal): Promise<ServerProcess>;
  /** How long it may be silent; else as the settings say. */
  patience?: Patience;
  /** Told of each one that runs. */
  onChange(site: ServerProcess): void;
}

/**
 * Watches the site until `over` is aborted. One that hangs is ended and started again: nobody is helped by it. When it ends by
 * itself that is the end: throws a `SetupError`.
 */
export async function keepSite(keeping: SiteKeeping, over: AbortSignal): Promise<void> {
  let { site } = keeping;
  for (;;) {
    const how = await howItEnds(site, keeping, over);
    if (over.aborted) return;
    if (how !== 'hung')
      throw new SetupError(`The site has ended (${how}), so PocketBase was ended too: run the command again.`);
    site = await keeping.restart(over);
    keeping.onChange(site);
    printLine('✓ The site is back');
  }
}

/** `hung` when it was ended by us because it did not answer; else a few words of how it ended. */
async function howItEnds(
  site: ServerProcess,
  { healthUrl, patience }: SiteKeeping,
  over: AbortSignal,
): Promise<string> {
  const gone = new AbortController();
  const until = AbortSignal.any([over, gone.signal]);
  const aborted = new Promise<void>((done) => until.addEventListener('abort', () => done(), { once: true }));
  let how = '';
  void site.ended.then((words) => {
    how ||= words;
    gone.abort();
  });
  if (healthUrl !== '') {
    void stopsAnswering(healthUrl, until, patience).then((hangs) => {
      if (!hangs) return;
      printLine('! The site runs and does not answer: it is ended by force and started again.');
      how = 'hung';
      site.kill();
    });
  }
  await aborted;
  return how;
}
