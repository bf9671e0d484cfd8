// Called from the model hooks of every collection that people write: whoever writes (site, importer, PocketBase's own
// screen, a bare call), the rules hold and the trail is kept. Wiring only: the rules stand in lib/domain.js.

function contextOf(app, collection, record) {
  const today = require(`${__hooks}/clock.js`).today();
  if (collection !== 'intake_points') return { serviceMunicipalities: [], today };
  const areas = app.findRecordsByFilter('service_areas', 'service = {:service}', '', 0, 0, {
    service: record.service,
  });
  return { serviceMunicipalities: areas.map((area) => area.getString('municipality')), today };
}

/**
 * One row a write, under the name of the collection by which the site reads the record. Numbered without gaps: SQLite has
 * one writer, and we are inside its transaction.
 */
function logChange(app, collection, id, action) {
  const last = new DynamicModel({ seq: 0 });
  app.db().newQuery('SELECT COALESCE(MAX(seq), 0) AS seq FROM changes').one(last);
  const change = new Record(app.findCollectionByNameOrId('changes'));
  change.set('seq', last.seq + 1);
  change.set('collection', collection);
  change.set('record', id);
  change.set('action', action);
  app.save(change);
}

/**
 * What holds for the texts of every collection, whoever writes: line ends are one sign, and what no text may hold is
 * refused. Gives the record as plain data.
 */
function checkedTexts(record, before) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, refuseErrors } = require(`${__hooks}/plain.js`);
  const collection = record.collection().name;
  const data = plain(record);
  const mended = domain.mendedLines(collection, data);
  for (const field of Object.keys(mended)) {
    record.set(field, mended[field]);
    data[field] = mended[field];
  }
  refuseErrors('invalid_record', domain.textErrors(collection, before, data));
  return data;
}

/**
 * Runs a write and its row in the audit chain in one transaction. `around(tx, data)` adds what else must hold; `data` is
 * the record as plain data, null when it goes.
 */
function keepTrail(e, action, around) {
  const { inTransaction, plain, stored } = require(`${__hooks}/plain.js`);
  inTransaction(e, (tx) => {
    const old = action === 'create' ? null : stored(tx, e.record);
    const before = old && plain(old);
    const isAccount = e.record.collection().isAuth();
    const hasNewPassword =
      isAccount && old !== null && old.getString('password:hash') !== e.record.getString('password:hash');
    around(tx, action === 'delete' ? null : checkedTexts(e.record, before));
    const after = action === 'delete' ? null : plain(e.record);
    const collection = e.record.collection().name;
    require(`${__hooks}/audit.js`).add(tx, collection, e.record.id, before, after, hasNewPassword);
  });
}

/** Public records: checked by the domain's rules, numbered in `changes`, which the site follows, and audited. */
function write(e, action) {
  const { refuseErrors } = require(`${__hooks}/plain.js`);
  keepTrail(e, action, (tx, data) => {
    if (data) {
      const collection = e.record.collection().name;
      const domain = require(`${__hooks}/lib/domain.js`);
      refuseErrors('invalid_record', domain.checkRecord(collection, data, contextOf(tx, collection, data)));
    }
    e.next();
    logChange(tx, e.record.collection().name, e.record.id, action);
  });
}

module.exports = { keepTrail, logChange, write };
