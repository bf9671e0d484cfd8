/**
 * Agreements and their drafts. Answers are those of an API rule: what is not yours is not found, what you would make of it is
 * refused.
 */
import type { AgreementFacts } from '../../domain/access/agreement-scope.ts';
import type { User } from '../../domain/access/user.ts';
import type { AgreementEventKind, AgreementForm, Voucher } from '../../domain/agreement/types.ts';
import { canReadAgreement, canStartAgreement, isPageGone, makesKnown } from '../../domain/hooks-entry.ts';
import { byRequest } from '../by-request.ts';
import { today } from '../clock.ts';
import type { App, RecordEvent, RecordModel, RecordRequestEvent } from '../pocketbase.ts';
import { find } from '../records.ts';
import { refuse } from '../refusal.ts';

export function agreementFacts(agreement: RecordModel): AgreementFacts {
  return {
    form: agreement.getString('form') as AgreementForm,
    municipalityIds: agreement.getStringSlice('municipalities'),
  };
}

/** An agreement that this person may read; else it is not there. */
export function readableAgreement(app: App, user: User, id: string): { agreement: RecordModel; facts: AgreementFacts } {
  const agreement = find(app, 'agreements', id);
  const facts = agreement && agreementFacts(agreement);
  if (!facts || !canReadAgreement(user, facts)) throw new NotFoundError('');
  return { agreement, facts };
}

export const kindOf = (event: RecordModel) => event.getString('kind') as AgreementEventKind;
export const voucherOf = (event: RecordModel) => event.getString('vouched_by') as Voucher | '';

/** Whether residents have no page of it: what was never made public had none. */
export function isAgreementGone(tx: App, { id }: RecordModel): boolean {
  const events = tx.findRecordsByFilter('agreement_events', 'agreement = {:id}', '-number', 0, 0, { id });
  const published = events.find((event) => makesKnown(kindOf(event)));
  const [last] = events;
  if (!published || !last) return true;
  const facts = {
    vouchedBy: voucherOf(published),
    assuredDate: published.getString('assured_date'),
    retrievedDate: published.getString('retrieved_date'),
  };
  return isPageGone({ kind: kindOf(last) }, facts, today());
}

/** A new agreement by request. */
export function checkAgreementStart(e: RecordRequestEvent): void {
  byRequest(e, (_, user) => {
    if (!user) return;
    if (!canStartAgreement(user, agreementFacts(e.record))) refuse('not_yours', { municipalities: 'not_yours' });
    // Only the starting facts know whose network an agreement is.
    e.record.set('network', '');
  });
}

/** A frozen version says what it is by its hash, whatever was sent. */
export function hashVersion(e: RecordEvent): unknown {
  e.record.set('sha256', $security.sha256(e.record.getString('document')));
  return e.next();
}
