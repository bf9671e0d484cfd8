import { revokeInvitation as storeRevocation } from '../../data/access/invitations.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';

/** The button "Trek in" beside an invitation. One that was used in the meantime is refused. */
export async function revokeInvitation(
  form: FormData,
  { session }: SignedIn,
): Promise<'done' | 'refused' | 'unavailable'> {
  try {
    return (await storeRevocation(session, typedIn(form, 'invitation'))).kind;
  } catch (error) {
    if (error instanceof DatabaseAway) return 'unavailable';
    throw error;
  }
}
