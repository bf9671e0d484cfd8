import { addMonths, type Day, isBefore } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';

/** For how many months a confirmation holds, and after how many an unconfirmed fact is no longer shown. The one place. */
export const CONFIRMED_MONTHS = 6;
export const HIDDEN_AFTER_MONTHS = 12;

type Freshnessable = Pick<Provenance, 'assuredDate' | 'retrievedDate'>;

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
export function freshnessOf(record: Freshnessable, today: Day): Freshness {
  const confirmed = record.assuredDate !== '';
  const since = confirmed ? record.assuredDate : record.retrievedDate;
  const toCheckFrom = confirmed ? addMonths(since, CONFIRMED_MONTHS) : since;
  const hiddenFrom = addMonths(since, HIDDEN_AFTER_MONTHS);
  if (confirmed && isBefore(today, toCheckFrom)) return { state: 'confirmed', since, nextStepOn: toCheckFrom };
  if (isBefore(today, hiddenFrom)) return { state: 'to_be_checked', since, nextStepOn: hiddenFrom };
  return { state: 'hidden', since, nextStepOn: '' };
}

const TRUST: Record<FreshnessState, number> = { confirmed: 2, to_be_checked: 1, hidden: 0 };

/**
 * How far several records that are shown as one may be trusted: no further than the weakest of them. A confirmation of
 * a service says nothing about a number that somebody else added.
 */
export function weakestFreshness(records: readonly [Freshnessable, ...Freshnessable[]], today: Day): Freshness {
  const [first, ...others] = records;
  let weakest = freshnessOf(first, today);
  for (const record of others) {
    const freshness = freshnessOf(record, today);
    if (TRUST[freshness.state] < TRUST[weakest.state]) weakest = freshness;
  }
  return weakest;
}
