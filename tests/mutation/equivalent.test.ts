import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Equivalent, judge } from './equivalent.ts';
import type { Mutant } from './make-mutants.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const MUTANT: Mutant = {
  id: '7',
  file: 'src/domain/calendar/day.ts',
  line: 12,
  lineText: 'if (a < b) return a;',
  mutator: 'EqualityOperator',
  original: 'a < b',
  replacement: 'a <= b',
};
const JUDGED: Equivalent = {
  file: MUTANT.file,
  line: MUTANT.lineText,
  original: MUTANT.original,
  replacement: MUTANT.replacement,
  reason: 'equal days are the same text',
};

describe('a judgement that a mutant is equivalent', () => {
  test('finds it wherever it has moved to in its file', () => {
    const { reasons, stale } = judge([{ ...MUTANT, id: '9', line: 40 }], [JUDGED]);
    expect([...reasons]).toEqual([['9', JUDGED.reason]]);
    expect(stale).toEqual([]);
  });

  test.each([
    ['another change of the same text', { replacement: 'true' }],
    ['the same text on another line', { lineText: 'while (a < b) step();' }],
    ['the same line in another file', { file: 'src/domain/calendar/holidays.ts' }],
  ])('says nothing of %s', (_, other) => {
    expect(judge([{ ...MUTANT, ...other }], [JUDGED]).reasons.size).toBe(0);
  });

  test('is named when no mutant fits it any more', () => {
    expect(judge([], [JUDGED]).stale).toEqual([JUDGED]);
  });
});

describe('the judgements that are kept', () => {
  const kept: Equivalent[] = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'));

  test('name files that are there, with a reason', () => {
    for (const { file, reason } of kept) {
      expect([file, existsSync(join(ROOT, file)), reason.length > 10]).toEqual([file, true, true]);
    }
  });
});
