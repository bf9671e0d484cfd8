import { addMonths, type Day, isBefore } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';

/** For how many months a confirmation holds, and after how many an unconfirmed fact is no longer shown. The one place. */
export const CONFIRMED_MONTHS = 6;
export const HIDDEN_AFTER_MONTHS = 12;

export type FreshnessState = 'confirmed' | 'to_be_checked' | 'hidden';

export interface Freshness {
  state: FreshnessState;
  /** The day of the last confirmation, else the day the fact was taken over. */
  since: Day;
  /** First day on which the state will be worse; empty when it cannot get worse. */
  nextStepOn: Day | '';
}

/**
 * How far a record may be trusted on a Dutch calendar day. Confirmed for six months, to be checked until twelve, then
 * hidden. A fact that nobody ever confirmed is to be checked from the start.
 */
export function freshnessOf(record: Pick<Provenance, 'assuredDate' | 'retrievedDate'>, today: Day): Freshness {
  const confirmed = record.assuredDate !== '';
  const since = confirmed ? record.assuredDate : record.retrievedDate;
  const toCheckFrom = confirmed ? addMonths(since, CONFIRMED_MONTHS) : since;
  const hiddenFrom = addMonths(since, HIDDEN_AFTER_MONTHS);
  if (confirmed && isBefore(today, toCheckFrom)) return { state: 'confirmed', since, nextStepOn: toCheckFrom };
  if (isBefore(today, hiddenFrom)) return { state: 'to_be_checked', since, nextStepOn: hiddenFrom };
  return { state: 'hidden', since, nextStepOn: '' };
}
