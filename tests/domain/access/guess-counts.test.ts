import { expect, test } from 'vitest';
import { countGuess, type GuessCounts, uncountGuess } from '../../../src/domain/access/guess-counts.ts';
import { ACCESS_LIMITS } from '../../../src/domain/access/user.ts';

const HOUR = ACCESS_LIMITS.guessHourMs;

test('the last free guess is counted, the next one waits until the hour since the first is over', () => {
  let counts: GuessCounts = {};
  for (const now of [0, 60_000]) ({ counts } = countGuess(counts, 'a', 2, now));
  expect(counts).toEqual({ a: [2, HOUR] });
  expect(countGuess(counts, 'a', 2, HOUR - 1_500)).toEqual({ counts, seconds: 2 });
  expect(countGuess(counts, 'a', 2, HOUR)).toEqual({ counts: { a: [1, 2 * HOUR] }, seconds: 0 });
  expect(countGuess(counts, 'b', 2, 1_000).seconds).toBe(0);
});

test('a guess that was none is taken back, as far as it is there', () => {
  const { counts } = countGuess({}, 'a', 1, 0);
  expect(countGuess(uncountGuess(counts, 'a'), 'a', 1, 1).seconds).toBe(0);
  expect(uncountGuess(uncountGuess(counts, 'a'), 'a')).toEqual({ a: [0, HOUR] });
  expect(uncountGuess({}, 'a')).toEqual({});
});

test('a table stays small: what is over goes, then what is over first', () => {
  let counts: GuessCounts = { over: [1, 5] };
  for (let index = 0; index < 500; index += 1) ({ counts } = countGuess(counts, `key-${index}`, 1, 10 + index));
  expect(Object.keys(counts)).toHaveLength(100);
  expect(counts).toHaveProperty('key-499');
  expect(counts).not.toHaveProperty('key-399');
});
