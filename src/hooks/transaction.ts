import type { App } from './pocketbase.ts';

/** Runs `act` with the event's app inside one transaction. */
export function inTransaction(e: { app: App }, act: (tx: App) => void): void {
  const outer = e.app;
  outer.runInTransaction((tx) => {
    e.app = tx;
    try {
      act(tx);
    } finally {
      e.app = outer;
    }
  });
}
