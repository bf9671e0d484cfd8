import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../setup/settings.ts';
import { BackendTrouble } from '../setup/setup-error.ts';

/**
 * Looks through the database of a PocketBase that runs, again and again: it answers "healthy" whatever its files hold.
 * Resolves with what is wrong, or with null when `over` is aborted.
 */
export async function watchDatabase(
  check: (signal: AbortSignal) => Promise<unknown>,
  over: AbortSignal,
  everyMs: number = LIMITS.databaseCheckEveryMs,
): Promise<BackendTrouble | null> {
  let waitMs = everyMs;
  for (;;) {
    await pause(waitMs, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return null;
    const began = performance.now();
    try {
      await check(over);
    } catch (error) {
      if (over.aborted) return null;
      if (error instanceof BackendTrouble) return error;
    }
    waitMs = Math.max(everyMs, (performance.now() - began) * LIMITS.databaseCheckShare);
  }
}
