import { describe, expect, test } from 'vitest';
import { isCountable, lookUpKind, shownWeeks, weekOf } from '../../../src/domain/demand/counting.ts';
import { DEMAND_LIMITS } from '../../../src/domain/demand/limits.ts';

const count = { municipality: 'm', day: '2026-11-22', kind: 'found', sum: 1 };

describe('a week', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
  ])('that %s is in begins on Monday %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });

  test('is shown a day after it is over, and from then on takes no more counts', () => {
    expect(shownWeeks('2026-11-23')[0]).toBe('2026-11-09');
    expect(shownWeeks('2026-11-24')[0]).toBe('2026-11-16');
    expect(shownWeeks('2026-11-24')).toHaveLength(DEMAND_LIMITS.weeksShown);
    expect([isCountable(count, '2026-11-23'), isCountable(count, '2026-11-24')]).toEqual([true, false]);
  });
});

test.each([
  ['tomorrow', { day: '2026-11-23' }],
  ['no day', { day: 'gisteren' }],
  ['another kind', { kind: 'visitor' }],
  ['nothing', { sum: 0 }],
  ['less than nothing', { sum: -3 }],
  ['a part', { sum: 1.5 }],
  ['no number', { sum: '7' }],
  ['more than there are people', { sum: 20_000_000 }],
])('%s is not counted', (_, wrong) => {
  expect(isCountable({ ...count, ...wrong }, '2026-11-22')).toBe(false);
  expect(isCountable(count, '2026-11-22')).toBe(true);
});

test('a look-up counts apart where no help is known', () => {
  const entries = [{}] as Parameters<typeof lookUpKind>[0]['entries'];
  expect([lookUpKind({ entries }), lookUpKind({ entries: [] })]).toEqual(['found', 'nothing_local']);
});

test('a sum is counted up to what may be visits of people, and no further', () => {
  const sum = (count: number) => isCountable({ day: '2026-11-22', kind: 'found', sum: count }, '2026-11-22');
  expect([0, 1, DEMAND_LIMITS.sumMost, DEMAND_LIMITS.sumMost + 1].map(sum)).toEqual([false, true, true, false]);
});
