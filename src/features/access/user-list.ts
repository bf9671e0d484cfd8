import type { User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { compareNames } from '../../i18n/format.ts';

/** Which users the list shows; an empty text or an unknown word leaves nothing out. */
export interface UserFilter {
  role: string;
  state: string;
}

export function filterUsers(users: readonly User[], { role, state }: UserFilter): User[] {
  return users
    .filter((user) => role === '' || user.role === role)
    .filter((user) => (state === 'active' ? user.active : state === 'inactive' ? !user.active : true));
}

/** Names of what an account may edit, in their order; records that are not published are left out. */
export function scopeNames(
  directory: Directory,
  scope: { municipalityIds: readonly string[]; organizationIds: readonly string[] },
): string[] {
  const municipalities = scope.municipalityIds.flatMap((id) => directory.municipalities.get(id)?.name ?? []);
  const organizations = scope.organizationIds.flatMap((id) => directory.organizations.get(id)?.name ?? []);
  return [...municipalities.sort(compareNames), ...organizations.sort(compareNames)];
}
