/**
 * Takes all that this site stored on the device away again: kept pages, and the worker that shows them without the net.
 * Where the store is gone nothing is stored any more, by a save that is still running neither (features/offline-pages/store.ts).
 */
export async function forgetStored(): Promise<void> {
  // Old browsers, and pages without https, can store nothing.
  if (!navigator.serviceWorker || !window.caches) return;
  // Beside each other: while a worker is being taken in, the list of workers may have to wait for a slow line.
  await Promise.all([forgetPages(), forgetWorkers()]);
}

async function forgetPages(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

async function forgetWorkers(): Promise<void> {
  await Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister()));
}
