import type { Initiative, Network, Organization, Presence } from '../../src/domain/directory/types.ts';
import { slugOf } from '../../src/domain/municipality/slug.ts';
import { PROVENANCE } from './build-provenance.ts';

type Some<T> = Partial<T> & { id: string };

export function organization(given: Some<Organization>): Organization {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'welfare',
    nationalPartnerId: '',
    legalName: '',
    kvkNumber: '',
    description: '',
    website: '',
    email: '',
    status: 'published',
    validFrom: '',
    validTo: '',
    ...given,
  };
}

export function presence(organizationId: string, municipalityId: string, given: Partial<Presence> = {}): Presence {
  const id = `${organizationId}@${municipalityId}`;
  return { ...PROVENANCE, claimedById: '', id, organizationId, municipalityId, since: '', until: '', ...given };
}

export function network(given: Some<Network>): Network {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'local_alliance',
    description: '',
    municipalityIds: [],
    organizationIds: [],
    otherPartners: [],
    agreementSigned: false,
    website: '',
    since: '',
    validTo: '',
    status: 'published',
    ...given,
  };
}

export function initiative(given: Some<Initiative>): Initiative {
  return {
    ...PROVENANCE,
    name: given.id,
    slug: slugOf(given.id),
    kind: 'pilot',
    description: '',
    municipalityIds: [],
    organizationIds: [],
    website: '',
    since: '',
    status: 'published',
    ...given,
  };
}
