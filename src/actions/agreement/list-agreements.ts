import { listKeptAgreements } from '../../data/agreement-work.ts';
import { canReadAgreement } from '../../domain/access/agreement-scope.ts';
import type { SignedIn } from '../signed-in.ts';
import { type OpenedAgreement, opened } from './open-agreement.ts';

/** Agreements that this person works with: an officer the own municipalities', staff all. `now`: epoch milliseconds. */
export async function listAgreements({ user, own }: SignedIn, now: number): Promise<OpenedAgreement[]> {
  const all = await listKeptAgreements(own);
  return all
    .filter(({ agreement }) => canReadAgreement(user, agreement))
    .flatMap((kept) => opened(kept, user, now) ?? []);
}
