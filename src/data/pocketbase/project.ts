import type { Provenance } from '../../domain/provenance.ts';
import type { OrganizationsRecord } from '../records.gen.ts';

/** A json field that holds texts; anything else in it counts as not known. */
export function texts(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((item): item is string => typeof item === 'string') : [];
}

/** A json field whose items the hooks have checked on every write. */
export function list<T>(stored: unknown): T[] {
  return Array.isArray(stored) ? (stored as T[]) : [];
}

/** The fields that every public record has. */
type Sourced = Pick<
  OrganizationsRecord,
  'source_name' | 'source_url' | 'source_date' | 'licence' | 'retrieved_date' | 'assured_date' | 'assured_by'
>;

export function provenance(record: Sourced): Provenance {
  return {
    sourceName: record.source_name,
    sourceUrl: record.source_url,
    sourceDate: record.source_date,
    licence: record.licence,
    retrievedDate: record.retrieved_date,
    assuredDate: record.assured_date,
    assuredBy: record.assured_by,
  };
}
