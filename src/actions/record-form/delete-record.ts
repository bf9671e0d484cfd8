import { writeRecords } from '../../data/directory/directory-edit.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type DeleteOutcome =
  | { kind: 'done' }
  /** Asks whether the person is sure; `error`: a code when it could not be done, else empty. */
  | { kind: 'ask'; error: string };

/** The button "Verwijder" beside a record, and the question that follows. Null when another button was pressed. */
export async function deleteRecord(
  posted: FormData | null,
  { session }: SignedIn,
  collection: EditableCollection,
  id: string,
): Promise<DeleteOutcome | null> {
  const step = posted ? typedIn(posted, 'step') : '';
  if (step === 'delete') return { kind: 'ask', error: '' };
  if (!posted || step !== 'delete-sure') return null;
  try {
    const knownUpdated = typedIn(posted, KNOWN_UPDATED);
    const answer = await writeRecords(session, [{ action: 'delete', collection, id, knownUpdated }]);
    if (answer.kind === 'done') return { kind: 'done' };
    if (answer.kind === 'refused') return { kind: 'ask', error: Object.values(answer.errors)[0] ?? 'not_accepted' };
    return { kind: 'ask', error: answer.kind === 'gone' ? 'not_accepted' : 'changed_meanwhile' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'ask', error: 'unavailable' };
    throw error;
  }
}
