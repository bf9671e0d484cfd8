import { type OpenedSession, openSession } from '../data/session.ts';

export { DatabaseAway } from '../data/session.ts';

/** Whose session a cookie holds; of an empty or missing one it has ended. */
export async function openCookieSession(pocketBaseUrl: string, token: string): Promise<OpenedSession> {
  return token ? openSession({ url: pocketBaseUrl, token }) : { kind: 'ended' };
}
