/** Who acts, told to the model hooks below, which do not know it. */
import type { App, RecordModel } from '../pocketbase.ts';

const ACTOR = 'ketenkaart.actor';
const REPUBLISH = 'ketenkaart.put_back';

/**
 * What model hooks do not know of what is written while `act` runs. It is kept beside the app and not in the database, which
 * is safe because only this transaction writes, and only while it is open.
 */
function knowing(tx: App, key: string, value: string, act: () => unknown): void {
  const outer = tx.store().get(key);
  tx.store().set(key, value);
  try {
    act();
  } finally {
    // A batch runs its second request within the first.
    if (outer) tx.store().set(key, outer);
    else tx.store().remove(key);
  }
}

/** Who acts, for all that is written while `act` runs. */
export function actingAs(tx: App, role: string, id: string, act: () => unknown): void {
  knowing(tx, ACTOR, `${role} ${id}`, act);
}

/** The record whose contact is made public again by `act` although a reader asked to hide it. */
export function republishing(tx: App, record: string, act: () => unknown): void {
  knowing(tx, REPUBLISH, record, act);
}

/** Who makes this request: a user with the own role, or PocketBase's superuser. */
export function actingFor(tx: App, auth: RecordModel | null | undefined, act: () => unknown): void {
  if (!auth) {
    act();
    return;
  }
  actingAs(tx, auth.isSuperuser() ? 'superuser' : auth.getString('role'), auth.id, act);
}

/** Who acts now; what nobody asked for, `system` does. */
export function actor(tx: App): { role: string; id: string } {
  const [role = 'system', id = ''] = (tx.store().get(ACTOR) || 'system').split(' ');
  return { role, id };
}

/** Whether this record's contact is being made public again. */
export function isRepublishing(tx: App, record: string): boolean {
  return tx.store().get(REPUBLISH) === record;
}
