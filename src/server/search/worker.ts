import { parentPort, workerData } from 'node:worker_threads';
import type { SearchDocument } from '../../domain/directory/search.ts';
import { buildSearch } from './search-index.ts';

/** One index from start to end of this thread; the next one is built in a thread of its own. */
const search = buildSearch(workerData as SearchDocument[]);

parentPort?.on('message', ({ id, query }: { id: number; query: string }) => {
  parentPort?.postMessage({ id, hits: search(query) });
});
parentPort?.postMessage({ ready: true });
