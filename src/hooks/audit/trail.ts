/**
 * The audit chain: one row a write, added inside the transaction of the write. SQLite has one writer, so the last row is the
 * last; the unique indexes on seq and prev_hash stand behind that.
 */
import type { AuditChanges } from '../../domain/access/audit-changes.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import {
  auditAction,
  auditText,
  canonicalJson,
  changedFields,
  changesText,
  FIRST_PREV_HASH,
  isPersonalField,
  isUntrailedField,
  REPUBLISH,
} from '../../domain/hooks-entry.ts';
import { nowText } from '../clock.ts';
import type { App } from '../pocketbase.ts';
import { newId } from '../records.ts';
import { execute, rowsOf } from '../sql.ts';
import { actor, isRepublishing } from './actor.ts';

/** A personal value stands in a collection of its own, from which it can be erased; the chain gets its salted hash. */
function personalHash(tx: App, collection: string, record: string, field: string, value: unknown): string {
  const text = canonicalJson(value);
  const key = { collection, record, field, value: text };
  const [found] = rowsOf(
    tx,
    'SELECT hash FROM audit_personal_values WHERE record = {:record} AND field = {:field} AND collection = {:collection} AND value = {:value}',
    key,
    { hash: '' },
  );
  if (found) return found.hash;
  const salt = $security.randomString(32);
  const hash = $security.sha256(salt + text);
  execute(
    tx,
    'INSERT INTO audit_personal_values (id, collection, record, field, value, salt, hash) VALUES ({:id}, {:collection}, {:record}, {:field}, {:value}, {:salt}, {:hash})',
    { ...key, id: newId(), salt, hash },
  );
  return hash;
}

function hidePersonalValues(tx: App, collection: string, record: string, changes: AuditChanges): void {
  for (const [field, change] of Object.entries(changes)) {
    if (!isPersonalField(collection, field)) continue;
    for (const side of ['from', 'to'] as const) {
      const value = change[side];
      if (value) change[side] = { hash: personalHash(tx, collection, record, field, value) };
    }
  }
}

function lastRow(tx: App): { seq: number; hash: string } {
  const [last] = rowsOf(tx, 'SELECT seq, hash FROM audit_records ORDER BY seq DESC LIMIT 1', {}, { seq: 0, hash: '' });
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: FIRST_PREV_HASH };
}

/**
 * Adds the row of a write. `before` and `after` are the record as plain data, null where there is none. A write that
 * changes nothing people can see (a renewed session key) leaves no row, unless it is a new password.
 */
export function addTrailRow(
  tx: App,
  collection: string,
  record: string,
  before: StoredRecord | null,
  after: StoredRecord | null,
  hasNewPassword: boolean,
): void {
  const action = auditAction(collection, before, after);
  const changes = changedFields(before, after);
  for (const field of Object.keys(changes)) if (isUntrailedField(collection, field)) delete changes[field];
  // The word alone: its value is nobody's.
  if (hasNewPassword) changes.password = {};
  if (isRepublishing(tx, record)) changes[REPUBLISH] = {};
  if (action === 'updated' && Object.keys(changes).length === 0) return;
  hidePersonalValues(tx, collection, record, changes);
  const last = lastRow(tx);
  const who = actor(tx);
  const row = {
    id: newId(),
    seq: last.seq + 1,
    at: nowText(),
    actor: who.id,
    actor_role: who.role,
    action,
    collection,
    record,
    changes: changesText(changes),
    prev_hash: last.hash,
  };
  execute(
    tx,
    'INSERT INTO audit_records (id, seq, at, actor, actor_role, action, collection, record, changes, prev_hash, hash) VALUES ({:id}, {:seq}, {:at}, {:actor}, {:actor_role}, {:action}, {:collection}, {:record}, {:changes}, {:prev_hash}, {:hash})',
    { ...row, hash: $security.sha256(auditText(row)) },
  );
}
