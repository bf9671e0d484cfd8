import type { RecordModel } from 'pocketbase';
import type { PublicCollectionName } from '../../domain/collections.ts';
import { putRow, removeRow } from '../../domain/directory/claims.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Table } from '../../domain/directory/table.ts';
import { toAgreement, toAgreementEvent, toAgreementVersion } from '../agreement/agreement.ts';
import {
  toInitiative,
  toIntakePoint,
  toLocation,
  toNetwork,
  toOrganization,
  toPhone,
  toPresence,
  toSchedule,
  toService,
  toServiceArea,
  toServiceAtLocation,
} from '../directory/directory.ts';
import { toMunicipality, toPostcodeArea, toSuccession } from '../directory/municipality.ts';
import { toActivityFact } from '../rollout/rollout.ts';

/** One collection that the site follows: its table in the directory and how its records enter and leave it. */
export interface FollowedCollection {
  name: string;
  table: keyof Directory;
  put(directory: Directory, record: RecordModel): void;
  remove(directory: Directory, id: string): void;
  /** The record as the directory would hold it. */
  row(record: { id: string }): { id: string };
  /** Rows as they were kept on disk, already projected. */
  restore(directory: Directory, rows: readonly { id: string }[]): void;
}

type RowOf<K extends keyof Directory> = Directory[K] extends Table<infer Row> ? Row : never;

/** `project` gets a record of this very collection, whose shape records.gen.ts takes from the migrations. */
function table<K extends keyof Directory, Stored>(table: K, project: (record: Stored) => RowOf<K>) {
  return {
    table,
    put: (directory: Directory, record: RecordModel) => putRow(directory, table, project(record as Stored)),
    remove: (directory: Directory, id: string) => removeRow(directory, table, id),
    row: (record: { id: string }) => project(record as Stored),
    restore: (directory: Directory, rows: readonly { id: string }[]) => {
      for (const row of rows) putRow(directory, table, row);
    },
  };
}

/** A view of the private `activities`, in which nothing else of them is: hooks log their changes under its name. */
type FollowedView = 'activity_facts';

const TABLES: Readonly<Record<PublicCollectionName | FollowedView, Omit<FollowedCollection, 'name'>>> = {
  municipalities: table('municipalities', toMunicipality),
  municipality_successions: table('successions', toSuccession),
  postcode_areas: table('postcodeAreas', toPostcodeArea),
  organizations: table('organizations', toOrganization),
  presences: table('presences', toPresence),
  locations: table('locations', toLocation),
  phones: table('phones', toPhone),
  schedules: table('schedules', toSchedule),
  services: table('services', toService),
  service_at_locations: table('serviceAtLocations', toServiceAtLocation),
  service_areas: table('serviceAreas', toServiceArea),
  intake_points: table('intakePoints', toIntakePoint),
  networks: table('networks', toNetwork),
  initiatives: table('initiatives', toInitiative),
  activity_facts: table('activities', toActivityFact),
  agreements: table('agreements', toAgreement),
  agreement_versions: table('agreementVersions', toAgreementVersion),
  agreement_events: table('agreementEvents', toAgreementEvent),
};

/** All that the site follows and holds in memory. */
export const FOLLOWED_COLLECTIONS: readonly FollowedCollection[] = Object.entries(TABLES).map(([name, rest]) => ({
  name,
  ...rest,
}));

export function followedCollection(name: string): FollowedCollection | undefined {
  return FOLLOWED_COLLECTIONS.find((candidate) => candidate.name === name);
}
