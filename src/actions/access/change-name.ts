import { changeUser } from '../../data/access/access.ts';
import { NAME_FIELDS, type NameValues } from '../../forms/access/account-forms.ts';
import { type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form "Uw naam" of /werk/wachtwoord. */
export async function changeName(form: FormData, { user, session }: SignedIn): Promise<FormOutcome<NameValues>> {
  const values = readFields(NAME_FIELDS, form, null);
  if (values.name === '') return invalid(values, { name: 'required' });
  return send(values, () => changeUser(session, user.id, values));
}
