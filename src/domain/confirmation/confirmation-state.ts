import type { User } from '../access/user.ts';
import { daysSince } from '../calendar/stored-moment.ts';
import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { CONFIRMATION_LIMITS } from './limits.ts';

export type ConfirmationState = 'open' | 'used' | 'failed' | 'expired';

/** What a link, as PocketBase stores it, still is at a moment (epoch milliseconds). `failed`: its mail was never sent. */
export function confirmationState(confirmation: StoredRecord, nowMs: number): ConfirmationState {
  if (confirmation.failed === true) return 'failed';
  if (textOf(confirmation, 'used_at') !== '') return 'used';
  return daysSince(confirmation, 'created', nowMs) <= CONFIRMATION_LIMITS.linkDays ? 'open' : 'expired';
}

/** Whether an owner may be written to again, after these mails. One that could not be sent does not count. */
export function mayRemindAgain(
  owner: Pick<User, 'remindersOff'>,
  confirmations: readonly StoredRecord[],
  nowMs: number,
): boolean {
  if (owner.remindersOff) return false;
  return !confirmations.some(
    (one) => one.failed !== true && daysSince(one, 'created', nowMs) < CONFIRMATION_LIMITS.everyDays,
  );
}
