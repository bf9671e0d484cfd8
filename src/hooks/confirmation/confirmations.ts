/** What the link may do in a mail that asks owners whether their entries are still right. */
import type { User } from '../../domain/access/user.ts';
import { CONFIRMATION_LIMITS, confirmationState } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { actingAs } from '../audit/actor.ts';
import { nowMs, nowText, storedDaysAgo } from '../clock.ts';
import { ownRecord } from '../directory/may-write.ts';
import { nameOf, ownerOf } from '../directory/owners.ts';
import { stampAssured } from '../directory/stamps.ts';
import type { App, RecordModel, RequestEvent } from '../pocketbase.ts';
import { find, plain } from '../records.ts';
import { refuse } from '../refusal.ts';

interface Opened {
  confirmation: RecordModel;
  /** Whom the link is for. */
  user: User;
  /** The entries it is about, as they are now. */
  records: RecordModel[];
}

function confirmationOf(app: App, token: unknown): RecordModel | undefined {
  const hash = $security.sha256(String(token || ''));
  return app.findRecordsByFilter('confirmations', 'token_hash = {:hash}', '', 1, 0, { hash })[0];
}

/** All that is not open is one answer. */
function opened(app: App, token: unknown): Opened {
  const confirmation = confirmationOf(app, token);
  if (!confirmation || confirmationState(plain(confirmation), nowMs()) !== 'open') throw new NotFoundError('');
  const account = find(app, 'users', confirmation.getString('user'));
  const user = account && currentUser(app, account);
  if (!user?.active) throw new NotFoundError('');
  const named: { collection: string; id: string }[] = JSON.parse(confirmation.getString('records'));
  const records = named.flatMap(({ collection, id }) => ownRecord(app, user, collection, String(id)) ?? []);
  return { confirmation, user, records };
}

export function readConfirmation(e: RequestEvent): unknown {
  const { records } = opened(e.app, e.requestInfo().body.token);
  return e.json(200, {
    records: records.map((record) => {
      const collection = record.collection().name;
      const owner = ownerOf(e.app, collection, plain(record));
      return {
        collection,
        id: record.id,
        name: record.getString('name') || record.getString('number'),
        organization: nameOf(owner),
        slug: owner ? owner.getString('slug') : '',
        updated: record.getString('updated'),
      };
    }),
  });
}

/** "Everything is still right", as it was seen: once, in the name of whom the mail was for. */
export function confirmEntries(e: RequestEvent): unknown {
  const { token, seen } = e.requestInfo().body;
  e.app.runInTransaction((tx) => {
    const { confirmation, user, records } = opened(tx, token);
    const isChanged = records.some((record) => record.getString('updated') > String(seen || ''));
    if (isChanged) refuse('changed_meanwhile', { seen: 'changed_meanwhile' });
    confirmation.set('used_at', nowText());
    actingAs(tx, user.role, user.id, () => {
      for (const record of records) {
        stampAssured(tx, user, record);
        tx.save(record);
      }
      tx.save(confirmation);
    });
  });
  return e.noContent(204);
}

/**
 * "No more of these mails", by what stands in one of them: for as long as that is kept, also when its link was used or is
 * too old. Asked twice it is the same.
 */
export function stopReminders(e: RequestEvent): unknown {
  e.app.runInTransaction((tx) => {
    const account = find(tx, 'users', confirmationOf(tx, e.requestInfo().body.token)?.getString('user') ?? '');
    if (!account) throw new NotFoundError('');
    if (account.getBool('reminders_off')) return;
    account.set('reminders_off', true);
    actingAs(tx, account.getString('role'), account.id, () => tx.save(account));
  });
  return e.noContent(204);
}

/** Erases what is kept of mails after its time. Run each day. */
export function eraseOldConfirmations(app: App): void {
  const before = storedDaysAgo(CONFIRMATION_LIMITS.keptDays);
  for (const old of app.findRecordsByFilter('confirmations', 'created < {:before}', '', 0, 0, { before })) {
    app.delete(old);
  }
}
