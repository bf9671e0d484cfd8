import { listOf, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { canEditDraft } from './agreement-scope.ts';
import { isStaff, type User } from './user.ts';
import { canWriteRecord, type WriteFacts } from './write-directory.ts';

/**
 * May read a report about this record and answer it: whoever may mend what it is about, and staff. `record` is null when
 * it is gone.
 */
export function canAnswerCorrection(
  user: User,
  collection: string,
  record: StoredRecord | null,
  facts: WriteFacts,
): boolean {
  if (isStaff(user)) return true;
  if (record === null) return false;
  if (collection !== 'agreements') return canWriteRecord(user, collection, 'update', record, facts);
  const municipalityIds = listOf(record, 'municipalities').filter((id) => typeof id === 'string');
  return canEditDraft(user, { form: textOf(record, 'form') === 'paper' ? 'paper' : 'digital', municipalityIds });
}
