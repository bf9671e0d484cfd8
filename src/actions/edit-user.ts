import { changeUser } from '../data/access.ts';
import { DatabaseAway } from '../data/session.ts';
import type { PersonRole, User } from '../domain/access/user.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { readScope, type ScopeValues } from '../forms/access/scope-fields.ts';
import { checkRoleAndScope, isPersonRole } from '../forms/access/user-fields.ts';
import type { Refused, Unavailable } from '../forms/form-result.ts';
import { typedIn } from '../forms/read-form.ts';
import type { SignedIn } from './signed-in.ts';

export interface UserValues extends ScopeValues {
  name: string;
  role: PersonRole | '';
  managesUsers: boolean;
  active: boolean;
}

/** The form as it is first shown. */
export function valuesOf(account: User): UserValues {
  return {
    ...account,
    role: isPersonRole(account.role) ? account.role : '',
    municipalityName: '',
    organizationName: '',
  };
}

export type EditUserResult =
  /** Something was added to the scope; nothing is saved yet. */
  { kind: 'changed'; values: UserValues } | { kind: 'done' } | Refused<UserValues> | Unavailable<UserValues>;

/** The form of /werk/gebruikers/<id>: somebody else's account. The own one is changed elsewhere, by fewer fields. */
export async function editUser(
  form: FormData,
  { own }: SignedIn,
  id: string,
  at: { directory: Directory; now: number },
): Promise<EditUserResult> {
  const scope = readScope(form, at);
  const role = typedIn(form, 'role');
  const values: UserValues = {
    ...scope.values,
    name: typedIn(form, 'name'),
    role: isPersonRole(role) ? role : '',
    managesUsers: form.has('managesUsers') && role === 'staff',
    active: form.has('active'),
  };
  const isAdding = form.get('step') === 'add';
  const errors: Refused<UserValues>['errors'] = {
    ...(!isAdding && values.name === '' && { name: 'required' }),
    ...(!isAdding && checkRoleAndScope(values)),
    // A name that was not understood says more than that one is missing.
    ...scope.errors,
  };
  if (Object.keys(errors).length > 0 || values.role === '') return { kind: 'refused', values, errors };
  if (isAdding) return { kind: 'changed', values };
  try {
    const answer = await changeUser(own, id, { ...values, role: values.role });
    return answer.kind === 'done' ? answer : { kind: 'refused', values, errors: answer.errors };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values };
    throw error;
  }
}
