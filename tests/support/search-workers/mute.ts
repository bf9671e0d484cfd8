import { parentPort } from 'node:worker_threads';

/** A search thread that is ready and never answers. */
parentPort?.on('message', (order: object) => {
  if ('build' in order) parentPort?.postMessage({ ready: true });
});
