import { expect, test } from 'vitest';
import { compareTexts } from '../../src/domain/order.ts';

test.each([
  ['Kampen', 'Zwolle', -1],
  ['Zwolle', 'Kampen', 1],
  ['Zwolle', 'Zwolle', 0],
  ['', 'a', -1],
  ['Zwolle', 'kampen', -1],
])('%j beside %j: %i', (a, b, order) => {
  expect(compareTexts(a, b)).toBe(order);
});

test('what is the same stays as it came', () => {
  const came = ['b1', 'a1', 'b2', 'a2'];
  expect(came.toSorted((a, b) => compareTexts(a.charAt(0), b.charAt(0)))).toEqual(['a1', 'a2', 'b1', 'b2']);
});
