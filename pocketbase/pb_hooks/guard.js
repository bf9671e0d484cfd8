// Called from the hooks of every public collection (directory.pb.js). Wiring only: the rules stand in lib/domain.js,
// which is built from src/domain. No state may be kept here: PocketBase runs handlers on pooled machines.

/** The record as plain data: json fields parsed, relations as ids. */
function plain(record) {
  return JSON.parse(JSON.stringify(record));
}

function contextOf(app, collection, record) {
  if (collection !== 'intake_points') return { serviceMunicipalities: [] };
  const areas = app.findRecordsByFilter('service_areas', 'service = {:service}', '', 0, 0, {
    service: record.service,
  });
  return { serviceMunicipalities: areas.map((area) => area.getString('municipality')) };
}

function refuseInvalid(app, record) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const collection = record.collection().name;
  const data = plain(record);
  const errors = domain.checkRecord(collection, data, contextOf(app, collection, data));
  const fields = {};
  for (const field of Object.keys(errors)) fields[field] = new ValidationError(errors[field], errors[field]);
  if (Object.keys(fields).length > 0) throw new BadRequestError('invalid_record', fields);
}

/** One row a write, numbered without gaps: SQLite has one writer, and we are inside its transaction. */
function logChange(app, record, action) {
  const last = app.findRecordsByFilter('changes', 'seq > 0', '-seq', 1, 0);
  const change = new Record(app.findCollectionByNameOrId('changes'));
  change.set('seq', (last.length > 0 ? last[0].getInt('seq') : 0) + 1);
  change.set('collection', record.collection().name);
  change.set('record', record.id);
  change.set('action', action);
  app.save(change);
}

/** Runs the write, its check and its line in `changes` in one transaction: all of them or none. */
function write(e, action) {
  const outer = e.app;
  outer.runInTransaction((tx) => {
    e.app = tx;
    try {
      if (action !== 'delete') refuseInvalid(tx, e.record);
      e.next();
      logChange(tx, e.record, action);
    } finally {
      e.app = outer;
    }
  });
}

module.exports = { write };
