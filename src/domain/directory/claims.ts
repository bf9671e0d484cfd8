import type { Directory } from './directory.ts';
import { type LaidRows, withRecords } from './overlay.ts';
import type { Claimable, ClaimableTable } from './types.ts';

/**
 * Puts a public record where it is heard. What speaks in the name of its organisation stands in its table, where every page
 * finds it. What a municipality alone says of an organisation that is not its own stands among the claims, and only
 * `withClaims` brings it back: so that no page but the municipality's can show it by forgetting to ask.
 */
export function putRow(directory: Directory, table: keyof Directory, row: { id: string } & Partial<Claimable>): void {
  if (!row.claimedById) {
    directory.claims.delete(row.id);
    rowsOf(directory, table).put(row);
    return;
  }
  rowsOf(directory, table).delete(row.id);
  const { serviceId = '' } = row as { serviceId?: string };
  const claim = { id: row.id, claimedById: row.claimedById, serviceId, table: table as ClaimableTable, row };
  directory.claims.put(claim);
}

export function removeRow(directory: Directory, table: keyof Directory, id: string): void {
  directory.claims.delete(id);
  rowsOf(directory, table).delete(id);
}

/** All rows of a table, claims too, to keep on disk. */
export function allRows(directory: Directory, table: keyof Directory): { id: string }[] {
  const claimed = directory.claims.all().filter((claim) => claim.table === table);
  return [...directory[table].all(), ...claimed.map(({ row }) => row)];
}

/**
 * The directory as it is heard on the page of one municipality: with what the municipality says itself, with services
 * that are given here by the word of another municipality of the same officer, and with what hangs from those.
 */
export function withClaims(directory: Directory, municipalityId: string): Directory {
  const own = directory.claims.by('claimedBy', municipalityId);
  const services = own
    .filter(({ table }) => table === 'serviceAreas')
    .flatMap(({ serviceId }) => directory.claims.get(serviceId) ?? [])
    .filter(({ claimedById }) => claimedById !== municipalityId);
  const parts = services.flatMap((service) =>
    directory.claims.by('service', service.id).filter(({ claimedById }) => claimedById === service.claimedById),
  );
  const all = [...own, ...services, ...parts];
  if (all.length === 0) return directory;
  const rows: Record<string, { id: string }[]> = {};
  for (const { table, row } of all) rows[table] = [...(rows[table] ?? []), row];
  return withRecords(directory, rows as LaidRows);
}

/** With rows laid over it that are newer than what is known, also where that is a claim: for a preview. */
export function withTyped(directory: Directory, rows: LaidRows): Directory {
  const typed = withRecords(directory, { ...rows, claims: [] });
  for (const { id } of Object.values(rows).flat()) typed.claims.delete(id);
  return typed;
}

/** The directory in which a claimed record, and all that its municipality says beside it, stands; as it is for others. */
export function withClaimOf(directory: Directory, id: string): Directory {
  const claim = directory.claims.get(id);
  return claim ? withClaims(directory, claim.claimedById) : directory;
}

/** The municipality by whose word any of these records stands; empty when their organisation says all of it. */
export function claimedBy(records: readonly Partial<Claimable>[]): string {
  return records.find((record) => record.claimedById)?.claimedById ?? '';
}

function rowsOf(directory: Directory, table: keyof Directory) {
  return directory[table] as unknown as { put(row: { id: string }): void; delete(id: string): void };
}
