import { LIMITS } from '../setup/settings.ts';

/**
 * Whether PocketBase may be started again. `deaths`: when it ended, in milliseconds, the last one included. See
 * content/decisions/0002-supervision.md.
 */
export function mayRestart(deaths: readonly number[], now: number): boolean {
  return deaths.filter((at) => now - at < LIMITS.restartWindowMs).length <= LIMITS.restarts;
}
