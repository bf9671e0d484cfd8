import { scopeOfRoleErrors } from '../../domain/access/change-user.ts';
import { PERSON_ROLES, type PersonRole } from '../../domain/access/user.ts';
import type { ScopeValues } from './scope-fields.ts';

export function isPersonRole(text: string): text is PersonRole {
  return (PERSON_ROLES as readonly string[]).includes(text);
}

interface RoleAndScope extends Pick<ScopeValues, 'municipalityIds' | 'organizationIds'> {
  role: PersonRole | '';
  managesUsers: boolean;
}

/** The domain's rules about role and scope, under the names of a form's fields. */
export function checkRoleAndScope({ role, managesUsers, municipalityIds, organizationIds }: RoleAndScope): {
  role?: string;
  municipalityName?: string;
  organizationName?: string;
} {
  if (role === '') return { role: 'required' };
  const stored = { role, manages_users: managesUsers, municipalities: municipalityIds, organizations: organizationIds };
  const errors = scopeOfRoleErrors(stored);
  return {
    ...(errors.role && { role: errors.role }),
    ...(errors.municipalities && { municipalityName: errors.municipalities }),
    ...(errors.organizations && { organizationName: errors.organizations }),
  };
}
