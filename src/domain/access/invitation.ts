import { MS_PER_DAY } from '../calendar/day.ts';
import { storedMoment } from '../calendar/stored-moment.ts';
import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { isMailAddress } from '../checks/mail-address.ts';
import { scopeOfRoleErrors } from './change-user.ts';
import { ACCESS_LIMITS } from './user.ts';

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** What an invitation, as PocketBase stores it, still is at a moment (epoch milliseconds). */
export function invitationState(invitation: StoredRecord, nowMs: number): InvitationState {
  if (textOf(invitation, 'used_at') !== '') return 'used';
  if (invitation.revoked === true) return 'revoked';
  const expires = storedMoment(textOf(invitation, 'expires'));
  return expires > nowMs ? 'open' : 'expired';
}

/**
 * The moment at which an invitation made now ends, as ISO 8601 in UTC. `renewsPassword`: it is for somebody who has an
 * account already.
 */
export function invitationEnd(nowMs: number, renewsPassword = false): string {
  const days = renewsPassword ? ACCESS_LIMITS.passwordLinkDays : ACCESS_LIMITS.invitationDays;
  return new Date(nowMs + days * MS_PER_DAY).toISOString();
}

/** What is wrong with the address of an account. */
export function addressErrors(email: string): FieldErrors {
  if (email === '') return { email: 'required' };
  return isMailAddress(email) ? {} : { email: 'invalid_email' };
}

/**
 * What is wrong with a new invitation, or with changing one (`before`): an open one may be revoked, nothing else of it
 * changes. Empty when it may be stored.
 */
export function invitationErrors(before: StoredRecord | null, after: StoredRecord): FieldErrors {
  if (!before) {
    const errors: FieldErrors = { ...scopeOfRoleErrors(after), ...addressErrors(textOf(after, 'email')) };
    if (textOf(after, 'used_at') !== '') errors.used_at = 'not_changeable';
    if (after.revoked === true) errors.revoked = 'not_changeable';
    return errors;
  }
  const errors: FieldErrors = {};
  for (const field of Object.keys(after)) {
    if (field === 'updated' || JSON.stringify(after[field]) === JSON.stringify(before[field])) continue;
    const isRevoking = field === 'revoked' && after.revoked === true && textOf(before, 'used_at') === '';
    if (!isRevoking) errors[field] = 'not_changeable';
  }
  return errors;
}
