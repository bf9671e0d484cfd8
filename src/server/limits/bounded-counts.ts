import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../settings/settings.ts';

/** How many are free within a window that begins with the first. */
export interface CountLimit {
  most: number;
  windowS: number;
}

interface Count {
  taken: number;
  /** Epoch milliseconds. */
  endsAt: number;
}

/**
 * Counts by key in bounded memory. Of a key (an address, an account) only a hash is held, under a secret that this process
 * forgets. When there are too many keys, those go that nobody asked about for longest: to have one forgotten takes as many
 * other keys within its window, which is more than a limit by address lets one sender ask about.
 */
export class BoundedCounts {
  readonly #limit: CountLimit;
  readonly #counts: LRUCache<string, Count>;
  readonly #secret = randomBytes(32);

  constructor(limit: CountLimit, keys: number = LIMITS.countedKeys) {
    this.#limit = limit;
    this.#counts = new LRUCache({ max: keys });
  }

  /** How many keys it holds now. */
  get size(): number {
    return this.#counts.size;
  }

  /** Counts one; the seconds to wait when that was one too many, which is not counted, else 0. */
  take(key: string, now = Date.now()): number {
    const name = this.#nameOf(key);
    const known = this.#counts.get(name);
    const count = known && now < known.endsAt ? known : { taken: 0, endsAt: now + this.#limit.windowS * 1_000 };
    if (count.taken >= this.#limit.most) return Math.max(1, Math.ceil((count.endsAt - now) / 1_000));
    count.taken += 1;
    if (count !== known) this.#counts.set(name, count);
    return 0;
  }

  /** Takes one back that should not have counted. */
  giveBack(key: string): void {
    const count = this.#counts.get(this.#nameOf(key));
    if (count && count.taken > 0) count.taken -= 1;
  }

  /** Begins anew for this key. */
  forget(key: string): void {
    this.#counts.delete(this.#nameOf(key));
  }

  #nameOf(key: string): string {
    return createHmac('sha256', this.#secret).update(key).digest('base64').slice(0, 22);
  }
}
