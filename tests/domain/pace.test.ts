import { describe, expect, test } from 'vitest';
import { msUntilNext } from '../../src/domain/pace.ts';

const PACE = { gatherMs: 1_000, betweenMs: 5_000, share: 20, longestMs: 60_000 };

describe('how long a change waits', () => {
  test.each([
    ['the first ever: only for what comes with it', Number.POSITIVE_INFINITY, 0, 1_000],
    ['after a quiet time: the same', 90_000, 1_500, 1_000],
    ['just after quick work: the least between two', 0, 100, 5_000],
    ['just after work of 1.5 s: twenty times as long', 0, 1_500, 30_000],
    ['on the way there: the rest', 12_000, 1_500, 18_000],
    ['after very slow work: never longer than the longest', 0, 10_000, 60_000],
  ])('%s', (_, sinceMs, lastMs, waits) => {
    expect(msUntilNext(PACE, sinceMs, lastMs)).toBe(waits);
  });
});
