import { randomUUID } from 'node:crypto';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';

const LOCKED: Record<string, () => StoredRecord> = {
  corrections: () => ({ collection: 'services', record: randomUUID(), kind: 'wrong_hours', state: 'open' }),
  confirmations: () => ({
    user: randomUUID(),
    token_hash: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
    records: '[]',
  }),
  demand_counts: () => ({ municipality: randomUUID(), day: '2026-11-22', kind: 'found', sum: 3 }),
};

/** Collections that nobody reads or writes by the API: routes of ours do. */
export const LOCKED_COLLECTIONS = Object.keys(LOCKED);

/** A record of one of them. */
export function lockedRecord(collection: string): StoredRecord {
  return { id: randomUUID(), ...LOCKED[collection]?.() };
}
