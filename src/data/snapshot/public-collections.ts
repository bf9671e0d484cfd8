import type { RecordModel } from 'pocketbase';
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

/** One public collection: its table in the directory and how its records enter and leave it. */
export interface PublicCollection {
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
function collection<K extends keyof Directory, Stored>(
  name: string,
  table: K,
  project: (record: Stored) => RowOf<K>,
): PublicCollection {
  return {
    name,
    table,
    put: (directory, record) => putRow(directory, table, project(record as Stored)),
    remove: (directory, id) => removeRow(directory, table, id),
    row: (record) => project(record as Stored),
    restore: (directory, rows) => {
      for (const row of rows) putRow(directory, table, row);
    },
  };
}

export const PUBLIC_COLLECTIONS: readonly PublicCollection[] = [
  collection('municipalities', 'municipalities', toMunicipality),
  collection('municipality_successions', 'successions', toSuccession),
  collection('postcode_areas', 'postcodeAreas', toPostcodeArea),
  collection('organizations', 'organizations', toOrganization),
  collection('presences', 'presences', toPresence),
  collection('locations', 'locations', toLocation),
  collection('phones', 'phones', toPhone),
  collection('schedules', 'schedules', toSchedule),
  collection('services', 'services', toService),
  collection('service_at_locations', 'serviceAtLocations', toServiceAtLocation),
  collection('service_areas', 'serviceAreas', toServiceArea),
  collection('intake_points', 'intakePoints', toIntakePoint),
  collection('networks', 'networks', toNetwork),
  collection('initiatives', 'initiatives', toInitiative),
  // A view of the private `activities`, in which nothing else of them is: hooks log their changes under its name.
  collection('activity_facts', 'activities', toActivityFact),
  collection('agreements', 'agreements', toAgreement),
  collection('agreement_versions', 'agreementVersions', toAgreementVersion),
  collection('agreement_events', 'agreementEvents', toAgreementEvent),
];

export function publicCollection(name: string): PublicCollection | undefined {
  return PUBLIC_COLLECTIONS.find((candidate) => candidate.name === name);
}
