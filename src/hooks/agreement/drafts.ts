/** Drafts of agreements: who writes one, and that it is the next of what that person read. */
import { canEditDraft, draftTextErrors } from '../../domain/hooks-entry.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import { type Action, byRequest } from '../by-request.ts';
import type { RecordEvent, RecordModel, RecordRequestEvent } from '../pocketbase.ts';
import { stored } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { agreementFacts } from './agreements.ts';

/** A new draft, or a save of one. */
export function checkDraft(e: RecordRequestEvent, action: Action): void {
  byRequest(e, (tx, user) => {
    const before = action === 'create' ? null : stored(tx, e.record);
    if (user) {
      const agreement = tx.findRecordById('agreements', (before ?? e.record).getString('agreement'));
      if (!canEditDraft(user, agreementFacts(agreement))) throw new NotFoundError('');
    }
    if (before && Number(e.requestInfo().body.revision) !== before.getInt('revision')) {
      refuse('changed_meanwhile', { revision: 'changed_meanwhile' });
    }
  });
}

/** What stands beside an agreement (its draft, its scan) bears its id and belongs to it for good. */
export function refuseOtherAgreement(before: RecordModel | null, record: RecordModel): void {
  const agreement = record.getString('agreement');
  if (before && before.getString('agreement') !== agreement) refuse('not_yours', { agreement: 'owner_is_fixed' });
  if (record.id !== agreement) refuse('invalid_record', { agreement: 'invalid' });
}

/** Whoever writes a draft: it belongs to its agreement, its text is one, and its revision counts on. */
export function saveDraft(e: RecordEvent, action: Action): void {
  keepTrail(e, action, (tx) => {
    const before = action === 'create' ? null : stored(tx, e.record);
    refuseOtherAgreement(before, e.record);
    const municipalityIds = tx.findRecordById('agreements', e.record.id).getStringSlice('municipalities');
    refuseErrors('invalid_record', draftTextErrors(e.record.getString('document'), municipalityIds, 'draft'));
    e.record.set('revision', before ? before.getInt('revision') + 1 : 1);
    e.next();
  });
}
