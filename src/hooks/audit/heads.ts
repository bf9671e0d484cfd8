/**
 * The head of the audit chain, once a day, in a file beside the database: an end that is cut off, or a chain that is written
 * anew, shows against it. Whoever runs the site copies that file elsewhere.
 */
import type { AuditRow, ChainHead } from '../../domain/access/audit-chain.ts';
import {
  canReadAudit,
  FIRST_PREV_HASH,
  headLine,
  isHeadDue,
  readHeads,
  verifyChain,
} from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { today } from '../clock.ts';
import type { App, SignedInEvent } from '../pocketbase.ts';
import { numberOf, rowsOf } from '../sql.ts';

const ROWS_A_TIME = 500;
const NO_ROW = {
  seq: 0,
  at: '',
  actor: '',
  actor_role: '',
  action: '',
  collection: '',
  record: '',
  changes: '',
  prev_hash: '',
  hash: '',
};

function fileOf(app: App): string {
  return $filepath.join(app.dataDir(), '..', 'audit-heads.txt');
}

function textOf(file: string): string {
  try {
    return toString($os.readFile(file));
  } catch {
    return '';
  }
}

function rowsAfter(app: App, seq: number): AuditRow[] {
  const sql = `SELECT ${Object.keys(NO_ROW).join(', ')} FROM audit_records WHERE seq > {:seq} ORDER BY seq LIMIT {:limit}`;
  return rowsOf(app, sql, { seq, limit: ROWS_A_TIME }, NO_ROW) as AuditRow[];
}

/** Goes from one head to the end of the chain; null where the chain is not whole on that way. */
function headAfter(app: App, start: ChainHead): ChainHead | null {
  let head = start;
  for (;;) {
    const rows = rowsAfter(app, head.seq);
    const answer = verifyChain(rows, $security.sha256, head);
    if (!answer.intact) return null;
    head = answer.head;
    if (rows.length < ROWS_A_TIME) return head;
  }
}

/** Writes today's head down when it is due and what came since the last one is whole. */
export function keepAuditHead(app: App): void {
  const file = fileOf(app);
  const heads = readHeads(textOf(file));
  const lastSeq = numberOf(app, 'SELECT COALESCE(MAX(seq), 0) AS number FROM audit_records');
  if (!isHeadDue(heads, today(), lastSeq)) return;
  const head = headAfter(app, heads[heads.length - 1] ?? { seq: 0, hash: FIRST_PREV_HASH });
  if (!head) {
    console.error('The audit chain is not whole: see /werk/audit. Its head of today is not written down.');
    return;
  }
  $os.writeFile(`${file}.new`, textOf(file) + headLine({ day: today(), seq: head.seq, hash: head.hash }), 0o600);
  $os.rename(`${file}.new`, file);
}

/** For who may read the trail: the heads that were written down. */
export function listAuditHeads(e: SignedInEvent): unknown {
  if (!canReadAudit(currentUser(e.app, e.auth))) throw new ForbiddenError('');
  return e.json(200, { heads: readHeads(textOf(fileOf(e.app))) });
}
