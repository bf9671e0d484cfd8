import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { NOTHING_FOUND, type SearchAnswer, type SearchDocument } from '../../domain/directory/search.ts';
import { LIMITS } from '../settings.ts';
import type { Answer, Order } from './worker.ts';

/** Reading documents out of the directory and copying them holds up requests for no longer than this at a time. */
const SLICE_MS = 4;

/** A thread with one index in it, from start to end. */
export class IndexThread {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url));
  readonly #waiting = new Map<number, (found: SearchAnswer) => void>();
  #lastId = 0;
  readonly #ready: Promise<void>;

  private constructor() {
    this.#worker.unref();
    this.#ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: Answer) => {
        if ('ready' in answer) resolve();
        else this.#waiting.get(answer.id)?.(answer.found);
      });
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('the search thread ended')));
    });
  }

  /** A thread that is ready to search. Requests go on while it is made. */
  static async over(documents: Iterable<SearchDocument>): Promise<IndexThread> {
    const thread = new IndexThread();
    try {
      await Promise.all([thread.#ready, thread.#give(documents)]);
    } catch (error) {
      await thread.end();
      throw error;
    }
    return thread;
  }

  async #give(documents: Iterable<SearchDocument>): Promise<void> {
    let some: SearchDocument[] = [];
    let began = performance.now();
    for (const document of documents) {
      some.push(document);
      if (performance.now() - began < SLICE_MS) continue;
      this.#order({ documents: some });
      some = [];
      await nextTurn();
      began = performance.now();
    }
    this.#order({ documents: some });
    this.#order({ build: true });
  }

  /** Nothing when the thread does not answer in time. */
  async search(query: string): Promise<SearchAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<SearchAnswer>();
    this.#waiting.set(id, resolve);
    const alarm = setTimeout(() => resolve(NOTHING_FOUND), LIMITS.searchMs);
    this.#order({ id, query });
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

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }
}
