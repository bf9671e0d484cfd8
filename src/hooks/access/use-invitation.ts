/** What the holder of a one-time link may do. Unknown, used, ended and revoked are one answer. */
import { accountErrors, addressErrors, invitationState } from '../../domain/hooks-entry.ts';
import { actingAs } from '../audit/actor.ts';
import { nowMs, nowText } from '../clock.ts';
import type { App, RecordModel, RequestEvent } from '../pocketbase.ts';
import { find, newRecord, plain } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { hasAccount } from './accounts.ts';

/** What the holder sent: anything. */
interface Sent {
  token?: unknown;
  name?: unknown;
  password?: unknown;
  email?: unknown;
}

interface OpenedAccount {
  email: string;
  role: string;
}

function openInvitation(app: App, token: unknown): RecordModel {
  const hash = $security.sha256(String(token || ''));
  const [found] = app.findRecordsByFilter('invitations', 'token_hash = {:hash}', '', 1, 0, { hash });
  if (!found || invitationState(plain(found), nowMs()) !== 'open') throw new NotFoundError('');
  return found;
}

export function readInvitation(e: RequestEvent): unknown {
  const invitation = openInvitation(e.app, e.requestInfo().body.token);
  return e.json(200, {
    email: invitation.getString('email'),
    role: invitation.getString('role'),
    renewsPassword: invitation.getString('account') !== '',
  });
}

function markUsed(tx: App, invitation: RecordModel, user: RecordModel): void {
  invitation.set('used_at', nowText());
  actingAs(tx, user.getString('role'), user.id, () => {
    tx.save(user);
    tx.save(invitation);
  });
}

/** A new password for the account that the link is for. All its sessions end. */
function renewPassword(tx: App, invitation: RecordModel, password: unknown): OpenedAccount {
  const user = find(tx, 'users', invitation.getString('account'));
  if (!user?.getBool('active')) throw new NotFoundError('');
  const { password: code } = accountErrors(user.getString('name'), String(password || ''));
  if (code) refuse('invalid_record', { password: code });
  user.setPassword(String(password));
  user.refreshTokenKey();
  markUsed(tx, invitation, user);
  return { email: user.getString('email'), role: user.getString('role') };
}

/** The account and the end of its invitation, in one transaction: once, however many try. */
function acceptWithin(tx: App, { token, name, password, email: ownAddress }: Sent): OpenedAccount {
  const invitation = openInvitation(tx, token);
  if (invitation.getString('account') !== '') return renewPassword(tx, invitation, password);
  // The first administrator's invitation names no address: whoever holds it says the own one.
  const isForAnybody = invitation.getString('email') === '';
  const email = isForAnybody ? String(ownAddress || '').trim() : invitation.getString('email');
  refuseErrors('invalid_record', {
    ...accountErrors(String(name || ''), String(password || '')),
    ...addressErrors(email),
  });
  const isTaken = hasAccount(tx, email);
  if (isTaken && isForAnybody) refuse('invalid_record', { email: 'email_taken' });
  // Somebody else got an account with this address meanwhile; the link is worth nothing any more.
  if (isTaken) throw new NotFoundError('');
  const user = newRecord(tx, 'users');
  user.set('email', email);
  for (const field of ['role', 'manages_users', 'municipalities', 'organizations']) {
    user.set(field, invitation.get(field));
  }
  user.set('name', String(name).trim());
  user.set('emailVisibility', true);
  user.set('active', true);
  user.setVerified(true);
  user.setPassword(String(password));
  markUsed(tx, invitation, user);
  return { email, role: user.getString('role') };
}

export function acceptInvitation(e: RequestEvent): unknown {
  const { body } = e.requestInfo();
  let opened: OpenedAccount | null = null;
  e.app.runInTransaction((tx) => {
    opened = acceptWithin(tx, body);
  });
  return e.json(200, opened);
}
