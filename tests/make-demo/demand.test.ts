import { expect, test } from 'vitest';
import { placeDemand } from '../../src/commands/make-demo/demand.ts';
import { DemoRecords } from '../../src/commands/make-demo/demo-records.ts';
import { demoMunicipalities } from '../../src/commands/make-demo/reference.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { shownWeeks, weekOf } from '../../src/domain/demand/counting.ts';
import { DEMAND_LIMITS } from '../../src/domain/demand/limits.ts';
import { shownDemand } from '../../src/domain/demand/shown-demand.ts';
import { DEMAND_KINDS, type DemandCount } from '../../src/domain/demand/types.ts';

/** Counts of the demo network: what its page of use shows. */
const TODAY = '2026-11-22';
const municipalities = demoMunicipalities(await readReferenceFacts());

function counts(share: number, seed = 'test'): (DemandCount & { id: string })[] {
  const records = new DemoRecords(TODAY);
  placeDemand(records, municipalities, share, seed);
  return records.all.map(({ body }) => body as unknown as DemandCount & { id: string });
}
const whole = counts(1);

test('are some thousands of sums over half a year, each a whole number of a day, municipality and kind of its own', () => {
  expect(whole.length).toBeGreaterThan(2_000);
  expect(whole.length).toBeLessThan(4_000);
  const weeks = new Set<string>(shownWeeks(TODAY));
  expect(new Set(whole.map(({ day }) => weekOf(day)))).toEqual(weeks);
  expect(new Set(whole.map(({ kind }) => kind))).toEqual(new Set(DEMAND_KINDS));
  expect(new Set(whole.map(({ municipality, day, kind }) => `${municipality} ${day} ${kind}`)).size).toBe(whole.length);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  expect(whole.filter(({ sum }) => !Number.isInteger(sum) || sum < 1 || sum > DEMAND_LIMITS.sumMost)).toEqual([]);
});

test('are large in the largest municipality, and too small to show in some', () => {
  const sums = whole.map((count) => ({ ...count, week: weekOf(count.day) }));
  const large = sums.filter(({ sum }) => sum >= DEMAND_LIMITS.shownFrom);
  const shown = shownDemand(large, []).filter(({ kind }) => kind === 'found');
  const amsterdam = municipalities.find(({ slug }) => slug === 'amsterdam')?.id;
  const [week] = shownWeeks(TODAY);
  expect(shown.find((one) => one.municipality === amsterdam && one.week === week)?.sum).toBeGreaterThan(200);
  expect(shown.filter((one) => one.week === week).length).toBeGreaterThan(30);
  expect(large.length).toBeLessThan(sums.length - 100);
});

test('are the same for the same seed, others for another, and few in a small share', () => {
  expect(counts(1)).toEqual(whole);
  expect(counts(1, 'other').map(({ sum }) => sum)).not.toEqual(whole.map(({ sum }) => sum));
  expect(counts(0.001).length).toBeLessThanOrEqual(DEMAND_LIMITS.weeksShown);
});
