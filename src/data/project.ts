import type { RecordModel } from 'pocketbase';
import type { Provenance } from '../domain/provenance.ts';

/** Reading stored fields: what is not of the expected type counts as not known. */
export function text(record: RecordModel, field: string): string {
  const value: unknown = record[field];
  return typeof value === 'string' ? value : '';
}

export function number(record: RecordModel, field: string): number {
  const value: unknown = record[field];
  return typeof value === 'number' ? value : 0;
}

export function texts(record: RecordModel, field: string): string[] {
  const value: unknown = record[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** A json field that the hooks have checked on every write. */
export function list<T>(record: RecordModel, field: string): T[] {
  const value: unknown = record[field];
  return Array.isArray(value) ? (value as T[]) : [];
}

/** A select field: PocketBase stores nothing but the listed values. */
export function choice<T extends string>(record: RecordModel, field: string): T {
  return text(record, field) as T;
}

export function provenance(record: RecordModel): Provenance {
  return {
    sourceName: text(record, 'source_name'),
    sourceUrl: text(record, 'source_url'),
    sourceDate: text(record, 'source_date'),
    licence: text(record, 'licence'),
    retrievedDate: text(record, 'retrieved_date'),
    assuredDate: text(record, 'assured_date'),
    assuredBy: text(record, 'assured_by'),
  };
}
