import type { Agreement, AgreementEvent, AgreementVersion } from '../agreement/types.ts';
import { namesOfPlace } from '../municipality/name-readings.ts';
import { namesOfMunicipality } from '../municipality/own-names.ts';
import { keysIn } from '../municipality/place-key.ts';
import type { PlaceName } from '../municipality/place-names.ts';
import { slugOf } from '../municipality/slug.ts';
import type { Municipality, MunicipalitySuccession, PostcodeArea } from '../municipality/types.ts';
import type { ActivityFact } from '../rollout/types.ts';
import { Table } from './table.ts';
import type {
  Claim,
  Initiative,
  IntakePoint,
  Location,
  Network,
  Organization,
  Phone,
  Presence,
  Schedule,
  Service,
  ServiceArea,
  ServiceAtLocation,
} from './types.ts';

/** Everything public, in memory. Filled and kept current by `data/snapshot/snapshot.ts`; read by the functions of this topic. */
export interface Directory {
  municipalities: Table<Municipality>;
  successions: Table<MunicipalitySuccession>;
  postcodeAreas: Table<PostcodeArea>;
  /** No records: they come with the product and stay as they are. */
  placeNames: Table<PlaceName>;
  organizations: Table<Organization>;
  presences: Table<Presence>;
  locations: Table<Location>;
  phones: Table<Phone>;
  schedules: Table<Schedule>;
  services: Table<Service>;
  serviceAtLocations: Table<ServiceAtLocation>;
  serviceAreas: Table<ServiceArea>;
  intakePoints: Table<IntakePoint>;
  networks: Table<Network>;
  initiatives: Table<Initiative>;
  agreements: Table<Agreement>;
  agreementVersions: Table<AgreementVersion>;
  agreementEvents: Table<AgreementEvent>;
  /** What is public of them; the rest is read with the token of who may. */
  activities: Table<ActivityFact>;
  /** What is heard on one municipality's page alone: `withClaims`. */
  claims: Table<Claim>;
}

/** The key of the group `place` of the presences: those of one organisation in one municipality. */
export function presenceKey(organizationId: string, municipalityId: string): string {
  return `${organizationId} ${municipalityId}`;
}

/** Group names: `owner` is the record a row belongs to, the others say what they point to. */
export function emptyDirectory(): Directory {
  return {
    municipalities: new Table({
      code: (row) => [row.code],
      slug: (row) => [row.slug],
      province: (row) => [slugOf(row.province)],
      name: (row) => keysIn(namesOfMunicipality(row), 'name'),
      bare: (row) => keysIn(namesOfMunicipality(row), 'bare'),
    }),
    successions: new Table({ predecessor: (row) => [row.predecessorId], successor: (row) => [row.successorId] }),
    postcodeAreas: new Table({
      code: (row) => [row.code],
      municipality: (row) => [row.municipalityId],
      name: ({ place }) => keysIn(namesOfPlace(place), 'name'),
      bare: ({ place }) => keysIn(namesOfPlace(place), 'bare'),
    }),
    placeNames: new Table({
      name: ({ name }) => keysIn([name], 'name'),
      bare: ({ name }) => keysIn([name], 'bare'),
      municipality: ({ codes }) => codes,
    }),
    organizations: new Table({ slug: (row) => [row.slug], partner: (row) => [row.nationalPartnerId] }),
    presences: new Table({
      organization: (row) => [row.organizationId],
      municipality: (row) => [row.municipalityId],
      place: (row) => [presenceKey(row.organizationId, row.municipalityId)],
    }),
    locations: new Table({ organization: (row) => [row.organizationId], municipality: (row) => [row.municipalityId] }),
    phones: new Table({ owner: (row) => [row.organizationId, row.serviceId, row.locationId] }),
    schedules: new Table({ service: (row) => [row.serviceId] }),
    services: new Table({
      organization: (row) => [row.organizationId],
      nationwide: (row) => [row.nationwide ? 'yes' : ''],
    }),
    serviceAtLocations: new Table({ service: (row) => [row.serviceId] }),
    serviceAreas: new Table({ service: (row) => [row.serviceId], municipality: (row) => [row.municipalityId] }),
    intakePoints: new Table({ municipality: (row) => [row.municipalityId] }),
    networks: new Table({
      municipality: (row) => row.municipalityIds,
      organization: (row) => row.organizationIds,
    }),
    initiatives: new Table({ slug: (row) => [row.slug], municipality: (row) => row.municipalityIds }),
    agreements: new Table({
      slug: (row) => [row.slug],
      municipality: (row) => row.municipalityIds,
      predecessor: (row) => [row.predecessorId],
    }),
    agreementVersions: new Table(),
    agreementEvents: new Table({ agreement: (row) => [row.agreementId] }),
    activities: new Table({ municipality: (row) => [row.municipalityId] }),
    claims: new Table({ claimedBy: (row) => [row.claimedById], service: (row) => [row.serviceId] }),
  };
}
