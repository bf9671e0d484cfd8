import { writeRecords } from '../../data/directory/directory-edit.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { typedIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * The button "Haal dit nummer van de site": one press, no question, for a number that turns out to be somebody's own.
 * Whatever somebody else changes meanwhile, it goes. Null when another button was pressed.
 */
export async function hidePhone(posted: FormData | null, { session }: SignedIn, id: string): Promise<Outcome | null> {
  if (!posted || typedIn(posted, 'step') !== 'hide') return null;
  return attempt(() =>
    writeRecords(session, [
      { action: 'update', collection: 'phones', id, change: { status: 'hidden' }, knownUpdated: '' },
    ]),
  );
}
