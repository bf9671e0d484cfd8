import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMAND_LIMITS } from '../../../src/domain/demand/limits.ts';
import { shownDemand } from '../../../src/domain/demand/shown-demand.ts';
import type { SmallSums, WeekSum } from '../../../src/domain/demand/types.ts';

/** What staff and officers see of the counts: that nobody can be found in it. */
const { shownFrom, roundTo } = DEMAND_LIMITS;
const WEEK = '2026-11-16';
const cell = (municipality: string, sum: number): WeekSum => ({ municipality, week: WEEK, kind: 'found', sum });
/** As the database hands them over: the large ones, and what the small ones come to. */
function shownOfAll(sums: readonly WeekSum[]): WeekSum[] {
  const small = sums.filter(({ sum }) => sum > 0 && sum < shownFrom);
  const together: SmallSums = {
    week: WEEK,
    kind: 'found',
    municipalities: small.length,
    sum: small.reduce((all, { sum }) => all + sum, 0),
  };
  const large = sums.filter(({ sum }) => sum >= shownFrom);
  return shownDemand(large, small.length === 0 ? [] : [together]);
}
const cells = (sums: readonly number[]) => sums.map((sum, index) => cell(`m${index}`, sum));
/** Shown of each, in order; null where nothing is. The last one is the sum of all. */
function shownOf(sums: readonly number[]): (number | null)[] {
  const shown = new Map(shownOfAll(cells(sums)).map(({ municipality, sum }) => [municipality, sum]));
  return [...sums.map((_, index) => shown.get(`m${index}`) ?? null), shown.get('') ?? null];
}

const aSum = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5_000 }));
const someSums = fc.array(aSum, { maxLength: 40 });

describe('what is shown of the counts', () => {
  test.each([
    ['each that is large enough, rounded, where small ones stand beside it', [4, 8, 14, 25], [null, null, 10, 30, 50]],
    ['no small one', [9, 3, 0], [null, null, null, 10]],
    ['nothing where all together are few', [4, 5], [null, null, null]],
    ['no second smallest beside a single small one: their difference would tell it', [3, 12, 40], [null, null, 40, 60]],
    [
      'no two smallest where none is small: that all others have none would be told',
      [20, 30, 40],
      [null, null, 40, 90],
    ],
    ['only the sum where one has all', [50], [null, 50]],
  ])('%s', (_, sums, shown) => {
    expect(shownOf(sums)).toEqual(shown);
  });

  test('is rounded and never small', () => {
    fc.assert(
      fc.property(someSums, (sums) => {
        const total = sums.reduce((all, sum) => all + sum, 0);
        shownOf(sums).forEach((shown, index) => {
          if (shown === null) return;
          const truth = sums[index] ?? total;
          expect([shown % roundTo, shown >= shownFrom, truth >= shownFrom]).toEqual([0, true, true]);
          expect(Math.abs(shown - truth)).toBeLessThanOrEqual(roundTo / 2);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('tells nobody by a difference that what is left out is small', () => {
    fc.assert(
      fc.property(someSums, (sums) => {
        const all = shownOf(sums);
        const total = all.at(-1) ?? null;
        if (total === null) return;
        const shown = all.slice(0, -1).filter((one) => one !== null);
        const least = shown.reduce((sum, one) => sum + Math.max(shownFrom, one - roundTo / 2), 0);
        // Each that is left out may be as much as this, or nothing: another that was left out takes the rest.
        expect(total + roundTo / 2 - 1 - least).toBeGreaterThanOrEqual(shownFrom);
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves many answers open to who knows how it is done, too', () => {
    // Every way in which three can have up to so many together.
    const most = 34;
    const possible = new Map<string, Set<number>[]>();
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; b <= most; b += 1)
        for (let c = 0; c <= most; c += 1) {
          const shown = shownOf([a, b, c]).join();
          const seen = possible.get(shown) ?? [new Set(), new Set(), new Set()];
          for (const [index, sum] of [a, b, c].entries()) seen[index]?.add(sum);
          possible.set(shown, seen);
        }
    for (const [key, seen] of possible) {
      const shown = key.split(',').map((one) => (one === '' ? null : Number(one)));
      if ((shown.at(-1) ?? 0) > most - roundTo / 2 + 1) continue;
      seen.forEach((values, index) => {
        const range = [Math.min(...values), Math.max(...values)];
        if (shown[index] !== null) expect(values.size).toBeGreaterThanOrEqual(roundTo / 2);
        else expect([Math.min(1, ...range), Math.max(shownFrom - 1, ...range)]).toEqual(range);
      });
    }
  });

  test('holds weeks and kinds apart', () => {
    const mixed = [
      cell('a', 40),
      { ...cell('b', 50), kind: 'aftercare' as const },
      { ...cell('c', 60), week: '2026-11-09' },
    ];
    expect(shownDemand(mixed, []).map(({ municipality, sum }) => [municipality, sum])).toEqual([
      ['', 40],
      ['', 50],
      ['', 60],
    ]);
  });
});
