import PocketBase, { ClientResponseError } from 'pocketbase';
import { createSiteUser, SITE_USER, type TestPocketBase } from './pocketbase.ts';

/** Everybody but the superuser. */
export type Role = 'guest' | 'editor' | 'officer' | 'staff' | 'site';
export const SIGNED_IN = ['editor', 'officer', 'staff', 'site'] as const;
export const ROLES: Role[] = ['guest', ...SIGNED_IN];
export const PASSWORD = 'only-in-tests-1234567890';

export function mailOf(role: string): string {
  return role === 'site' ? SITE_USER.email : `${role}@ketenkaart.test`;
}

/** Makes a user of each role, with the given fields (its scope), and signs them in. */
export async function signInAll(server: TestPocketBase, fields: object = {}): Promise<Record<Role, PocketBase>> {
  const client = () => {
    const fresh = new PocketBase(server.url);
    fresh.autoCancellation(false);
    return fresh;
  };
  await createSiteUser(server.admin);
  for (const role of ['editor', 'officer', 'staff']) {
    const account = { email: mailOf(role), password: PASSWORD, passwordConfirm: PASSWORD };
    await server.admin.collection('users').create({ ...account, role, active: true, ...fields });
  }
  const clients = { guest: client(), editor: client(), officer: client(), staff: client(), site: client() };
  for (const role of SIGNED_IN) {
    await clients[role]
      .collection('users')
      .authWithPassword(mailOf(role), role === 'site' ? SITE_USER.password : PASSWORD);
  }
  return clients;
}

/** 200 when the call succeeds, else the status of its refusal. */
export async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    if (error instanceof ClientResponseError) return error.status;
    throw error;
  }
}
