import { MS_PER_DAY } from '../calendar/day.ts';
import { daysSince } from '../calendar/stored-moment.ts';
import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { CORRECTION_LIMITS } from './types.ts';

/** Whether a report waits for longer than its owner may take. `created`, `nowMs`: epoch milliseconds. */
export function isOverdue(correction: { state: string; created: number }, nowMs: number): boolean {
  return correction.state === 'open' && nowMs - correction.created > CORRECTION_LIMITS.answerDays * MS_PER_DAY;
}

/** What time asks of a report as PocketBase stores it. */
export function correctionUpkeep(correction: StoredRecord, nowMs: number): 'keep' | 'erase_contact' | 'delete' {
  const isAnswered = textOf(correction, 'state') !== 'open';
  if (isAnswered && daysSince(correction, 'updated', nowMs) > CORRECTION_LIMITS.answeredDays) return 'delete';
  if (textOf(correction, 'contact') === '') return 'keep';
  const isOld = daysSince(correction, 'created', nowMs) > CORRECTION_LIMITS.contactDays;
  return isAnswered || isOld ? 'erase_contact' : 'keep';
}
