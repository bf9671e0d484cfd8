import type { SearchAnswer, SearchDocument } from '../../domain/directory/search.ts';
import { msUntilNext, type Pace } from '../../domain/pace.ts';
import { LIMITS } from '../settings.ts';
import { IndexThread } from './index-thread.ts';

/** A build takes a second or more of a core. What has changed is found within a minute and one build, at rest within seconds. */
const BUILD_PACE: Pace = { gatherMs: 1_000, betweenMs: 5_000, share: 20, longestMs: 60_000 };

/** Search over the whole directory. A new index is built beside the one in use and takes its place when it is whole. */
export class SearchService {
  readonly #documents: () => Iterable<SearchDocument>;
  readonly #pace: Pace;
  #current: Promise<IndexThread> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isBuilding = false;
  #hasChangedMeanwhile = false;
  /** When the last build began, and how long it took. */
  #builtAt = Number.NEGATIVE_INFINITY;
  #buildMs = 0;

  /** `documents`: what is to be found now; asked for at each build. */
  constructor(documents: () => Iterable<SearchDocument>, pace = BUILD_PACE) {
    this.#documents = documents;
    this.#pace = pace;
  }

  async search(query: string): Promise<SearchAnswer> {
    this.#current ??= this.#first();
    return (await this.#current).search(query);
  }

  /** The directory has changed: a fresh index follows when it is time. */
  refreshSoon(): void {
    if (this.#timer) return;
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

  /** One that fails is tried anew by the next search. */
  async #first(): Promise<IndexThread> {
    try {
      return await this.#build();
    } catch (error) {
      this.#current = null;
      throw error;
    }
  }

  async #build(): Promise<IndexThread> {
    this.#isBuilding = true;
    this.#hasChangedMeanwhile = false;
    this.#builtAt = performance.now();
    try {
      return await IndexThread.over(this.#documents());
    } finally {
      this.#buildMs = performance.now() - this.#builtAt;
      this.#isBuilding = false;
      if (this.#hasChangedMeanwhile) this.refreshSoon();
    }
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
