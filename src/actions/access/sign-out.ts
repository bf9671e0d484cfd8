import { signOut as endSessions } from '../../data/pocketbase/session.ts';

/** The button "Uitloggen": ends all sessions of who presses it. Without a session there is nothing to end. */
export async function signOut(
  access: App.Locals['access'],
  token: string | undefined,
): Promise<'signed_out' | 'unavailable'> {
  return token ? endSessions({ url: access.pocketBaseUrl, token }) : 'signed_out';
}
