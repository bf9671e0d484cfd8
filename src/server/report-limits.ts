import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countOne } from './count-one.ts';
import { addressGroup } from './request/client-address.ts';
import { LIMITS } from './settings.ts';

/** Limits how many reports come from one address. Counted in memory and only there: no address is stored or logged. */
export class ReportLimits {
  readonly #reports = new RateLimiterMemory({ points: LIMITS.reportsByAddress, duration: LIMITS.reportWindowS });
  readonly #takedowns = new RateLimiterMemory({ points: LIMITS.takedownsByAddress, duration: LIMITS.reportWindowS });

  /** Counts a report; the seconds to wait when it was one too many, else 0. A takedown counts as both. */
  async count(address: string, isTakedown: boolean): Promise<number> {
    const from = addressGroup(address);
    return (await countOne(this.#reports, from)) || (isTakedown ? countOne(this.#takedowns, from) : 0);
  }
}
