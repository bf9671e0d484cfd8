import type { StoredRecord } from '../domain/checks/field-errors.ts';
import type { App, RecordModel } from './pocketbase.ts';

/** The record as plain data: json fields parsed, relations as ids, no password; also an address that others may not see. */
export function plain(record: RecordModel): StoredRecord & { id: string } {
  if (!record.collection().isAuth()) return JSON.parse(JSON.stringify(record));
  const copy = record.clone();
  copy.ignoreEmailVisibility(true);
  return JSON.parse(JSON.stringify(copy));
}

/** The record as the database holds it within this transaction. */
export function stored(tx: App, record: RecordModel): RecordModel {
  return tx.findRecordById(record.collection(), record.id);
}

/** Null for an empty id and for one that nothing has. */
export function find(app: App, collection: string, id: string): RecordModel | null {
  if (!id) return null;
  return app.findRecordsByFilter(collection, 'id = {:id}', '', 1, 0, { id })[0] ?? null;
}

/** A record that is not there yet, with an id as every collection takes it. */
export function newRecord(tx: App, collection: string): RecordModel {
  const record = new Record(tx.findCollectionByNameOrId(collection));
  record.set('id', newId());
  return record;
}

export function newId(): string {
  return $security.randomStringByRegex('[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}');
}

/** Puts these fields into the record. */
export function setFields(record: RecordModel, fields: object): void {
  for (const [field, value] of Object.entries(fields)) record.set(field, value);
}
