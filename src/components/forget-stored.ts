/** Takes all that this site stored on the device away again: kept pages, and the worker that shows them without the net. */
export async function forgetStored(): Promise<void> {
  // Old browsers, and pages without https, can store nothing.
  if (!navigator.serviceWorker || !window.caches) return;
  const [workers, stores] = await Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]);
  await Promise.all([...workers.map((worker) => worker.unregister()), ...stores.map((name) => caches.delete(name))]);
}
