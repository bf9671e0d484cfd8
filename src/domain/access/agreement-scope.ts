/**
 * Who may do what with an agreement. It is made known, recorded or taken back for all its municipalities at once, so by
 * an officer of all of them; its draft is written by an officer of any. Staff read all, and publish or sign for nobody:
 * they write and record what was signed on paper.
 */
import type { AgreementForm, Voucher } from '../agreement/types.ts';
import { isOfficerOf, isStaff, type User } from './user.ts';

/** What must be known of an agreement. */
export interface AgreementFacts {
  form: AgreementForm;
  municipalityIds: string[];
}

/** Its draft and its trail; what is public everybody reads. */
export function canReadAgreement(user: User, { municipalityIds }: AgreementFacts): boolean {
  return isStaff(user) || municipalityIds.some((id) => isOfficerOf(user, id));
}

/** An officer makes one for the own municipalities alone: nobody puts an agreement on another's page. */
export function canStartAgreement(user: User, agreement: AgreementFacts): boolean {
  return isOfficerOfAll(user, agreement) || (isStaff(user) && agreement.form === 'paper');
}

export function canEditDraft(user: User, { form, municipalityIds }: AgreementFacts): boolean {
  return municipalityIds.some((id) => isOfficerOf(user, id)) || (isStaff(user) && form === 'paper');
}

/** Announces a digital one, records one from paper, or takes that back. */
export function canPublishAgreement(user: User, agreement: AgreementFacts): boolean {
  return canStartAgreement(user, agreement);
}

/** Says for the municipality that what only a source told of is so. Nobody else can: staff vouch for the alliance. */
export function canConfirmAgreement(user: User, agreement: AgreementFacts): boolean {
  return agreement.form === 'paper' && isOfficerOfAll(user, agreement);
}

/** Adds, replaces or removes the scan of one that was signed on paper. Who may read the agreement here may read it. */
export function canKeepScan(user: User, agreement: AgreementFacts): boolean {
  return agreement.form === 'paper' && canPublishAgreement(user, agreement);
}

/** Who this person may say that vouches for a signature on paper. Nobody vouches for somebody else. */
export function possibleVouchers(user: User): Voucher[] {
  return ['source', isStaff(user) ? 'alliance' : 'municipality'];
}

function isOfficerOfAll(user: User, { municipalityIds }: AgreementFacts): boolean {
  return municipalityIds.length > 0 && municipalityIds.every((id) => isOfficerOf(user, id));
}
