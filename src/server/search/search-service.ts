import type { SearchAnswer, SearchDocument } from '../../domain/directory/search.ts';
import { msUntilNext, type Pace } from '../../domain/pace.ts';
import { log } from '../log/log.ts';
import { LIMITS } from '../settings/settings.ts';
import { IndexThread } from './index-thread.ts';
import { WaitingLine } from './waiting-line.ts';

/** A build takes a second or more of a core. What has changed is found within a minute and one build, at rest within seconds. */
const BUILD_PACE: Pace = { gatherMs: 1_000, betweenMs: 5_000, share: 10, longestMs: 60_000 };

const WORKER = new URL('./worker.ts', import.meta.url);

/**
 * Search over the whole directory. A new index is built beside the one in use and takes its place when it is whole. A
 * thread that breaks or hangs is replaced; until then no search has an answer.
 */
export class SearchService {
  readonly #documents: () => Iterable<SearchDocument>;
  readonly #pace: Pace;
  readonly #worker: URL;
  readonly #line = new WaitingLine((query: string) => this.#ask(query), LIMITS.searchesWaiting);
  #current: Promise<IndexThread> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isBuilding = false;
  #hasChangedMeanwhile = false;
  /** No index was ready yet. */
  #isFirst = true;
  #isClosed = false;
  /** When the last build began, and how long it took. */
  #builtAt = Number.NEGATIVE_INFINITY;
  #buildMs = 0;

  /** `documents`: what is to be found now; asked for at each build. `worker`: what runs in the thread. */
  constructor(documents: () => Iterable<SearchDocument>, pace = BUILD_PACE, worker = WORKER) {
    this.#documents = documents;
    this.#pace = pace;
    this.#worker = worker;
  }

  /**
   * Null when there is no answer now: too many ask, it took too long, or the thread broke. Never the same as nothing
   * found. `gone`: aborts when nobody waits for the answer any more.
   */
  async search(query: string, gone?: AbortSignal): Promise<SearchAnswer | null> {
    return this.#line.wait(query, this.#isFirst ? LIMITS.firstSearchMs : LIMITS.searchMs, gone);
  }

  /** Builds the first index before anybody asks. */
  warmUp(): void {
    void this.#ready().catch(() => {});
  }

  /** The directory has changed: a fresh index follows when it is time. */
  refreshSoon(): void {
    if (this.#timer || this.#isClosed) return;
    if (this.#isBuilding) {
      this.#hasChangedMeanwhile = true;
      return;
    }
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#replace();
      },
      msUntilNext(this.#pace, performance.now() - this.#builtAt, this.#buildMs),
    );
    this.#timer.unref();
  }

  async #ask(query: string): Promise<SearchAnswer | null> {
    return (await this.#ready()).search(query);
  }

  /** The thread in use, built where there is none; no sooner after the last build than the pace allows. */
  #ready(): Promise<IndexThread> {
    if (this.#current) return this.#current;
    const isTooSoon = performance.now() - this.#builtAt < this.#pace.betweenMs;
    return isTooSoon || this.#isBuilding ? Promise.reject(new Error('no index is ready')) : this.#start();
  }

  /** Builds an index where none is in use. */
  #start(): Promise<IndexThread> {
    const thread = this.#build();
    this.#current = thread;
    thread.catch(() => {
      this.#current = null;
      this.refreshSoon();
    });
    return thread;
  }

  async #build(): Promise<IndexThread> {
    this.#isBuilding = true;
    this.#hasChangedMeanwhile = false;
    this.#builtAt = performance.now();
    try {
      const thread = await IndexThread.over(this.#documents(), this.#worker);
      this.#isFirst = false;
      void thread.ended.then(() => this.#lost(thread));
      return thread;
    } catch (error) {
      log.failure('The search index could not be built.', error);
      throw error;
    } finally {
      this.#buildMs = performance.now() - this.#builtAt;
      this.#isBuilding = false;
      if (this.#hasChangedMeanwhile) this.refreshSoon();
    }
  }

  async #replace(): Promise<void> {
    const before = this.#current;
    const next = before ? this.#build() : this.#start();
    try {
      await next;
    } catch {
      // What is there stays in use.
      return;
    }
    this.#current = next;
    // A search under way in the old thread is given its time.
    if (before)
      setTimeout(() => void before.then((thread) => thread.end()).catch(() => {}), LIMITS.searchHangMs).unref();
  }

  /** A thread has ended: by us when another took its place, else by a fault of its own. */
  async #lost(thread: IndexThread): Promise<void> {
    if (this.#isClosed || (await this.#current?.catch(() => null)) !== thread) return;
    log.say('The search thread broke and is being replaced.');
    this.#current = null;
    this.refreshSoon();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#current?.then((thread) => thread.end()).catch(() => {});
  }
}
