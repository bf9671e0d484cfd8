import { readAskedToHide } from '../../data/correction/corrections.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import { type AskedState, refusedPutBack } from '../../domain/correction/put-back.ts';
import type { ShownForm } from '../../forms/shown-form.ts';
import type { SignedIn } from '../signed-in.ts';

const WITH_CONTACT: readonly EditableCollection[] = ['phones', 'locations', 'organizations', 'services'];

/**
 * Whether a reader asked to hide the contact of a form: what a refused save says of what was typed, else what is known of
 * the record as it is stored. `id` is null for a new one. Throws `DatabaseAway`.
 */
export async function askedToHide(
  { session }: SignedIn,
  collection: EditableCollection,
  id: string | null,
  form: Pick<ShownForm, 'outcome' | 'errors'>,
): Promise<AskedState | null> {
  const refused = refusedPutBack(form.errors);
  if (refused || id === null || !WITH_CONTACT.includes(collection) || form.outcome.kind === 'unavailable')
    return refused;
  return readAskedToHide(session, collection, id);
}
