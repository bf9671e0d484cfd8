import { randomUUID } from 'node:crypto';
import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';

/** Collections of what is recorded of the rollout; `activity_facts` is the view of one of them. */
export const ROLLOUT_COLLECTIONS = ['activities', 'activity_facts', 'obstacles'];

/** Where the record behind one of them stands. */
export const storedIn = (collection: string) => (collection === 'obstacles' ? 'obstacles' : 'activities');

/** An activity, as an officer recorded it, or an obstacle, of a municipality. */
export function rolloutRecord(collection: string, municipality: string): StoredRecord {
  const id = randomUUID();
  if (collection === 'obstacles') {
    return {
      id,
      municipality,
      kind: 'capacity',
      since: dayFromNow(-10),
      until: dayFromNow(90),
      note: 'Te weinig tijd',
    };
  }
  const activity = { kind: 'acquaintance', date: dayFromNow(-10), summary: 'Kennisgemaakt', status: 'valid' };
  return { id, municipality, ...activity, recorded_by: 'officer' };
}

/** Hooks go by the clock, and so do their tests. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
