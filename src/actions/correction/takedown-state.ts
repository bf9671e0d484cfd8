import { readTakedownState } from '../../data/correction/corrections.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import { refusedRepublish, type TakedownState } from '../../domain/correction/republish.ts';
import type { ShownForm } from '../../forms/shown-form.ts';
import type { SignedIn } from '../signed-in.ts';

const WITH_CONTACT: readonly EditableCollection[] = ['phones', 'locations', 'organizations', 'services'];

/**
 * Whether a reader asked to hide the contact of a form: what a refused save says of what was typed, else what is known of
 * the record as it is stored. `id` is null for a new one. Throws `DatabaseAway`.
 */
export async function takedownOf(
  { session }: SignedIn,
  collection: EditableCollection,
  id: string | null,
  form: Pick<ShownForm, 'outcome' | 'errors'>,
): Promise<TakedownState | null> {
  const refused = refusedRepublish(form.errors);
  if (refused || id === null || !WITH_CONTACT.includes(collection) || form.outcome.kind === 'unavailable')
    return refused;
  return readTakedownState(session, collection, id);
}
