import { Worker } from 'node:worker_threads';
import type { SearchDocument, SearchHit } from '../../domain/directory/search.ts';
import { LIMITS } from '../settings.ts';

/** Changes that come close together are built into one index. */
const REBUILD_AFTER_MS = 1_000;
/** Under a stream of changes at most one part in so many of a core goes into building. */
const BUILD_SHARE = 10;

type Answer = { ready: true } | { id: number; hits: SearchHit[] };

/** A thread with one index in it. */
class IndexThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (hits: SearchHit[]) => void>();
  #lastId = 0;
  readonly ready: Promise<void>;

  constructor(documents: readonly SearchDocument[]) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: documents });
    this.#worker.unref();
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: Answer) => {
        if ('ready' in answer) resolve();
        else this.#waiting.get(answer.id)?.(answer.hits);
      });
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('the search thread ended')));
    });
  }

  /** In order, the best first; empty when the thread does not answer in time. */
  async search(query: string): Promise<SearchHit[]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<SearchHit[]>();
    this.#waiting.set(id, resolve);
    const alarm = setTimeout(() => resolve([]), LIMITS.searchMs);
    this.#worker.postMessage({ id, query });
    try {
      return await promise;
    } finally {
      clearTimeout(alarm);
      this.#waiting.delete(id);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Search over the whole directory. A new index is built beside the one in use and takes its place when it is whole. */
export class SearchService {
  readonly #documents: () => SearchDocument[];
  #current: Promise<IndexThread> | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** How long the last build took. */
  #buildMs = 0;

  /** `documents`: what is to be found now; asked for at each build. */
  constructor(documents: () => SearchDocument[]) {
    this.#documents = documents;
  }

  async search(query: string): Promise<SearchHit[]> {
    this.#current ??= this.#build();
    return (await this.#current).search(query);
  }

  /** The directory has changed: a fresh index follows shortly. */
  refreshSoon(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#replace();
      },
      Math.max(REBUILD_AFTER_MS, this.#buildMs * BUILD_SHARE),
    );
    this.#timer.unref();
  }

  async #build(): Promise<IndexThread> {
    const began = performance.now();
    const thread = new IndexThread(this.#documents());
    await thread.ready;
    this.#buildMs = performance.now() - began;
    return thread;
  }

  async #replace(): Promise<void> {
    const before = this.#current;
    const next = this.#build();
    try {
      await next;
    } catch (error) {
      console.error(`The search index could not be built: ${error instanceof Error ? error.message : 'unknown'}`);
      return;
    }
    this.#current = next;
    // Searches under way in the old thread are given the time a search may take.
    if (before) setTimeout(() => void before.then((thread) => thread.end()).catch(() => {}), LIMITS.searchMs).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#current?.then((thread) => thread.end()).catch(() => {});
  }
}
