import { expect, test } from 'vitest';
import { nextStart } from '../../src/commands/running/restart-pause.ts';

const MINUTE = 60_000;

/** The pauses of a PocketBase that ends as soon as it is started. */
function pausesOfOneThatEndsAtOnce(count: number): number[] {
  const deaths: number[] = [];
  const pauses: number[] = [];
  let now = 0;
  for (let index = 0; index < count; index += 1) {
    deaths.push(now);
    const { pauseMs } = nextStart(deaths, now);
    pauses.push(pauseMs / 1000);
    now += pauseMs;
  }
  return pauses;
}

test('PocketBase that ends at once is started again ever later, at most a minute, and never given up', () => {
  expect(pausesOfOneThatEndsAtOnce(12)).toEqual([2, 2, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
});

test('three ends are an accident, a fourth soon after is trouble', () => {
  expect(nextStart([0, 1000, 2000], 2000)).toEqual({ pauseMs: 2000, isTrouble: false });
  expect(nextStart([0, 1000, 2000, 3000], 3000)).toEqual({ pauseMs: 4000, isTrouble: true });
});

test('an end long ago no longer counts', () => {
  expect(nextStart([0, 1000, 2000, 20 * MINUTE], 20 * MINUTE)).toEqual({ pauseMs: 2000, isTrouble: false });
});
