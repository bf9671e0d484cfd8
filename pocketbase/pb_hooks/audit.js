// The audit chain: one row a write, added inside the transaction of the write. SQLite has one writer, so the last row is
// the last; the unique indexes on seq and prev_hash stand behind that.

const ACTOR = 'ketenkaart.actor';
const PUT_BACK = 'ketenkaart.put_back';

/**
 * What model hooks do not know of what is written while `act` runs. It is kept beside the app and not in the database, which
 * is safe because only this transaction writes, and only while it is open.
 */
function knowing(tx, key, value, act) {
  const outer = tx.store().get(key);
  tx.store().set(key, value);
  try {
    act();
  } finally {
    // A batch runs its second request within the first.
    if (outer) tx.store().set(key, outer);
    else tx.store().remove(key);
  }
}

/** Who acts, for all that is written while `act` runs. */
function actingAs(tx, role, id, act) {
  knowing(tx, ACTOR, `${role} ${id}`, act);
}

/** The record whose contact is made public again by `act` although a reader asked to hide it. */
function puttingBack(tx, record, act) {
  knowing(tx, PUT_BACK, record, act);
}

/** Who makes this request: a user with the own role, or PocketBase's superuser. */
function actingFor(tx, auth, act) {
  if (!auth) return act();
  const role = auth.isSuperuser() ? 'superuser' : auth.getString('role');
  return actingAs(tx, role, auth.id, act);
}

function actor(tx) {
  const [role = 'system', id = ''] = (tx.store().get(ACTOR) || 'system').split(' ');
  return { role, id };
}

/** A personal value stands in a collection of its own, from which it can be erased; the chain gets its salted hash. */
function personalHash(tx, collection, record, field, value) {
  const text = require(`${__hooks}/lib/domain.js`).canonicalJson(value);
  const found = arrayOf(new DynamicModel({ hash: '' }));
  const key = { collection, record, field, value: text };
  tx.db()
    .newQuery(
      'SELECT hash FROM audit_personal_values WHERE record = {:record} AND field = {:field} AND collection = {:collection} AND value = {:value}',
    )
    .bind(key)
    .all(found);
  if (found.length > 0) return found[0].hash;
  const salt = $security.randomString(32);
  const hash = $security.sha256(salt + text);
  tx.db()
    .newQuery(
      'INSERT INTO audit_personal_values (id, collection, record, field, value, salt, hash) VALUES ({:id}, {:collection}, {:record}, {:field}, {:value}, {:salt}, {:hash})',
    )
    .bind({ ...key, id: require(`${__hooks}/plain.js`).newId(), salt, hash })
    .execute();
  return hash;
}

function hidePersonalValues(tx, collection, record, changes) {
  const domain = require(`${__hooks}/lib/domain.js`);
  for (const field of Object.keys(changes)) {
    if (!domain.isPersonalField(collection, field)) continue;
    for (const side of Object.keys(changes[field])) {
      const value = changes[field][side];
      if (value) changes[field][side] = { hash: personalHash(tx, collection, record, field, value) };
    }
  }
}

function lastRow(tx, first) {
  const rows = arrayOf(new DynamicModel({ seq: 0, hash: '' }));
  tx.db().newQuery('SELECT seq, hash FROM audit_records ORDER BY seq DESC LIMIT 1').all(rows);
  return rows.length > 0 ? { seq: rows[0].seq, hash: rows[0].hash } : { seq: 0, hash: first };
}

/**
 * Adds the row of a write. `before` and `after` are the record as plain data, null where there is none. A write that
 * changes nothing people can see (a renewed session key) leaves no row, unless it is a new password.
 */
function add(tx, collection, record, before, after, hasNewPassword) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const action = domain.auditAction(collection, before, after);
  const changes = domain.changedFields(before, after);
  for (const field of Object.keys(changes)) if (domain.isUntrailedField(collection, field)) delete changes[field];
  // The word alone: its value is nobody's.
  if (hasNewPassword) changes.password = {};
  if (tx.store().get(PUT_BACK) === record) changes[domain.PUT_BACK] = {};
  if (action === 'updated' && Object.keys(changes).length === 0) return;
  hidePersonalValues(tx, collection, record, changes);
  const last = lastRow(tx, domain.FIRST_PREV_HASH);
  const who = actor(tx);
  const row = {
    id: require(`${__hooks}/plain.js`).newId(),
    seq: last.seq + 1,
    at: new Date(require(`${__hooks}/clock.js`).nowMs()).toISOString(),
    actor: who.id,
    actor_role: who.role,
    action,
    collection,
    record,
    changes: domain.changesText(changes),
    prev_hash: last.hash,
    hash: '',
  };
  row.hash = $security.sha256(domain.auditText(row));
  tx.db()
    .newQuery(
      'INSERT INTO audit_records (id, seq, at, actor, actor_role, action, collection, record, changes, prev_hash, hash) VALUES ({:id}, {:seq}, {:at}, {:actor}, {:actor_role}, {:action}, {:collection}, {:record}, {:changes}, {:prev_hash}, {:hash})',
    )
    .bind(row)
    .execute();
}

module.exports = { actingAs, actingFor, add, puttingBack };
