import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from '../../../src/server/search/worker.ts';

/** A search thread that finds as many results as searches it was given, breaks on "break" and never answers "hang". */
let searches = 0;

parentPort?.on('message', (order: Order) => {
  if ('build' in order) tell({ ready: true });
  if (!('query' in order)) return;
  searches += 1;
  if (order.query === 'break') throw new Error('broken on purpose');
  while (order.query === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  const hit = { key: 'page:a', kind: 'page', title: String(searches), text: '', places: [], target: 'a' } as const;
  tell({ found: { hits: [hit], leftOut: [] } });
});

function tell(answer: Answer): void {
  parentPort?.postMessage(answer);
}
