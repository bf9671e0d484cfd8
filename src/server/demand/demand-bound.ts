import type { DemandKind } from '../../domain/demand/types.ts';
import { BoundedCounts } from '../limits/bounded-counts.ts';
import { addressGroup } from '../request/client-address.ts';
import { LIMITS } from '../settings/settings.ts';
import type { DemandCounter } from './demand-counter.ts';

const HOUR_S = 60 * 60;

/**
 * Counts so often from one address in an hour and no more: whoever presses a button all day is not many people. Neither the
 * address nor when it asked stands anywhere: under a secret that is forgotten with the hour, a hash of it has a number.
 */
export class DemandBound {
  readonly #counter: DemandCounter;
  #hour = Number.NaN;
  #byAddress = boundOf(LIMITS.demandByAddress);
  #bySum = boundOf(LIMITS.demandBySum);

  constructor(counter: DemandCounter) {
    this.#counter = counter;
  }

  /** `address`: who asks; `now`: epoch milliseconds. What is one too many is not counted, and nobody is told. */
  count(address: string, municipality: string, kind: DemandKind, now: number): void {
    const hour = Math.floor(now / (HOUR_S * 1_000));
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#byAddress = boundOf(LIMITS.demandByAddress);
      this.#bySum = boundOf(LIMITS.demandBySum);
    }
    const from = addressGroup(address);
    // The same moment for all: nothing tells within the hour who came when.
    const isOneOfFew = (counts: BoundedCounts, key: string) => counts.take(key, 0) === 0;
    if (!isOneOfFew(this.#bySum, `${from} ${municipality} ${kind}`) || !isOneOfFew(this.#byAddress, from)) return;
    this.#counter.count(municipality, kind, now);
  }
}

function boundOf(most: number): BoundedCounts {
  return new BoundedCounts({ most, windowS: HOUR_S });
}
