import type { Day } from '../../domain/calendar/day.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { DemandCount, DemandKind } from '../../domain/demand/types.ts';

/** Counts in memory how often help was looked for: a sum a municipality, day and kind, and nothing of anybody. */
export class DemandCounter {
  #sums = new Map<string, DemandCount>();

  /** `now`: epoch milliseconds, of which only the Dutch day is kept. */
  count(municipality: string, kind: DemandKind, now: number): void {
    this.#add({ municipality, kind, day: dutchMoment(now).day, sum: 1 });
  }

  /** Takes what was counted, in an order that tells nothing of when, and begins anew. */
  take(): DemandCount[] {
    const counts = [...this.#sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    this.#sums = new Map();
    return counts;
  }

  /** Gives back what could not be stored. */
  putBack(counts: readonly DemandCount[]): void {
    for (const count of counts) this.#add(count);
  }

  /** Forgets days that nothing is added to any more. */
  forgetBefore(day: Day): void {
    for (const [name, count] of this.#sums) if (count.day < day) this.#sums.delete(name);
  }

  #add(count: DemandCount): void {
    const name = `${count.day} ${count.municipality} ${count.kind}`;
    this.#sums.set(name, { ...count, sum: count.sum + (this.#sums.get(name)?.sum ?? 0) });
  }
}
