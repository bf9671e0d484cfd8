import { isStaff, type User } from '../../domain/access/user.ts';
import type { AgreementForm } from '../../domain/agreement/types.ts';
import { chosenId } from '../chosen-id.ts';
import { ALL_TICKED, type ReadFields, TYPED } from '../read-fields.ts';
import { typedIn } from '../read-form.ts';

/** With what an agreement begins. */
export interface StartValues {
  /** The id the new agreement gets: the form sent twice makes one. */
  id: string;
  title: string;
  form: AgreementForm | '';
  municipalities: string[];
  /** Staff type the municipality's name. */
  municipalityName: string;
}

const FORMS: readonly AgreementForm[] = ['paper', 'digital'];

export const START_FIELDS: ReadFields<StartValues> = {
  id: { read: (posted, name) => chosenId(typedIn(posted, name)) },
  title: TYPED,
  form: { read: (posted, name) => FORMS.find((form) => form === typedIn(posted, name)) ?? '' },
  municipalities: ALL_TICKED,
  municipalityName: TYPED,
};

/** The form as it is first shown: who has one municipality need not choose. */
export function newStartValues(user: User): StartValues {
  const [only, ...others] = user.municipalityIds;
  return {
    id: crypto.randomUUID(),
    title: '',
    form: isStaff(user) ? 'paper' : '',
    municipalities: only && others.length === 0 ? [only] : [],
    municipalityName: '',
  };
}
