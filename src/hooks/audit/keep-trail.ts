/** Whoever writes what is audited: the texts hold, and the trail is kept. */
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { mendedLines, textErrors } from '../../domain/hooks-entry.ts';
import type { Action } from '../by-request.ts';
import type { App, RecordEvent, RecordModel } from '../pocketbase.ts';
import { plain, setFields, stored } from '../records.ts';
import { refuseErrors } from '../refusal.ts';
import { inTransaction } from '../transaction.ts';
import { addTrailRow } from './trail.ts';

/**
 * What holds for the texts of every collection, whoever writes: line ends are one sign, and what no text may hold is
 * refused. Gives the record as plain data.
 */
function checkedTexts(record: RecordModel, before: StoredRecord | null): StoredRecord & { id: string } {
  const collection = record.collection().name;
  const data = plain(record);
  const mended = mendedLines(collection, data);
  setFields(record, mended);
  Object.assign(data, mended);
  refuseErrors('invalid_record', textErrors(collection, before, data));
  return data;
}

/**
 * Runs a write and its row in the audit chain in one transaction. `around(tx, data)` adds what else must hold; `data` is
 * the record as plain data, null when it goes.
 */
export function keepTrail(
  e: RecordEvent,
  action: Action,
  around: (tx: App, data: (StoredRecord & { id: string }) | null) => unknown,
): void {
  inTransaction(e, (tx) => {
    const old = action === 'create' ? null : stored(tx, e.record);
    const before = old && plain(old);
    const isAccount = e.record.collection().isAuth();
    const hasNewPassword =
      isAccount && old !== null && old.getString('password:hash') !== e.record.getString('password:hash');
    around(tx, action === 'delete' ? null : checkedTexts(e.record, before));
    const after = action === 'delete' ? null : plain(e.record);
    addTrailRow(tx, e.record.collection().name, e.record.id, before, after, hasNewPassword);
  });
}

/** A write of which nothing but its texts is to be checked. */
export function saveWithTrail(e: RecordEvent, action: Action): void {
  keepTrail(e, action, () => e.next());
}
