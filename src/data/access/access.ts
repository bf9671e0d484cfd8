import { ClientResponseError } from 'pocketbase';
import type { User } from '../../domain/access/user.ts';
import { refusedRequest } from '../pocketbase/batch.ts';
import { type ActorSession, answered, connectAs } from '../pocketbase/session.ts';
import type { UsersRecord } from '../records.gen.ts';
import { toUser } from './user.ts';

/** Our names of the fields of an account and an invitation that PocketBase names otherwise. */
export const ACCOUNT_FIELDS = {
  manages_users: 'managesUsers',
  municipalities: 'municipalityName',
  organizations: 'organizationName',
};

/** What was refused, by field of the form; `form` where PocketBase names no field of it. */
export type WriteAnswer = { kind: 'done' } | { kind: 'refused'; errors: Record<string, string> };

/** All users whom the person signed in may see, by name. */
export async function listUsers(session: ActorSession): Promise<User[]> {
  const records = await answered(
    connectAs(session).collection('users').getFullList<UsersRecord>({ sort: 'name,email', skipTotal: true }),
  );
  return records.map(toUser);
}

/** One user; null when there is none, or none that the person signed in may see. */
export async function findUser(session: ActorSession, id: string): Promise<User | null> {
  const record = await orNull(connectAs(session).collection('users').getOne<UsersRecord>(id));
  return record && toUser(record);
}

/** What somebody may change of the own account, or who manages users of another. */
export type UserChange = Partial<
  Pick<User, 'name' | 'role' | 'managesUsers' | 'municipalityIds' | 'organizationIds' | 'active' | 'remindersOff'>
>;

export async function changeUser(session: ActorSession, id: string, change: UserChange): Promise<WriteAnswer> {
  const body = {
    name: change.name,
    role: change.role,
    manages_users: change.managesUsers,
    municipalities: change.municipalityIds,
    organizations: change.organizationIds,
    active: change.active,
    reminders_off: change.remindersOff,
  };
  return written(connectAs(session).collection('users').update(id, body), ACCOUNT_FIELDS);
}

/** PocketBase ends all sessions of the account with this. */
export async function changePassword(
  session: ActorSession,
  id: string,
  passwords: { old: string; new: string },
): Promise<WriteAnswer> {
  const body = { oldPassword: passwords.old, password: passwords.new, passwordConfirm: passwords.new };
  return written(connectAs(session).collection('users').update(id, body), { passwordConfirm: 'passwordAgain' });
}

/** Waits for a write. `fieldNames`: our names of PocketBase's fields where they differ. Throws `DatabaseAway`. */
export async function written(call: Promise<unknown>, fieldNames: Record<string, string> = {}): Promise<WriteAnswer> {
  try {
    await answered(call);
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return { kind: 'refused', errors: refusedFields(error, fieldNames) };
  }
}

/** The code for each field that PocketBase refused; `form` when it names none. */
export function refusedFields(
  error: ClientResponseError,
  fieldNames: Record<string, string> = {},
): Record<string, string> {
  const fields = Object.entries(refusedRequest(error).data);
  if (fields.length === 0) return { form: 'not_accepted' };
  return Object.fromEntries(fields.map(([field, { code }]) => [fieldNames[field] ?? field, code ?? 'not_accepted']));
}

/** A record, or null when PocketBase says that there is none for who asks. */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await answered(call);
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 404) return null;
    throw error;
  }
}
