import type PocketBase from 'pocketbase';
import { invitationState } from '../../domain/access/invitation.ts';
import { connectForSetUp } from '../pocketbase/set-up-connection.ts';
import type { InvitationsRecord } from '../records.gen.ts';
import { invitationBody } from './invitations.ts';
import { newLinkToken } from './link-token.ts';

const MANAGERS = 'role = "staff" && manages_users = true && active = true';
const FOR_THE_FIRST = 'email = "" && used_at = "" && revoked = false';

export interface FirstAdministratorOptions {
  /** PocketBase's own address. */
  url: string;
  /** Of PocketBase's superuser. */
  email: string;
  password: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The token of an invitation for the first person who may manage users; null when there is one. It names no
 * address: whoever holds it fills in the own one. One that an earlier start made is revoked, so that only the last one
 * printed works.
 */
export async function inviteFirstAdministrator(options: FirstAdministratorOptions): Promise<string | null> {
  const client = await connectForSetUp(options.url, '_superusers', options);
  const managers = await client.collection('users').getList(1, 1, { filter: MANAGERS, skipTotal: true });
  if (managers.items.length > 0) return null;
  for (const { id } of await openInvitations(client, options.now)) {
    await client.collection('invitations').update(id, { revoked: true });
  }
  const { token, hash } = newLinkToken();
  const invitation = {
    email: '',
    role: 'staff' as const,
    managesUsers: true,
    municipalityIds: [],
    organizationIds: [],
  };
  await client.collection('invitations').create(invitationBody(invitation, hash, options.now));
  return token;
}

async function openInvitations(client: PocketBase, now: number): Promise<InvitationsRecord[]> {
  const records = await client
    .collection('invitations')
    .getFullList<InvitationsRecord>({ filter: FOR_THE_FIRST, skipTotal: true });
  return records.filter((record) => invitationState({ ...record }, now) === 'open');
}
