import { CLAIMABLE_COLLECTIONS, type ClaimableCollection } from '../domain/access/claim.ts';
import type {
  LocationsRecord,
  OrganizationsRecord,
  PhonesRecord,
  SchedulesRecord,
  ServiceAreasRecord,
  ServicesRecord,
} from './records.gen.ts';
import { answered, connectAs, type OwnAccess } from './session.ts';

/** What a municipality alone says of an organisation that is not its own. */
export interface ClaimedRecord {
  collection: ClaimableCollection;
  id: string;
  /** As it was read, for a write that overwrites nobody. */
  updated: string;
  /** The municipality's id. */
  claimedById: string;
  /** Why it was not taken over; empty while it waits. */
  refusal: string;
  /** What it tells, in words of its own: a name, a number, an address; empty where only its kind is to be told. */
  tells: string;
  organizationId: string;
  organizationName: string;
}

/** Whose the records of each collection are, from record to organisation. */
const OWNERS: Record<ClaimableCollection, readonly string[]> = {
  presences: ['organization'],
  locations: ['organization'],
  services: ['organization'],
  service_areas: ['service.organization'],
  service_at_locations: ['service.organization', 'location'],
  schedules: ['service.organization'],
  phones: ['organization', 'service.organization', 'location.organization'],
};

interface Related {
  organization?: OrganizationsRecord;
  service?: ServicesRecord & { expand?: { organization?: OrganizationsRecord } };
  location?: LocationsRecord & { expand?: { organization?: OrganizationsRecord } };
}
type Stored = Partial<LocationsRecord & PhonesRecord & SchedulesRecord & ServiceAreasRecord> & {
  id: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
  expand?: Related;
};

/** All that municipalities alone say of organisations, as far as the person signed in may see it. Throws `DatabaseAway`. */
export async function listClaimed(access: OwnAccess): Promise<ClaimedRecord[]> {
  const client = connectAs(access);
  const lists = await Promise.all(
    CLAIMABLE_COLLECTIONS.map(async (collection) => {
      const options = { filter: 'claimed_by != ""', expand: OWNERS[collection].join(), skipTotal: true };
      const records = await answered(client.collection(collection).getFullList<Stored>(options));
      return records.flatMap((record) => toClaimed(collection, record));
    }),
  );
  return lists.flat();
}

/** None when its organisation is not the reader's to see. */
function toClaimed(collection: ClaimableCollection, record: Stored): ClaimedRecord[] {
  const { organization, service, location } = record.expand ?? {};
  const owner = organization ?? service?.expand?.organization ?? location?.expand?.organization;
  if (!owner) return [];
  const tells = [
    service?.name,
    record.number,
    record.name,
    ...[record, location].flatMap((place) => [place?.street, place?.place]),
    ...(collection === 'services' || collection === 'schedules' || collection === 'phones' ? [record.description] : []),
  ];
  return [
    {
      collection,
      id: record.id,
      updated: record.updated,
      claimedById: record.claimed_by,
      refusal: record.claim_refusal,
      tells: tells.filter(Boolean).join(', '),
      organizationId: owner.id,
      organizationName: owner.name,
    },
  ];
}
