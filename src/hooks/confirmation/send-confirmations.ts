/**
 * For the site alone, which writes the mails: whom to write to, and a link for one owner. It chooses nothing that the rules
 * do not allow.
 */
import type { User } from '../../domain/access/user.ts';
import { CONFIRMATION_LIMITS, canSendConfirmations, mayRemindAgain } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { actingFor } from '../audit/actor.ts';
import { nowMs } from '../clock.ts';
import { ownRecord } from '../directory/may-write.ts';
import type { App, SignedInEvent } from '../pocketbase.ts';
import { find, newRecord, plain } from '../records.ts';
import { refuse } from '../refusal.ts';

interface Entry {
  collection: string;
  id: string;
}

function refuseOthers(e: SignedInEvent): void {
  if (!canSendConfirmations(currentUser(e.app, e.auth))) throw new ForbiddenError('');
}

function mayRemind(app: App, user: User): boolean {
  const sent = app.findRecordsByFilter('confirmations', 'user = {:id}', '-created', 20, 0, { id: user.id });
  return mayRemindAgain(user, sent.map(plain), nowMs());
}

/** Who keeps something and may be written to now. */
export function listOwners(e: SignedInEvent): unknown {
  refuseOthers(e);
  const filter = 'active = true && (role = "editor" || role = "officer") && email != ""';
  const found = e.app.findRecordsByFilter('users', filter, '', 0, 0).map((user) => currentUser(e.app, user));
  return e.json(200, { owners: found.filter((user) => mayRemind(e.app, user)) });
}

/** A link for one owner, about what of `records` is theirs. An owner without any gets none. */
export function createConfirmation(e: SignedInEvent): unknown {
  refuseOthers(e);
  const body = JSON.parse(JSON.stringify(e.requestInfo().body));
  let made: { id: string; records: Entry[] } = { id: '', records: [] };
  e.app.runInTransaction((tx) => {
    const account = find(tx, 'users', String(body.user || ''));
    const user = account && currentUser(tx, account);
    if (!user?.active) throw new NotFoundError('');
    if (!mayRemind(tx, user)) refuse('too_soon', { user: 'too_soon' });
    const named: Entry[] = Array.isArray(body.records) ? body.records : [];
    const records = named
      .filter(({ collection, id }) => ownRecord(tx, user, collection, String(id)) !== null)
      .slice(0, CONFIRMATION_LIMITS.recordsMost)
      .map(({ collection, id }) => ({ collection, id }));
    if (records.length === 0) return;
    const confirmation = newRecord(tx, 'confirmations');
    confirmation.set('user', user.id);
    confirmation.set('token_hash', String(body.token_hash || ''));
    confirmation.set('records', JSON.stringify(records));
    actingFor(tx, e.auth, () => tx.save(confirmation));
    made = { id: confirmation.id, records };
  });
  return e.json(200, made);
}

/** The mail could not be sent, so that it does not count. */
export function failConfirmation(e: SignedInEvent): unknown {
  refuseOthers(e);
  e.app.runInTransaction((tx) => {
    const confirmation = find(tx, 'confirmations', e.request.pathValue('id'));
    if (!confirmation) throw new NotFoundError('');
    confirmation.set('failed', true);
    actingFor(tx, e.auth, () => tx.save(confirmation));
  });
  return e.noContent(204);
}
