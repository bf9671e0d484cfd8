import type { Action } from './by-request.ts';
import type { App } from './pocketbase.ts';
import { numberOf } from './sql.ts';

/**
 * One row a write, under the name of the collection by which the site reads the record. Numbered without gaps: SQLite has
 * one writer, and we are inside its transaction.
 */
export function logChange(tx: App, collection: string, record: string, action: Action): void {
  const change = new Record(tx.findCollectionByNameOrId('changes'));
  change.set('seq', numberOf(tx, 'SELECT COALESCE(MAX(seq), 0) AS number FROM changes') + 1);
  change.set('collection', collection);
  change.set('record', record);
  change.set('action', action);
  tx.save(change);
}
