import { LRUCache } from 'lru-cache';
import { LIMITS } from '../settings/settings.ts';
import type { CachedAnswer } from './cached-answer.ts';

interface CachedPage {
  answer: CachedAnswer;
  /** Version of the data it was made from. */
  version: string;
  /** Epoch milliseconds from which on it would look different. */
  changesAt: number;
}

/** An answer just made: whether it may be kept, and until when it stays as it is (epoch milliseconds). */
export interface MadeAnswer {
  answer: CachedAnswer;
  changesAt: number;
  isCacheable: boolean;
}

/** Pages as bytes, by their shared address, until the data or the clock says otherwise. */
export class PageCache {
  readonly #pages = new LRUCache<string, CachedPage>({
    maxSize: LIMITS.pageCacheBytes,
    sizeCalculation: (page) => page.answer.bytes,
  });
  readonly #making = new Map<string, Promise<MadeAnswer>>();

  find(address: string, version: string, now: number): CachedAnswer | null {
    const page = this.#pages.get(address);
    return page !== undefined && page.version === version && now < page.changesAt ? page.answer : null;
  }

  /** Whether an answer was kept under this address, current or not. */
  has(address: string): boolean {
    return this.#pages.has(address);
  }

  /**
   * Makes an answer once, however many ask for it while it is being made: after a change a hundred readers of a page
   * would otherwise have it rendered a hundred times.
   */
  async make(address: string, version: string, render: () => Promise<MadeAnswer>): Promise<CachedAnswer> {
    const key = `${version} ${address}`;
    const underWay = this.#making.get(key);
    if (underWay) return (await underWay).answer;
    const making = render();
    this.#making.set(key, making);
    try {
      const { answer, changesAt, isCacheable } = await making;
      if (isCacheable) this.#pages.set(address, { answer, version, changesAt });
      return answer;
    } finally {
      this.#making.delete(key);
    }
  }
}
