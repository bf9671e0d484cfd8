import { addDays, type Day, isWithin } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';
import { freshnessOf } from './freshness.ts';
import type { Organization, RecordStatus, Service } from './types.ts';

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

/** A service is shown with its organisation; a confirmed one stays although nobody confirmed the organisation's own entry. */
export function isServiceShown(service: Service, organization: Organization, today: Day): boolean {
  return isShown(service, today, service.nationwide) && isShown(organization, today, true);
}

/** The earliest of the days on which a record's freshness or validity changes what is shown; empty when none is coming. */
export function nextStepOn(records: readonly Dated[], today: Day): Day | '' {
  let earliest = '';
  for (const record of records) {
    const steps = [
      freshnessOf(record, today).nextStepOn,
      record.validFrom ?? '',
      record.validTo ? addDays(record.validTo, 1) : '',
    ];
    for (const step of steps) if (step > today && (earliest === '' || step < earliest)) earliest = step;
  }
  return earliest;
}
