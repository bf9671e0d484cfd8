import type { Directory } from '../directory/directory.ts';
import { isNationalPartner } from '../directory/national-partners.ts';
import { canEditOrganization } from './directory-scope.ts';
import type { User } from './user.ts';

/**
 * Whether the officer's word would be the organisation's own, as far as the public directory tells: for a preview. The
 * hook asks the same of the database. One that is not public yet is taken for the officer's, who else could not open it.
 */
export function isKnownAsOwn(user: User, directory: Directory, organizationId: string): boolean {
  const organization = directory.organizations.get(organizationId);
  if (!organization) return true;
  const services = directory.services.by('organization', organizationId);
  const municipalityIds = [
    ...directory.presences.by('organization', organizationId).map((presence) => presence.municipalityId),
    ...directory.locations.by('organization', organizationId).map((location) => location.municipalityId),
    ...services.flatMap(({ id }) => directory.serviceAreas.by('service', id).map((area) => area.municipalityId)),
  ].filter((id) => id !== '');
  const isNational =
    isNationalPartner(organization) ||
    services.some(({ nationwide }) => nationwide) ||
    directory.organizations.by('partner', organizationId).length > 0;
  return canEditOrganization(user, { id: organizationId, isNational, municipalityIds, createdBy: user.id });
}
