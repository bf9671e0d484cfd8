/** A write that somebody asks for: checked and made in one transaction, of which the trail says who acts. */
import type { User } from '../domain/access/user.ts';
import { currentUser } from './access/current-user.ts';
import { actingFor, republishing } from './audit/actor.ts';
import type { App, RecordRequestEvent } from './pocketbase.ts';
import { inTransaction } from './transaction.ts';

/** What is asked: to store a new record, another content of one, or to delete it. */
export type Action = 'create' | 'update' | 'delete';

/**
 * `check(tx, user)` refuses what may not be; `user` is who asks, as the database holds them within this transaction, or null
 * for PocketBase's superuser (who writes everything) and for nobody (whom the API rules have let through). It answers whether
 * the write makes public again what a reader asked to hide, which the trail says too.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most checks have nothing to answer.
export function byRequest(e: RecordRequestEvent, check: (tx: App, user: User | null) => boolean | void): void {
  inTransaction(e, (tx) => {
    const isRepublished = check(tx, e.auth && !e.auth.isSuperuser() ? currentUser(tx, e.auth) : null);
    const write = () => e.next();
    actingFor(tx, e.auth, isRepublished ? () => republishing(tx, e.record.id, write) : write);
  });
}

/** A write that only PocketBase's superuser makes by request: nothing to ask, but the trail says who. */
export function nameActor(e: RecordRequestEvent): void {
  byRequest(e, () => false);
}
