/** The agreement's own part of the audit chain, the newest first: for staff, and officers of its municipalities. */
import { currentUser } from '../access/current-user.ts';
import type { SignedInEvent } from '../pocketbase.ts';
import { rowsOf } from '../sql.ts';
import { readableAgreement } from './agreements.ts';

const ROWS = `SELECT seq, at, actor, actor_role, action, collection, changes FROM audit_records
  WHERE (record = {:id} AND collection IN ('agreements', 'agreement_drafts', 'agreement_scans'))
     OR (collection = 'agreement_events' AND record IN (SELECT id FROM agreement_events WHERE agreement = {:id}))
     OR (collection = 'agreement_versions' AND record IN (SELECT id FROM agreement_versions WHERE agreement = {:id}))
  ORDER BY seq DESC LIMIT 500`;
const NO_ROW = { seq: 0, at: '', actor: '', actor_role: '', action: '', collection: '', changes: '' };

export function listHistory(e: SignedInEvent): unknown {
  const user = currentUser(e.app, e.auth);
  const { agreement } = readableAgreement(e.app, user, e.request.pathValue('id'));
  const rows = rowsOf(e.app, ROWS, { id: agreement.id }, NO_ROW).map((row) => ({
    seq: row.seq,
    at: row.at,
    role: row.actor_role,
    isOwn: row.actor === user.id,
    action: row.action,
    collection: row.collection,
    vouchedBy: JSON.parse(row.changes).vouched_by?.to || '',
  }));
  return e.json(200, { rows });
}
