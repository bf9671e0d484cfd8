import { changeUser } from '../../data/access/access.ts';
import type { User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { withNamed } from '../../forms/access/scope-fields.ts';
import { checkRoleAndScope } from '../../forms/access/user-fields.ts';
import { USER_FIELDS, type UserValues, valuesOf } from '../../forms/access/user-form.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type EditUserResult =
  /** Something was added to the scope; nothing is saved yet. */
  { kind: 'changed'; values: UserValues } | { kind: 'done' } | Refused<UserValues> | Unavailable<UserValues>;

/** The form of /werk/gebruikers/<id>: somebody else's account. The own one is changed elsewhere, by fewer fields. */
export async function editUser(
  form: FormData,
  { session }: SignedIn,
  account: User,
  at: { directory: Directory; now: number },
): Promise<EditUserResult> {
  const typed = readFields(USER_FIELDS, form, valuesOf(account));
  const scope = withNamed({ ...typed, managesUsers: typed.managesUsers && typed.role === 'staff' }, at);
  const { values } = scope;
  const { role } = values;
  const isAdding = form.get('step') === 'add';
  const errors: Refused<UserValues>['errors'] = {
    ...(!isAdding && values.name === '' && { name: 'required' }),
    ...(!isAdding && checkRoleAndScope(values)),
    // A name that was not understood says more than that one is missing.
    ...scope.errors,
  };
  if (Object.keys(errors).length > 0 || role === '') return refused(values, errors);
  if (isAdding) return { kind: 'changed', values };
  return sendForm(values, () => changeUser(session, account.id, { ...values, role }));
}
