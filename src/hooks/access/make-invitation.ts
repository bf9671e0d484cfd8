/** Invitations, and links with which somebody chooses a new password: who makes them, and when they end. */
import type { User } from '../../domain/access/user.ts';
import { canManageUsers, canRenewPassword, invitationEnd, invitationErrors } from '../../domain/hooks-entry.ts';
import { actingAs } from '../audit/actor.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import { type Action, byRequest } from '../by-request.ts';
import { nowMs } from '../clock.ts';
import type { App, RecordEvent, RecordModel, RecordRequestEvent } from '../pocketbase.ts';
import { find, plain, stored } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { hasAccount } from './accounts.ts';

/**
 * A link with which somebody chooses a new password: for an account that this person may change. It says of the account
 * what is stored, and only the last one works.
 */
function nameAccount(tx: App, user: User, invitation: RecordModel): void {
  const id = invitation.getString('account');
  const account = find(tx, 'users', id);
  if (!account || !canRenewPassword(user, plain(account))) throw new NotFoundError('');
  invitation.set('email', account.getString('email'));
  invitation.set('role', account.getString('role'));
  for (const field of ['manages_users', 'municipalities', 'organizations', 'used_at', 'revoked']) {
    invitation.set(field, null);
  }
  const filter = 'account = {:id} && used_at = "" && revoked = false';
  for (const link of tx.findRecordsByFilter('invitations', filter, '', 0, 0, { id })) {
    link.set('revoked', true);
    actingAs(tx, user.role, user.id, () => tx.save(link));
  }
}

/** Makes or revokes an invitation by request. */
export function checkInvitation(e: RecordRequestEvent, action: Action): void {
  const isNew = action === 'create';
  const renews = isNew && e.record.getString('account') !== '';
  byRequest(e, (tx, user) => {
    if (user) {
      if (!canManageUsers(user)) throw new ForbiddenError('');
      if (renews) nameAccount(tx, user, e.record);
      else refuseErrors('not_yours', invitationErrors(isNew ? null : plain(stored(tx, e.record)), plain(e.record)));
      if (isNew) e.record.set('expires', '');
    }
    if (!isNew || renews) return;
    if (hasAccount(tx, e.record.getString('email'))) refuse('invalid_record', { email: 'email_taken' });
  });
}

/** Whoever writes an invitation: it ends. */
export function saveInvitation(e: RecordEvent, action: Action): void {
  if (action === 'create' && e.record.getString('expires') === '') {
    e.record.set('expires', invitationEnd(nowMs(), e.record.getString('account') !== ''));
  }
  keepTrail(e, action, () => e.next());
}
