import type { ActorSession } from '../data/pocketbase/session.ts';
import type { User } from '../domain/access/user.ts';

/** Who is signed in and how the database is asked in that person's name. */
export interface SignedIn {
  user: User;
  session: ActorSession;
}

/**
 * Who is signed in on this request. Throws on a page that the middleware does not guard: without a session such a page
 * must fail rather than show anything.
 */
export function signedIn({ session, access }: App.Locals): SignedIn {
  if (!session) throw new Error('this page is not behind sign-in: see isBehindSignIn in src/paths.ts');
  return { user: session.user, session: { url: access.pocketBaseUrl, token: session.token } };
}
