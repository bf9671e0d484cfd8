import { ClientResponseError } from 'pocketbase';
import { connectForSetUp } from '../pocketbase/set-up-connection.ts';
import type { UsersRecord } from '../records.gen.ts';
import { startingFactId } from '../starting-facts/database-records.ts';
import { failureReason } from '../starting-facts/failure-reason.ts';

interface Account {
  email: string;
  password: string;
}

/** What PocketBase says of a wrong address or password, and of an account that is not active. */
const REFUSED = [400, 403];

/** Whether PocketBase lets an account in; throws with one sentence when that cannot be said. */
export async function signsIn(url: string, collection: '_superusers' | 'users', account: Account): Promise<boolean> {
  try {
    await connectForSetUp(url, collection, account);
    return true;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof ClientResponseError && REFUSED.includes(error.cause.status))
      return false;
    throw error;
  }
}

/** Leaves PocketBase one superuser, the one given, who must be able to sign in; gives how many others there were. */
export async function removeOtherSuperusers(url: string, superuser: Account): Promise<number> {
  const superusers = (await connectForSetUp(url, '_superusers', superuser)).collection('_superusers');
  const others = (await superusers.getFullList()).filter(({ email }) => email !== superuser.email);
  for (const { id } of others) await superusers.delete(id);
  return others.length;
}

/**
 * Makes the site's own user, or gives the one that is there this address and password, and leaves it the only one.
 * `kept`: it could sign in already.
 */
export async function putSiteUser(
  url: string,
  superuser: Account,
  site: Account,
): Promise<'kept' | 'made' | 'renewed'> {
  try {
    const users = (await connectForSetUp(url, '_superusers', superuser)).collection('users');
    const id = startingFactId('users', 'site');
    const present = await users.getFullList<UsersRecord>({ filter: 'role = "site"' });
    for (const other of present) if (other.id !== id) await users.delete(other.id);
    const isThere = present.some((user) => user.id === id);
    if (isThere && (await signsIn(url, 'users', site))) return 'kept';
    const account = { ...site, passwordConfirm: site.password, role: 'site', verified: true, active: true };
    await (isThere ? users.update(id, account) : users.create({ id, ...account }));
    return isThere ? 'renewed' : 'made';
  } catch (error) {
    throw new Error(`The site's own user could not be made: ${failureReason(error)}`, { cause: error });
  }
}
