import type { User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Organization } from '../../domain/directory/types.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames } from '../../i18n/format.ts';

/** What belongs to somebody, by name. */
export interface OwnWork {
  municipalities: Municipality[];
  organizations: Organization[];
  /** Organisations in the scope that are not published, and so have no page yet. */
  unpublished: number;
}

export function ownWork(directory: Directory, user: User): OwnWork {
  const municipalities = user.municipalityIds.flatMap((id) => directory.municipalities.get(id) ?? []);
  const organizations = user.organizationIds.flatMap((id) => directory.organizations.get(id) ?? []);
  return {
    municipalities: municipalities.sort((a, b) => compareNames(a.name, b.name)),
    organizations: organizations.sort((a, b) => compareNames(a.name, b.name)),
    unpublished: user.organizationIds.length - organizations.length,
  };
}
