// Records as plain data. No state may be kept in a hook's module: PocketBase runs handlers on pooled machines.

/** The record as plain data: json fields parsed, relations as ids, no password; also an address that others may not see. */
function plain(record) {
  if (!record.collection().isAuth()) return JSON.parse(JSON.stringify(record));
  const copy = record.clone();
  copy.ignoreEmailVisibility(true);
  return JSON.parse(JSON.stringify(copy));
}

/** The record as the database holds it within this transaction. */
function stored(tx, record) {
  return tx.findRecordById(record.collection(), record.id);
}

/** A new id, as every collection takes it. */
function newId() {
  return $security.randomStringByRegex('[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}');
}

/** Refuses with a code for each field. */
function refuse(message, codes) {
  const fields = {};
  for (const field of Object.keys(codes)) fields[field] = new ValidationError(codes[field], codes[field]);
  throw new BadRequestError(message, fields);
}

/** Refuses when there is any code. */
function refuseErrors(message, codes) {
  if (Object.keys(codes).length > 0) refuse(message, codes);
}

/** Runs `act` with the event's app inside one transaction. */
function inTransaction(e, act) {
  const outer = e.app;
  outer.runInTransaction((tx) => {
    e.app = tx;
    try {
      act(tx);
    } finally {
      e.app = outer;
    }
  });
}

module.exports = { newId, plain, stored, refuse, refuseErrors, inTransaction };
