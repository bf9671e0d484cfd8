/** How often something costly is done anew under a stream of changes. All in milliseconds, but for `share`. */
export interface Pace {
  /** Changes that come so close together are taken together. */
  readonly gatherMs: number;
  /** From one beginning to the next, at least. */
  readonly betweenMs: number;
  /** At most one part in so many of the time goes into it. */
  readonly share: number;
  /** However long it takes, a change waits no longer than this. */
  readonly longestMs: number;
}

/** Milliseconds from a change to the work that takes it in. `sinceMs`: since that work last began; `lastMs`: how long it took. */
export function msUntilNext(pace: Pace, sinceMs: number, lastMs: number): number {
  const between = Math.min(Math.max(pace.betweenMs, lastMs * pace.share), pace.longestMs);
  return Math.max(pace.gatherMs, between - sinceMs);
}
