import { changeUser } from '../../data/access/access.ts';
import { NAME_FIELDS, type NameValues } from '../../forms/access/account-forms.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type ChangeNameResult = { kind: 'done' } | Refused<NameValues> | Unavailable<NameValues>;

/** The form "Uw naam" of /werk/wachtwoord. */
export async function changeName(form: FormData, { user, session }: SignedIn): Promise<ChangeNameResult> {
  const values = readFields(NAME_FIELDS, form, null);
  if (values.name === '') return refused(values, { name: 'required' });
  return sendForm(values, () => changeUser(session, user.id, values));
}
