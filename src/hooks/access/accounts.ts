/** Accounts: what may be changed of them, and what follows from it. */
import { canChangeUser, managerErrors, userChangeErrors } from '../../domain/hooks-entry.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import { type Action, byRequest } from '../by-request.ts';
import type { App, RecordEvent, RecordRequestEvent } from '../pocketbase.ts';
import { plain, stored } from '../records.ts';
import { refuseErrors } from '../refusal.ts';
import { withOldPassword } from './guesses.ts';

/** A change of an account by request. */
export function checkAccountChange(e: RecordRequestEvent): void {
  const write = () =>
    byRequest(e, (tx, user) => {
      if (!user) return;
      const old = stored(tx, e.record);
      const before = plain(old);
      if (!canChangeUser(user, before)) throw new NotFoundError('');
      const hasNewPassword = old.getString('password:hash') !== e.record.getString('password:hash');
      refuseErrors('not_yours', userChangeErrors(user, before, plain(e.record), hasNewPassword));
    });
  withOldPassword(e, write);
}

/** Whoever writes an account: only staff manage users, and a session ends with the account's activity. */
export function saveAccount(e: RecordEvent, action: Action): void {
  keepTrail(e, action, (tx, data) => {
    if (data) {
      refuseErrors('invalid_record', managerErrors(data));
      const isLeaving = action === 'update' && !e.record.getBool('active') && stored(tx, e.record).getBool('active');
      if (isLeaving) e.record.refreshTokenKey();
    }
    e.next();
  });
}

/** Whether somebody has an account with this address. */
export function hasAccount(tx: App, email: string): boolean {
  return tx.countRecords('users', $dbx.hashExp({ email })) > 0;
}
