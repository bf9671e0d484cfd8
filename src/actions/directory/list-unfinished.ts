import {
  type DraftAgreement,
  listDraftAgreements,
  listUnfinishedIn,
  listUnfinishedOf,
  type UnfinishedService,
} from '../../data/directory/unfinished-work.ts';
import { isOfficer } from '../../domain/access/user.ts';
import type { SignedIn } from '../signed-in.ts';

/** What somebody began and residents do not see yet. */
export interface UnfinishedWork {
  agreements: DraftAgreement[];
  services: UnfinishedService[];
}

/**
 * An officer's in the own municipalities, an editor's of the own organisations. Staff have no list of their own: they
 * may read every draft, and find them by their state. Throws `DatabaseAway`.
 */
export async function listUnfinished({ user, session }: SignedIn): Promise<UnfinishedWork> {
  if (isOfficer(user)) {
    const [agreements, services] = await Promise.all([
      listDraftAgreements(session),
      listUnfinishedIn(session, user.municipalityIds),
    ]);
    return { agreements, services };
  }
  return { agreements: [], services: await listUnfinishedOf(session, user.organizationIds) };
}
