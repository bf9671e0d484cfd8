import { PERSON_ROLES, type PersonRole, type User } from '../../domain/access/user.ts';
import { type ReadField, type ReadFields, TICKED, TYPED } from '../read-fields.ts';
import { typedIn } from '../read-form.ts';
import { SCOPE_FIELDS, type ScopeValues } from './scope-fields.ts';

/** Somebody's account, as a form shows it. */
export interface UserValues extends ScopeValues {
  name: string;
  role: PersonRole | '';
  managesUsers: boolean;
  active: boolean;
}

export const ROLE: ReadField<PersonRole | ''> = { read: (form, name) => roleOf(typedIn(form, name)) };

export const USER_FIELDS: ReadFields<UserValues> = {
  name: TYPED,
  role: ROLE,
  managesUsers: TICKED,
  active: TICKED,
  ...SCOPE_FIELDS,
};

/** The form as it is first shown. */
export function valuesOf(account: User): UserValues {
  return { ...account, role: roleOf(account.role), municipalityName: '', organizationName: '' };
}

function roleOf(text: string): PersonRole | '' {
  return PERSON_ROLES.find((role) => role === text) ?? '';
}
