import { expect, test } from 'vitest';
import { alteredHead, cutOffHead, headLine, readHeads } from '../../../src/domain/access/chain-heads.ts';

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
