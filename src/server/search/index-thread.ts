import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SearchAnswer, SearchDocument } from '../../domain/directory/search.ts';
import { LIMITS } from '../settings/settings.ts';
import type { Answer, Order } from './worker.ts';

/** Reading documents out of the directory and copying them holds up requests for no longer than this at a time. */
const SLICE_MS = 4;

/** A thread with one index in it, from start to end. It works on one search at a time. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  /** Resolves when the thread has ended, by whatever cause. */
  readonly ended: Promise<void>;
  #answer: ((found: SearchAnswer | null) => void) | null = null;

  private constructor(worker: URL) {
    this.#worker = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.searchThreadMb } });
    this.#worker.unref();
    const ready = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    this.#ready = ready.promise;
    this.ended = ended.promise;
    this.#worker.on('message', (answer: Answer) => {
      if ('ready' in answer) ready.resolve();
      else this.#answer?.(answer.found);
    });
    this.#worker.on('error', (error) => ready.reject(error));
    this.#worker.once('exit', () => {
      ready.reject(new Error('the search thread ended'));
      this.#answer?.(null);
      ended.resolve();
    });
    // Whoever waits for it hears of it, and there may be nobody.
    this.#ready.catch(() => {});
  }

  /** A thread that is ready to search. Requests go on while it is made. `worker`: what runs in it. */
  static async over(documents: Iterable<SearchDocument>, worker: URL): Promise<IndexThread> {
    const thread = new IndexThread(worker);
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

  /**
   * What a query finds; null when the thread broke, or hung and was ended. Only while no other search is under way in it: what
   * was handed to a thread cannot be taken back when nobody waits for it any more.
   */
  async search(query: string): Promise<SearchAnswer | null> {
    const { promise, resolve } = Promise.withResolvers<SearchAnswer | null>();
    this.#answer = resolve;
    const alarm = setTimeout(() => void this.end(), LIMITS.searchHangMs);
    this.#order({ query });
    try {
      return await promise;
    } finally {
      clearTimeout(alarm);
      this.#answer = null;
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }
}
