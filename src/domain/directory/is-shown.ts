import { type Day, isWithin } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';
import { freshnessOf } from './freshness.ts';
import type { RecordStatus } from './types.ts';

type Dated = Pick<Provenance, 'assuredDate' | 'retrievedDate'> & {
  status?: RecordStatus;
  validFrom?: string;
  validTo?: string;
};

/** Published, within its dates and not hidden for want of a check. `keep`: for what never hides (national lines). */
export function isShown(record: Dated, today: Day, keep = false): boolean {
  if (record.status !== undefined && record.status !== 'published') return false;
  if (!isWithin(today, record.validFrom ?? '', record.validTo ?? '')) return false;
  return keep || freshnessOf(record, today).state !== 'hidden';
}
