import { expect, test } from 'vitest';
import { type Part, rank } from '../../src/server/search/rank.ts';

/** A part of a query that finds these, each as well as its score says. */
const part = (found: Record<string, number>): Part => ({
  found: new Map(Object.entries(found)),
  byChance: new Set(),
  isLanguage: false,
});
const best = (...parts: Part[]) => rank(parts, parts.length, (key) => key === 'line').whole;

test('of what matches as well, help for everybody in the country comes first', () => {
  expect(best(part({ party: 2, line: 2, other: 2 }))).toEqual(['line', 'party', 'other']);
  expect(best(part({ party: 2, line: 1 }), part({ party: 1, line: 2 }))).toEqual(['line', 'party']);
});

test('but not before what matches better', () => {
  expect(best(part({ line: 1, party: 2 }))).toEqual(['party', 'line']);
});
