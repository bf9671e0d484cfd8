import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachDutchMidnight } from '../../src/server/each-dutch-midnight.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-10-24T12:00:00Z') }));
afterEach(() => vi.useRealTimers());

/** The moments at which it was called until then. */
function called(until: string): string[] {
  const moments: string[] = [];
  const stop = eachDutchMidnight(() => moments.push(new Date().toISOString().slice(0, 16)));
  vi.advanceTimersByTime(Date.parse(until) - Date.now());
  stop();
  vi.advanceTimersByTime(48 * 3_600_000);
  return moments;
}

test('what is to be done at night is done once after each midnight of the Dutch clock, until it is stopped', () => {
  // The second of these days has twenty-five hours.
  expect(called('2026-10-26T12:00:00Z')).toEqual(['2026-10-24T22:00', '2026-10-25T23:00']);
});
