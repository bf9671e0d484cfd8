import { epochOf } from '../../src/domain/calendar/dutch-time.ts';
import { putRow } from '../../src/domain/directory/claims.ts';
import { type Directory, emptyDirectory } from '../../src/domain/directory/directory.ts';
import type { Table } from '../../src/domain/directory/table.ts';
import { TODAY } from './build-provenance.ts';

/**
 * Builders for the domain's records: an id and what the test is about, everything else as plain as can be. A record
 * built here is published and was confirmed on `TODAY`.
 */
export * from './build-help.ts';
export * from './build-municipality.ts';
export * from './build-organization.ts';
export { STALE, TO_BE_CHECKED, TODAY } from './build-provenance.ts';

/** A moment on `TODAY` by the Dutch clock, in epoch milliseconds. */
export function at(time: string, day = TODAY): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return epochOf(day, hours * 60 + minutes);
}

type Rows = { [K in keyof Directory]?: Directory[K] extends Table<infer Row> ? Row[] : never };

/** A directory of exactly these records, put in the order given. */
export function directoryOf(rows: Rows): Directory {
  const directory = emptyDirectory();
  for (const [name, records] of Object.entries(rows)) {
    for (const record of records) putRow(directory, name as keyof Directory, record);
  }
  return directory;
}
