import { describe, expect, test } from 'vitest';
import { countOpen, isOpen } from '../../../src/domain/rollout/obstacle.ts';
import type { Obstacle } from '../../../src/domain/rollout/types.ts';

const TODAY = '2026-11-22';

function obstacle(given: Partial<Obstacle> = {}): Obstacle {
  const dates = { since: '2026-01-01', until: '2026-12-31', resolved: '' } as const;
  return { id: 'o', municipalityId: 'm', kind: 'other', note: '', updated: '', ...dates, ...given };
}
const ranOut = obstacle({ until: '2026-11-21' });
const resolved = obstacle({ resolved: '2026-10-01' });

describe('an obstacle', () => {
  test.each([
    ['from its first day', { since: TODAY }, true],
    ['not before it', { since: '2026-11-23' }, false],
    ['on its last day', { until: TODAY }, true],
    ['not after it', { until: '2026-11-21' }, false],
    ['not once it is out of the way', { resolved: TODAY }, false],
  ])('stands %s', (_, given, expected) => {
    expect(isOpen(obstacle(given), TODAY)).toBe(expected);
  });
});

describe('how many obstacles stand', () => {
  test.each([
    ['nobody ever recorded one', [], null],
    ['one stands', [obstacle()], 1],
    ['two stand beside one that ran out', [obstacle(), ranOut, obstacle()], 2],
    ['all are out of the way', [resolved, resolved], 0],
    ['the only one merely ran out', [ranOut], null],
    ['one is out of the way, and another merely ran out', [resolved, ranOut], null],
    ['one ran out and was resolved after that', [{ ...ranOut, resolved: '2026-11-22' }], 0],
  ])('when %s: not known is not none', (_, obstacles, count) => {
    expect(countOpen(obstacles, TODAY)).toBe(count);
  });
});
