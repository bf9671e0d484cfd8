import { LIMITS } from '../setup/settings.ts';

/** When PocketBase is started again. */
export interface NextStart {
  /** Milliseconds to wait before it. */
  pauseMs: number;
  /** Whether it ends again and again, so that a person must see to it. */
  isTrouble: boolean;
}

/**
 * How long to wait before PocketBase is started again: shortly after a few ends within the window, then twice as long
 * each time, so that a machine in trouble is not kept busy by it. `deaths`: when it ended, in milliseconds, the last one
 * included. See content/decisions/0002-supervision.md.
 */
export function nextStart(deaths: readonly number[], now: number): NextStart {
  const recent = deaths.filter((at) => now - at < LIMITS.restartWindowMs).length;
  const doublings = Math.max(0, recent - LIMITS.quickRestarts);
  const pauseMs = Math.min(LIMITS.restartPauseMs * 2 ** doublings, LIMITS.longestRestartPauseMs);
  return { pauseMs, isTrouble: doublings > 0 };
}
