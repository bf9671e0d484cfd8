import { expect, test } from 'vitest';
import { alteredHead, cutOffHead, headLine, isHeadDue, readHeads } from '../../../src/domain/access/chain-heads.ts';

const head = (day: string, seq: number) => ({ day, seq, hash: String(seq % 10).repeat(64) });
const row = (seq: number, hash: string) => ({
  ...{ seq, hash, at: '', actor: '', actor_role: '', action: '', collection: '', record: '' },
  ...{ changes: '', prev_hash: '' },
});

test('the file of heads reads back what was written', () => {
  const heads = [head('2026-11-21', 4), head('2026-11-22', 19)];
  expect(readHeads(heads.map(headLine).join(''))).toEqual(heads);
});

test('a kept head behind the last row tells that the end was cut off', () => {
  expect(cutOffHead([head('2026-11-21', 4), head('2026-11-22', 9)], 7)).toEqual(head('2026-11-22', 9));
  expect(cutOffHead([head('2026-11-21', 4)], 4)).toBeNull();
});

test('a kept head that the row of its number no longer has tells that the chain was written anew', () => {
  const heads = [head('2026-11-21', 4)];
  expect(alteredHead(heads, [row(3, 'x'), row(4, 'y')])).toEqual(heads[0]);
  expect(alteredHead(heads, [row(3, 'x'), row(4, '4'.repeat(64))])).toBeNull();
  expect(alteredHead(heads, [row(5, 'z')])).toBeNull();
});

test.each([
  ['', 'nothing'],
  [`2026-11-21 4 ${'a'.repeat(63)}`, 'a hash that was not finished'],
  [`2026-11-21 4 ${'a'.repeat(65)}`, 'a hash with something behind it'],
  [`x2026-11-21 4 ${'a'.repeat(64)}`, 'something before it'],
  [`2026-11-21 x ${'a'.repeat(64)}`, 'no number'],
  [`2026-11-21 4  ${'a'.repeat(64)}`, 'a space too many'],
  [`26-11-21 4 ${'a'.repeat(64)}`, 'no day'],
])('%j is no head: %s', (line) => {
  expect(readHeads(`${line}\n`)).toEqual([]);
});

test.each([
  ['nothing was ever written', [], 0, false],
  ['the first rows were written', [], 3, true],
  ['rows came since yesterday', [head('2026-11-21', 4)], 5, true],
  ['no row came since yesterday', [head('2026-11-21', 4)], 4, false],
  ['it was written down today', [head('2026-11-21', 4), head('2026-11-22', 5)], 9, false],
] as const)('a head is to be written down when %s', (_, heads, lastSeq, isDue) => {
  expect(isHeadDue(heads, '2026-11-22', lastSeq)).toBe(isDue);
});
