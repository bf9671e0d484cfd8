import { expect, test } from 'vitest';
import { BoundedCounts } from '../../src/server/limits/bounded-counts.ts';

const LIMIT = { most: 2, windowS: 10 };

test('counts each key by itself, and says how long until the next', () => {
  const counts = new BoundedCounts(LIMIT);
  expect([counts.take('a', 0), counts.take('a', 1_500), counts.take('a', 2_500), counts.take('b', 2_500)]).toEqual([
    0, 0, 8, 0,
  ]);
  expect([counts.take('a', 9_999), counts.take('a', 10_000)]).toEqual([1, 0]);
});

test('gives back one, and forgets all', () => {
  const counts = new BoundedCounts(LIMIT);
  for (let turn = 0; turn < 2; turn += 1) counts.take('a', 0);
  counts.giveBack('a');
  expect([counts.take('a', 0), counts.take('a', 0)]).toEqual([0, 10]);
  counts.forget('a');
  expect(counts.take('a', 0)).toBe(0);
  counts.giveBack('unknown');
});

test('holds no more keys than it may, and keeps those that are asked about', () => {
  const counts = new BoundedCounts(LIMIT, 100);
  for (let turn = 0; turn < 2; turn += 1) counts.take('guessed at', 0);
  for (let index = 0; index < 10_000; index += 1) {
    counts.take(`2001:db8:0:${index.toString(16)}`, 0);
    if (index % 50 === 0) counts.take('guessed at', 0);
  }
  expect(counts.size).toBe(100);
  expect(counts.take('guessed at', 0)).toBe(10);
});
