import type { User } from '../../domain/access/user.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answered, orNull, written } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { UsersRecord } from '../records.gen.ts';
import { toUser } from './user.ts';

/** Our names of the fields of an account and an invitation that PocketBase names otherwise. */
export const ACCOUNT_FIELDS = {
  manages_users: 'managesUsers',
  municipalities: 'municipalityName',
  organizations: 'organizationName',
};

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

export async function changeUser(session: ActorSession, id: string, change: UserChange): Promise<Outcome> {
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
): Promise<Outcome> {
  const body = { oldPassword: passwords.old, password: passwords.new, passwordConfirm: passwords.new };
  return written(connectAs(session).collection('users').update(id, body), { passwordConfirm: 'passwordAgain' });
}
