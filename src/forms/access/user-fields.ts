import { scopeOfRoleErrors } from '../../domain/access/change-user.ts';
import type { PersonRole } from '../../domain/access/user.ts';
import type { ScopeValues } from './scope-fields.ts';

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
