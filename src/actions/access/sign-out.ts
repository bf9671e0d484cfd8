import { signOut as endSessions } from '../../data/pocketbase/session.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { attempt } from '../attempt.ts';

/** The button "Uitloggen": ends all sessions of who presses it. Without a session there is nothing to end. */
export async function signOut(access: App.Locals['access'], token: string | undefined): Promise<Outcome> {
  return token ? attempt(() => endSessions({ url: access.pocketBaseUrl, token })) : { kind: 'done' };
}
