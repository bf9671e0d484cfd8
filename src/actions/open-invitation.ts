import { readInvitation } from '../data/invitations.ts';
import { DatabaseAway } from '../data/session.ts';
import type { PersonRole } from '../domain/access/user.ts';

export type OpenedInvitation =
  /** `email` is empty for the first administrator, whom nobody knows yet. */
  | { kind: 'open'; invitation: { email: string; role: PersonRole; renewsPassword: boolean } }
  | { kind: 'gone' }
  | { kind: 'unavailable' };

/** For whom the invitation with this token is. */
export async function openInvitation(access: App.Locals['access'], token: string): Promise<OpenedInvitation> {
  try {
    const invitation = await readInvitation(access.pocketBaseUrl, token, access.clientAddress);
    return invitation ? { kind: 'open', invitation } : { kind: 'gone' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable' };
    throw error;
  }
}
