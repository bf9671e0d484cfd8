import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../setup/settings.ts';
import { BackendTrouble } from '../setup/setup-error.ts';
import { printLine } from '../setup/steps.ts';
import { lastWords } from './last-words.ts';
import { nextStart } from './restart-pause.ts';
import type { ServerProcess } from './server-process.ts';
import { type Patience, stopsAnswering } from './stops-answering.ts';
import { watchDatabase } from './watch-database.ts';

const SHOWN_LINES = 5;

export interface PocketBaseKeeping {
  /** Null when it could not be started, for what stands in `trouble`. */
  pocketBase: ServerProcess | null;
  trouble: BackendTrouble | null;
  /** Where it says that it is healthy. */
  healthUrl: string;
  /** Starts it once more and resolves when it answers. */
  restart(signal: AbortSignal): Promise<ServerProcess>;
  /** Throws a `BackendTrouble` when the database cannot be relied on. */
  checkDatabase(signal: AbortSignal): Promise<unknown>;
  /** How long it may be silent, and how often its database is looked through; else as the settings say. */
  patience?: Patience;
  checkEveryMs?: number;
  /** Told of each server that runs, and of null when none does, with why a person must see to it. */
  onChange(server: ServerProcess | null, trouble: BackendTrouble | null): void;
}

/**
 * Keeps PocketBase running until `over` is aborted: when it ends, hangs or is found to stand on a damaged database it is
 * ended and started again, shortly after at first and then ever later. Until then pages go on from memory.
 */
export async function keepPocketBase(keeping: PocketBaseKeeping, over: AbortSignal): Promise<void> {
  const deaths: number[] = [];
  let { pocketBase: server, trouble } = keeping;
  let how = '';
  let said = '';
  let told = trouble?.message ?? '';
  for (;;) {
    if (server) {
      trouble = await untilEnded(server, keeping, over);
      if (over.aborted) return;
      how = await server.ended;
      said = lastWords(server.lastOutput(), SHOWN_LINES);
    }
    keeping.onChange(null, trouble);
    deaths.push(performance.now());
    const next = nextStart(deaths, performance.now());
    if (trouble && trouble.message !== told) printLine(`! ${trouble.message} ${MEANWHILE}`);
    if (!trouble) printLine(`! ${next.isTrouble ? keepsEnding(how, next.pauseMs) : hasEnded(how)} ${said}`.trimEnd());
    told = trouble?.message ?? '';
    // What a person must mend does not get better by trying often.
    await pause(trouble ? LIMITS.longestRestartPauseMs : next.pauseMs, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return;
    server = await keeping.restart(over).catch((error: Error) => {
      how = 'it did not start again';
      said = error.message;
      trouble = error instanceof BackendTrouble ? error : null;
      return null;
    });
    if (!server) continue;
    keeping.onChange(server, null);
    printLine('✓ PocketBase is back');
  }
}

/** Resolves when the server has ended, by itself or by us; with the trouble for which we ended it. */
async function untilEnded(
  server: ServerProcess,
  { healthUrl, checkDatabase, patience, checkEveryMs }: PocketBaseKeeping,
  over: AbortSignal,
): Promise<BackendTrouble | null> {
  const gone = new AbortController();
  const until = AbortSignal.any([over, gone.signal]);
  const aborted = new Promise<void>((done) => until.addEventListener('abort', () => done(), { once: true }));
  void server.ended.then(() => gone.abort());
  void stopsAnswering(healthUrl, until, patience).then((hangs) => {
    if (!hangs) return;
    printLine('! PocketBase runs and does not answer: it is ended by force.');
    server.kill();
  });
  const found = watchDatabase(checkDatabase, until, checkEveryMs).then(async (trouble) => {
    if (trouble) await server.stop();
    return trouble;
  });
  await aborted;
  return found;
}

const MEANWHILE =
  'Until then residents see what was last known, and nobody can sign in or save. It is looked at again every minute.';

const hasEnded = (how: string) => `PocketBase has ended (${how}): pages go on from memory, it is started again.`;

const keepsEnding = (how: string, pauseMs: number) =>
  `PocketBase keeps ending (${how}): pages go on from memory, but nobody can sign in or save until somebody sees to it. It is tried again in ${pauseMs / 1000} s.`;
