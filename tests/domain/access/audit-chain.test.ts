import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditRow, auditText, FIRST_PREV_HASH, verifyChain } from '../../../src/domain/access/audit-chain.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function chainOf(length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const row = {
      seq,
      at: '2026-11-22T12:00:00.000Z',
      actor: 'kim',
      actor_role: 'staff',
      action: 'updated',
      collection: 'services',
      record: `service-${seq}`,
      changes: '{"name":{"from":"A","to":"B"}}',
      prev_hash: rows.at(-1)?.hash ?? FIRST_PREV_HASH,
    };
    rows.push({ ...row, hash: sha256(auditText(row)) });
  }
  return rows;
}

/** The chain with one row put in the place of the one with its number. */
const withRow = (rows: AuditRow[], seq: number, change: Partial<AuditRow>) =>
  rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));

describe('a chain that nobody touched', () => {
  test('verifies, and says where it ends', () => {
    const rows = chainOf(5);
    expect(verifyChain(rows, sha256)).toEqual({ intact: true, head: { seq: 5, hash: rows[4]?.hash } });
  });

  test('verifies when there is nothing in it yet', () => {
    expect(verifyChain([], sha256)).toEqual({ intact: true, head: { seq: 0, hash: FIRST_PREV_HASH } });
  });

  test('verifies a page at a time', () => {
    const rows = chainOf(7);
    const first = verifyChain(rows.slice(0, 4), sha256);
    if (!first.intact) expect.fail('the first page is whole');
    expect(verifyChain(rows.slice(4), sha256, first.head)).toEqual(verifyChain(rows, sha256));
  });
});

describe('a chain that somebody touched is found out, at the row', () => {
  test.each(Object.keys(chainOf(1)[0] ?? {}) as (keyof AuditRow)[])('where %s is another', (field) => {
    const rows = chainOf(5);
    const altered = withRow(rows, 3, { [field]: field === 'seq' ? 30 : 'other' });
    expect(verifyChain(altered, sha256)).toMatchObject({ intact: false, seq: field === 'seq' ? 30 : 3 });
  });

  test('where one was left out', () => {
    const rows = chainOf(5).filter(({ seq }) => seq !== 3);
    expect(verifyChain(rows, sha256)).toEqual({ intact: false, seq: 4, fault: 'missing_row' });
  });

  test('where the first was left out', () => {
    expect(verifyChain(chainOf(3).slice(1), sha256)).toEqual({ intact: false, seq: 2, fault: 'missing_row' });
  });

  test('where one was altered and its hash made to fit: the next row does not follow', () => {
    const rows = chainOf(5);
    const forged = { ...(rows[2] as AuditRow), actor: 'somebody else' };
    const altered = withRow(rows, 3, { ...forged, hash: sha256(auditText(forged)) });
    expect(verifyChain(altered, sha256)).toEqual({ intact: false, seq: 4, fault: 'not_linked' });
  });

  test('but not where the end was cut off: for that its head is kept elsewhere', () => {
    expect(verifyChain(chainOf(5).slice(0, 3), sha256)).toMatchObject({ intact: true, head: { seq: 3 } });
  });
});

test('the text that is hashed is canonical JSON of the row', () => {
  const anyText = fc.string({ unit: 'grapheme' });
  const anyRow = fc.record({
    seq: fc.integer({ min: 1 }),
    at: anyText,
    actor: anyText,
    actor_role: anyText,
    action: anyText,
    collection: anyText,
    record: anyText,
    changes: anyText,
    prev_hash: anyText,
  });
  fc.assert(fc.property(anyRow, (row) => auditText(row) === canonicalJson(row)));
});
