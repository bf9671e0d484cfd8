import { addDays, type Day } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';
import { type EntryFreshness, freshnessOf } from './freshness.ts';
import type { Presence, RecordStatus, Service } from './types.ts';

/** How many days before a confirmation runs out its owner is told. */
export const CHECK_SOON_DAYS = 30;

/**
 * How a record stands with those who keep it. Not published: `draft`, `hidden`, `withdrawn`; `ended`: its dates are over.
 * Published: `too_old` to be shown, `to_check`, `check_soon`, or `confirmed`.
 */
export const WORK_STATES = [
  'too_old',
  'to_check',
  'check_soon',
  'draft',
  'hidden',
  'confirmed',
  'ended',
  'withdrawn',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

type Kept = Pick<Provenance, 'assuredDate' | 'retrievedDate'> & { status?: RecordStatus; validTo?: string };

export function workStateOf(record: Kept, today: Day): WorkState {
  if (record.status && record.status !== 'published') return record.status;
  if (record.validTo && record.validTo < today) return 'ended';
  const freshness = freshnessOf(record, today);
  if (freshness.state === 'hidden') return 'too_old';
  if (freshness.state === 'to_be_checked') return 'to_check';
  return freshness.nextStepOn <= addDays(today, CHECK_SOON_DAYS) ? 'check_soon' : 'confirmed';
}

/**
 * The same of a record that residents see with others as one entry, no better than its weakest part. `own`: its own state;
 * `freshness`: of all they see, null when they see nothing. What an organisation lends is checked with the organisation.
 */
export function entryStateOf(own: WorkState, freshness: EntryFreshness | null): WorkState {
  if (own !== 'confirmed' && own !== 'check_soon') return own;
  const isWeak = freshness?.parts.some(({ part, state }) => part !== 'organization' && state !== 'confirmed');
  return isWeak ? 'to_check' : own;
}

/** The same of a presence, whose dates have names of their own. */
export function presenceStateOf(presence: Presence, today: Day): WorkState {
  return workStateOf({ ...presence, validTo: presence.until }, today);
}

/** Somebody should look at it: it shows less than it could, or soon will. */
export function isDue(state: WorkState): boolean {
  return state === 'too_old' || state === 'to_check' || state === 'check_soon';
}

/**
 * Somebody began a service and residents find it nowhere yet: a draft, or given in no municipality. What was taken away
 * on purpose is finished.
 */
export function isUnfinished({ status, nationwide }: Pick<Service, 'status' | 'nationwide'>, areas: number): boolean {
  return status === 'draft' || (status === 'published' && !nationwide && areas === 0);
}
