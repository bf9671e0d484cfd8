import { canConfirmAgreement } from '../access/agreement-scope.ts';
import type { User } from '../access/user.ts';
import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import type { Agreement, AgreementEvent } from './types.ts';
import { type AgreementView, viewAgreement } from './view-agreement.ts';

/** Only a source says that it was signed, and this person may say so for its municipality. `last`: what happened last. */
export function mayConfirmNow(user: User, agreement: Agreement, last: AgreementEvent | undefined): boolean {
  return last?.kind === 'recorded' && last.vouchedBy === 'source' && canConfirmAgreement(user, agreement);
}

/** Agreements in force that wait for this person’s word. */
export function agreementsToConfirm(directory: Directory, user: User, today: Day): AgreementView[] {
  const ids = new Set(user.municipalityIds);
  return directory.agreements
    .all()
    .filter(({ municipalityIds }) => municipalityIds.some((id) => ids.has(id)))
    .flatMap((agreement) => viewAgreement(directory, agreement, today) ?? [])
    .filter(({ agreement, status, last }) => status === 'in_force' && mayConfirmNow(user, agreement, last));
}
