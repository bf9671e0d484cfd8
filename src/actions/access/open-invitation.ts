import { readInvitation } from '../../data/access/invitations.ts';
import type { PersonRole } from '../../domain/access/user.ts';

export type OpenedInvitation =
  /** `email` is empty for the first administrator, whom nobody knows yet. */
  { kind: 'open'; invitation: { email: string; role: PersonRole; renewsPassword: boolean } } | { kind: 'gone' };

/** For whom the invitation with this token is. Throws what the middleware has a page for. */
export async function openInvitation(access: App.Locals['access'], token: string): Promise<OpenedInvitation> {
  const invitation = await readInvitation(access.pocketBaseUrl, token, access.clientAddress);
  return invitation ? { kind: 'open', invitation } : { kind: 'gone' };
}
