import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { CONFIRMATION_LIMITS } from './limits.ts';

const MS_PER_DAY = 86_400_000;

export type ConfirmationState = 'open' | 'used' | 'failed' | 'expired';

/** What a link, as PocketBase stores it, still is at a moment (epoch milliseconds). `failed`: its mail was never sent. */
export function confirmationState(confirmation: StoredRecord, nowMs: number): ConfirmationState {
  if (confirmation.failed === true) return 'failed';
  if (textOf(confirmation, 'used_at') !== '') return 'used';
  return ageInDays(confirmation, nowMs) <= CONFIRMATION_LIMITS.linkDays ? 'open' : 'expired';
}

/** Whether an owner may be written to again, after these mails. One that could not be sent does not count. */
export function mayRemindAgain(confirmations: readonly StoredRecord[], nowMs: number): boolean {
  return !confirmations.some((one) => one.failed !== true && ageInDays(one, nowMs) < CONFIRMATION_LIMITS.everyDays);
}

function ageInDays(record: StoredRecord, nowMs: number): number {
  return (nowMs - Date.parse(textOf(record, 'created').replace(' ', 'T'))) / MS_PER_DAY;
}
