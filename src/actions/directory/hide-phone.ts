import { writeRecords } from '../../data/directory/directory-edit.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * The button "Haal dit nummer van de site": one press, no question, for a number that turns out to be somebody's own.
 * Whatever somebody else changes meanwhile, it goes. Null when another button was pressed; `error` is a code.
 */
export async function hidePhone(
  posted: FormData | null,
  { session }: SignedIn,
  id: string,
): Promise<{ kind: 'done' } | { kind: 'failed'; error: string } | null> {
  if (!posted || typedIn(posted, 'step') !== 'hide') return null;
  try {
    const answer = await writeRecords(session, [
      { action: 'update', collection: 'phones', id, change: { status: 'hidden' }, knownUpdated: '' },
    ]);
    return answer.kind === 'done' ? answer : { kind: 'failed', error: 'not_accepted' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'failed', error: 'unavailable' };
    throw error;
  }
}
