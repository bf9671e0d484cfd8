import { expect, test } from 'vitest';
import { mayRestart } from '../../src/commands/running/restart-allowance.ts';

const MINUTE = 60_000;

test('PocketBase is started again three times within a minute, not a fourth time', () => {
  expect(mayRestart([0], 0)).toBe(true);
  expect(mayRestart([0, 1000, 2000], 2000)).toBe(true);
  expect(mayRestart([0, 1000, 2000, 3000], 3000)).toBe(false);
});

test('what happened more than a minute ago is forgiven', () => {
  expect(mayRestart([0, 1000, 2000, MINUTE], MINUTE)).toBe(true);
  expect(mayRestart([0, 1000, 2000, MINUTE - 1], MINUTE - 1)).toBe(false);
});
