import { changeUser } from '../../data/access/access.ts';
import type { User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { withNamed } from '../../forms/access/scope-fields.ts';
import { checkRoleAndScope } from '../../forms/access/user-fields.ts';
import { USER_FIELDS, type UserValues, valuesOf } from '../../forms/access/user-form.ts';
import { type ErrorsOf, type FormOutcome, invalid, type Shown } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * The form of /werk/gebruikers/<id>: somebody else's account. The own one is changed elsewhere, by fewer fields. `shown`:
 * something was added to the scope, and nothing is saved yet.
 */
export async function editUser(
  form: FormData,
  { session }: SignedIn,
  account: User,
  at: { directory: Directory; now: number },
): Promise<FormOutcome<UserValues> | Shown<UserValues>> {
  const typed = readFields(USER_FIELDS, form, valuesOf(account));
  const scope = withNamed({ ...typed, managesUsers: typed.managesUsers && typed.role === 'staff' }, at);
  const { values } = scope;
  const { role } = values;
  const isAdding = form.get('step') === 'add';
  const errors: ErrorsOf<UserValues> = {
    ...(!isAdding && values.name === '' && { name: 'required' }),
    ...(!isAdding && checkRoleAndScope(values)),
    // A name that was not understood says more than that one is missing.
    ...scope.errors,
  };
  if (Object.keys(errors).length > 0 || role === '') return invalid(values, errors);
  if (isAdding) return { kind: 'shown', values };
  return send(values, () => changeUser(session, account.id, { ...values, role }));
}
