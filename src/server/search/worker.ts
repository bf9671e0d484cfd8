import { parentPort } from 'node:worker_threads';
import { NOTHING_FOUND, type SearchAnswer, type SearchDocument } from '../../domain/directory/search.ts';
import { guardConsole } from '../log/guard-output.ts';
import { buildSearch, type Search } from './search-index.ts';

/** What this thread is told: some more documents, that there are no more, or what to look for. */
export type Order = { documents: SearchDocument[] } | { build: true } | { query: string };
export type Answer = { ready: true } | { found: SearchAnswer };

guardConsole();

/** One index from start to end of this thread; the next one is built in a thread of its own. */
let documents: SearchDocument[] = [];
let search: Search = () => NOTHING_FOUND;

parentPort?.on('message', (order: Order) => {
  if ('documents' in order) {
    documents.push(...order.documents);
  } else if ('build' in order) {
    search = buildSearch(documents);
    documents = [];
    tell({ ready: true });
  } else {
    tell({ found: search(order.query) });
  }
});

function tell(answer: Answer): void {
  parentPort?.postMessage(answer);
}
