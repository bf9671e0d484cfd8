import { type ListedAgreement, listAgreementWork } from '../../data/agreement/agreement-work.ts';
import { agreementStatus } from '../../domain/agreement/agreement-status.ts';
import type { AgreementStatus } from '../../domain/agreement/types.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { SignedIn } from '../signed-in.ts';

/** Agreements that this person works with: an officer the own municipalities', staff all. `now`: epoch milliseconds. */
export async function listAgreements(
  { session }: SignedIn,
  now: number,
): Promise<(ListedAgreement & { status: AgreementStatus })[]> {
  const today = dutchMoment(now).day;
  return (await listAgreementWork(session)).map((listed) => {
    const kinds = listed.lastKind === '' ? [] : [listed.lastKind];
    return { ...listed, status: agreementStatus({ kinds, term: listed.term, isFollowed: false }, today) };
  });
}
