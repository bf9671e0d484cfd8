import type PocketBase from 'pocketbase';
import type { PersonRole } from '../../domain/access/user.ts';
import { failureReason } from '../starting-facts/failure-reason.ts';

/** An account of the demo network. */
export interface DemoAccount {
  id: string;
  email: string;
  password: string;
  name: string;
  role: PersonRole;
  managesUsers?: boolean;
  municipalityIds?: string[];
  organizationIds?: string[];
  active?: boolean;
}

/**
 * Makes the account, or gives the one that is there this password, role and scope; sessions it had end. `admin` is
 * PocketBase's superuser. @throws Error with one sentence.
 */
export async function renewDemoAccount(admin: PocketBase, account: DemoAccount): Promise<void> {
  const users = admin.collection('users');
  const body = {
    email: account.email,
    emailVisibility: true,
    verified: true,
    password: account.password,
    passwordConfirm: account.password,
    name: account.name,
    role: account.role,
    manages_users: account.managesUsers ?? false,
    municipalities: account.municipalityIds ?? [],
    organizations: account.organizationIds ?? [],
    active: account.active ?? true,
  };
  try {
    const filter = admin.filter('id = {:id}', { id: account.id });
    const found = await users.getList(1, 1, { filter, skipTotal: true });
    if (found.items.length > 0) await users.update(account.id, body);
    else await users.create({ id: account.id, ...body });
  } catch (error) {
    throw new Error(`The demo account ${account.email} could not be made: ${failureReason(error)}`, { cause: error });
  }
}
