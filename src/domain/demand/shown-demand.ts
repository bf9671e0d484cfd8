import { compareTexts } from '../order.ts';
import { DEMAND_LIMITS } from './limits.ts';
import type { SmallSums, WeekSum } from './types.ts';

/**
 * What may be shown of the sums of all municipalities: rounded, nothing small, and beside them the sum of all together
 * (`municipality` empty). Whatever is left out here is shown to nobody. No difference between a sum of all and the figures
 * beside it tells that one that was left out is small: see `hiddenOf`. `large`: sums of `shownFrom` or more, one a
 * municipality, week and kind; `small`: the others, of which only so much matters.
 */
export function shownDemand(large: readonly WeekSum[], small: readonly SmallSums[]): WeekSum[] {
  const groups = new Map<string, { large: WeekSum[]; small: SmallSums }>();
  const groupOf = ({ week, kind }: Pick<SmallSums, 'week' | 'kind'>) => {
    const name = `${week} ${kind}`;
    const group = groups.get(name) ?? { large: [], small: { week, kind, municipalities: 0, sum: 0 } };
    groups.set(name, group);
    return group;
  };
  for (const one of large) groupOf(one).large.push(one);
  for (const some of small) groupOf(some).small = some;
  return [...groups.values()].flatMap((group) => shownOfGroup(group.large, group.small));
}

function shownOfGroup(large: WeekSum[], small: SmallSums): WeekSum[] {
  const ordered = large.sort(bySizeThenName);
  const shown = ordered.slice(hiddenOf(ordered, small));
  const { week, kind } = small;
  const total = ordered.reduce((all, { sum }) => all + sum, small.sum);
  if (total >= DEMAND_LIMITS.shownFrom) shown.push({ municipality: '', week, kind, sum: total });
  return shown.map((one) => ({ ...one, sum: rounded(one.sum) }));
}

/**
 * How many of the large ones are left out beside the small: the smallest, as many as it takes for those left out to be at
 * least two and to be no less than the threshold together. So who subtracts what is shown from the sum of all is left with
 * a number in which each of them may be anything from nothing up to the threshold.
 */
function hiddenOf(ascending: readonly WeekSum[], small: SmallSums): number {
  let [hidden, together] = [0, small.sum];
  for (const { sum } of ascending) {
    if (small.municipalities + hidden >= 2 && together >= DEMAND_LIMITS.shownFrom) break;
    hidden += 1;
    together += sum;
  }
  return hidden;
}

function rounded(sum: number): number {
  return Math.round(sum / DEMAND_LIMITS.roundTo) * DEMAND_LIMITS.roundTo;
}

function bySizeThenName(a: WeekSum, b: WeekSum): number {
  return a.sum - b.sum || compareTexts(a.municipality, b.municipality);
}
