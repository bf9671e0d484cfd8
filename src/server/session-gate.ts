import { type OpenedSession, openSession } from '../data/session.ts';

export { DatabaseAway } from '../data/session.ts';

/** Whose session a cookie holds; without a cookie it has ended. */
export async function openCookieSession(pocketBaseUrl: string, token: string | undefined): Promise<OpenedSession> {
  return token ? openSession({ url: pocketBaseUrl, token }) : { kind: 'ended' };
}
