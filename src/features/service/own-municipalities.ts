import { isOfficer, type User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { compareNames } from '../../i18n/format.ts';

/** The names an officer chooses from; empty for others, who may name any. */
export function ownMunicipalityNames(directory: Directory, user: User): string[] {
  if (!isOfficer(user)) return [];
  return user.municipalityIds.flatMap((id) => directory.municipalities.get(id)?.name ?? []).sort(compareNames);
}
