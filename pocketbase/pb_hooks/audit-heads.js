// The head of the audit chain, once a day, in a file beside the database: an end that is cut off, or a chain that is
// written anew, shows against it. Whoever runs the site copies that file elsewhere.

const ROWS_A_TIME = 500;

function fileOf(app) {
  return $filepath.join(app.dataDir(), '..', 'audit-heads.txt');
}

function textOf(file) {
  try {
    return toString($os.readFile(file));
  } catch {
    return '';
  }
}

function read(app) {
  return require(`${__hooks}/lib/domain.js`).readHeads(textOf(fileOf(app)));
}

function rowsAfter(app, seq) {
  const rows = arrayOf(
    new DynamicModel({
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
    }),
  );
  app
    .db()
    .newQuery(
      'SELECT seq, at, actor, actor_role, action, collection, record, changes, prev_hash, hash FROM audit_records WHERE seq > {:seq} ORDER BY seq LIMIT {:limit}',
    )
    .bind({ seq, limit: ROWS_A_TIME })
    .all(rows);
  return rows;
}

function lastSeq(app) {
  const last = new DynamicModel({ seq: 0 });
  app.db().newQuery('SELECT COALESCE(MAX(seq), 0) AS seq FROM audit_records').one(last);
  return last.seq;
}

/** Goes from one head to the end of the chain; null where the chain is not whole on that way. */
function headAfter(app, start) {
  const domain = require(`${__hooks}/lib/domain.js`);
  let head = start;
  for (;;) {
    const rows = rowsAfter(app, head.seq);
    const answer = domain.verifyChain(rows, $security.sha256, head);
    if (!answer.intact) return null;
    head = answer.head;
    if (rows.length < ROWS_A_TIME) return head;
  }
}

/** Writes today's head down when it is due and what came since the last one is whole. */
function keep(app) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const today = require(`${__hooks}/clock.js`).today();
  const heads = read(app);
  if (!domain.isHeadDue(heads, today, lastSeq(app))) return;
  const head = headAfter(app, heads[heads.length - 1] || { seq: 0, hash: domain.FIRST_PREV_HASH });
  if (!head) {
    console.error('The audit chain is not whole: see /werk/audit. Its head of today is not written down.');
    return;
  }
  const file = fileOf(app);
  $os.writeFile(`${file}.new`, textOf(file) + domain.headLine({ day: today, seq: head.seq, hash: head.hash }), 0o600);
  $os.rename(`${file}.new`, file);
}

module.exports = { keep, read };
