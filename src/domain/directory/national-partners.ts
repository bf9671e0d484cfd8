import type { Day } from '../calendar/day.ts';
import type { Directory } from './directory.ts';
import { isFindable, isStanding, presencesOf } from './still-here.ts';
import type { Organization } from './types.ts';

/** A national partner of the alliance, which is no branch of another. */
export function isNationalPartner(organization: Pick<Organization, 'kind' | 'nationalPartnerId'>): boolean {
  return organization.kind === 'alliance_partner' && organization.nationalPartnerId === '';
}

export interface NationalPartnerView {
  organization: Organization;
  /** In how many municipalities it or a branch of it is known to work; of the others nobody told us. */
  municipalities: number;
}

/** The national partners in no order. They are history with a source, so they do not hide for want of a check. */
export function nationalPartners(directory: Directory, today: Day): NationalPartnerView[] {
  return directory.organizations
    .all()
    .filter((organization) => isNationalPartner(organization) && isStanding(organization, today))
    .map((organization) => ({ organization, municipalities: municipalitiesOf(directory, organization, today) }));
}

function municipalitiesOf(directory: Directory, partner: Organization, today: Day): number {
  const branches = directory.organizations.by('partner', partner.id).filter((one) => isFindable(directory, one, today));
  const presences = [partner, ...branches].flatMap(({ id }) => presencesOf(directory, id, today));
  return new Set(presences.map(({ municipalityId }) => municipalityId)).size;
}
