import { linkForNewPassword } from '../../data/access/invitations.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import type { SignedIn } from '../signed-in.ts';

export type PasswordLinkResult =
  /** The token stands in this answer and nowhere else. */
  | { kind: 'made'; token: string }
  /** Not an account for which one is made: not active (any more), or the own. */
  | { kind: 'gone' }
  | { kind: 'unavailable' };

/** The button of /werk/gebruikers/<id>: a link with which that person chooses a new password. */
export async function makePasswordLink({ session }: SignedIn, userId: string): Promise<PasswordLinkResult> {
  try {
    const answer = await linkForNewPassword(session, userId);
    return answer.kind === 'made' ? answer : { kind: 'gone' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable' };
    throw error;
  }
}
