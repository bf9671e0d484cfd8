import type { ClaimableCollection } from '../../domain/access/claim.ts';
import { answered } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';

/** What a municipality alone says of an organisation that is not its own. */
export interface ClaimedRecord {
  collection: ClaimableCollection;
  id: string;
  /** As it was read, for a write that overwrites nobody. */
  updated: string;
  /** The municipality's id. */
  claimedById: string;
  /** Why it was not taken over; empty while it waits. */
  refusal: string;
  /** What it tells, in words of its own: a name, a number, an address; empty where only its kind is to be told. */
  tells: string;
  organizationId: string;
  organizationName: string;
}

/** All that the person signed in may take over or refuse, or that their municipalities said. Throws `DatabaseAway`. */
export async function listClaimed(session: ActorSession): Promise<ClaimedRecord[]> {
  const call = connectAs(session).send<{ claims: ClaimedRecord[] }>('/api/ketenkaart/claims', {});
  const { claims } = await answered(call);
  // Parts that are not known leave their commas.
  return claims.map((claim) => ({ ...claim, tells: claim.tells.split(', ').filter(Boolean).join(', ') }));
}
