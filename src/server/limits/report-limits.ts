import { addressGroup } from '../request/client-address.ts';
import { LIMITS } from '../settings/settings.ts';
import { BoundedCounts } from './bounded-counts.ts';

/** Limits how many reports come from one address. Counted in memory and only there: no address is stored or logged. */
export class ReportLimits {
  readonly #reports = new BoundedCounts({ most: LIMITS.reportsByAddress, windowS: LIMITS.reportWindowS });
  readonly #takedowns = new BoundedCounts({ most: LIMITS.takedownsByAddress, windowS: LIMITS.reportWindowS });

  /** Counts a report; the seconds to wait when it was one too many, else 0. A takedown counts as both. */
  count(address: string, isTakedown: boolean): number {
    const from = addressGroup(address);
    return this.#reports.take(from) || (isTakedown ? this.#takedowns.take(from) : 0);
  }
}
