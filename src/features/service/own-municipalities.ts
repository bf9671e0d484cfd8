import { canOpenMunicipality } from '../../domain/access/directory-scope.ts';
import { isOfficer, type User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames } from '../../i18n/format.ts';

/** The names an officer chooses from; empty for others, who may name any. */
export function ownMunicipalityNames(directory: Directory, user: User): string[] {
  if (!isOfficer(user)) return [];
  return user.municipalityIds.flatMap((id) => directory.municipalities.get(id)?.name ?? []).sort(compareNames);
}

/** Those of the municipalities whose work this person may open, each once. */
export function ownMunicipalitiesOf(directory: Directory, user: User, ids: readonly string[]): Municipality[] {
  return [...new Set(ids)]
    .filter((id) => canOpenMunicipality(user, id))
    .flatMap((id) => directory.municipalities.get(id) ?? []);
}
