import { writeRecords } from '../../data/directory/directory-edit.ts';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { typedIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * The button "Verwijder" beside a record, and the question that follows: `shown` asks whether the person is sure. Null when
 * another button was pressed.
 */
export async function deleteRecord(
  posted: FormData | null,
  { session }: SignedIn,
  collection: EditableCollection,
  id: string,
): Promise<Outcome | { kind: 'shown' } | null> {
  const step = posted ? typedIn(posted, 'step') : '';
  if (step === 'delete') return { kind: 'shown' };
  if (!posted || step !== 'delete-sure') return null;
  const knownUpdated = typedIn(posted, KNOWN_UPDATED);
  return attempt(() => writeRecords(session, [{ action: 'delete', collection, id, knownUpdated }]));
}
