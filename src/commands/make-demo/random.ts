import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const THOUSANDTHS = 1000;

/** Draws that are the same for the same name, on every machine and in every run. */
export class Random {
  readonly #generator;

  /** `name`: what is drawn for. What is drawn for one municipality then never moves what is drawn for another. */
  constructor(name: string) {
    this.#generator = xoroshiro128plus(createHash('sha256').update(name).digest().readInt32LE());
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** True in this share of all draws. */
  chance(share: number): boolean {
    return this.whole(1, THOUSANDTHS) <= share * THOUSANDTHS;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.whole(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** So many different ones of a list, at most all of them. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    return taken;
  }

  /** One of several words by weight: `{ often: 9, seldom: 1 }`. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.whole(
      1,
      entries.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [word, weight] of entries) {
      left -= weight;
      if (left <= 0) return word;
    }
    throw new RangeError('no weights');
  }
}
