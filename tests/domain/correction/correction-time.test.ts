import { describe, expect, test } from 'vitest';
import { MS_PER_DAY } from '../../../src/domain/calendar/day.ts';
import { isOverdue } from '../../../src/domain/correction/correction-time.ts';
import { refusedRepublish } from '../../../src/domain/correction/republish.ts';
import { CORRECTION_LIMITS } from '../../../src/domain/correction/types.ts';

// What time asks of a stored report: tests/fixtures/vectors/correction-upkeep.json.
const NOW = Date.UTC(2026, 10, 22);
const LONGEST = CORRECTION_LIMITS.answerDays * MS_PER_DAY;

describe('a report waits too long', () => {
  test.each([
    ['for an hour: not yet', 'open', 3_600_000, false],
    ['for as long as its owner may take: not yet', 'open', LONGEST, false],
    ['for longer', 'open', LONGEST + 1, true],
    ['for no answer: it has one', 'solved', LONGEST + 1, false],
    ['for no answer: it was declined', 'declined', LONGEST + 1, false],
  ])('%s', (_, state, ms, isLate) => {
    expect(isOverdue({ state, created: NOW - ms }, NOW)).toBe(isLate);
  });
});

test.each([
  [{ number: 'asked_to_hide' }, 'open'],
  [{ email: 'was_left_out', name: 'required' }, 'solved'],
  [{ name: 'required' }, null],
  [{}, null],
] as const)('a write refused with %j tells of a request that is %s', (errors, state) => {
  expect(refusedRepublish(errors)).toBe(state);
});
