import { expect, test } from 'vitest';
import { isOlderThan } from '../../../src/domain/matter/age.ts';

test.each([
  ['2026-07-01', 12, '2027-07-01', false],
  ['2026-07-01', 12, '2027-07-02', true],
  ['2026-04', 12, '2027-04-01', false],
  ['2026-04', 12, '2027-04-02', true],
  ['2026-08-31', 6, '2027-02-28', false],
  ['2026-08-31', 6, '2027-03-01', true],
])('%s is older than %i months on %s: %s', (date, months, today, expected) => {
  expect(isOlderThan(date, months, today)).toBe(expected);
});
