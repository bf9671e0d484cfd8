// Scans of agreements on paper. Wiring only: the rules stand in lib/domain.js. What says which file it is (name, size,
// SHA-256) is read from the file itself, whatever was sent beside it.

/** A write of a scan by request; answers are those of an API rule, and no file is taken for the one that was seen. */
function scanRequest(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
    if (!user) return;
    const agreement = tx.findRecordById('agreements', e.record.getString('agreement'));
    const facts = require(`${__hooks}/agreements.js`).factsOf(agreement);
    if (!domain.canKeepScan(user, facts)) throw new NotFoundError('');
    if (action === 'create') return;
    const { plain, stored } = require(`${__hooks}/plain.js`);
    require(`${__hooks}/scope.js`).refuseConcurrent(e, plain(stored(tx, e.record)));
  });
}

/** The first bytes of a file as text; without a length, all of it. Go's own text: no byte is lost on the way to a sum. */
function textOf(file, length) {
  const reader = file.reader.open();
  try {
    return toString(reader, length);
  } finally {
    reader.close();
  }
}

/** Whoever writes a scan: it belongs to its agreement for good, and each save brings a file. */
function saveScan(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/guard.js`).keepTrail(e, action, (tx) => {
    const before = action === 'create' ? null : stored(tx, e.record);
    if (before && before.getString('agreement') !== e.record.getString('agreement')) {
      refuse('not_yours', { agreement: 'owner_is_fixed' });
    }
    if (e.record.id !== e.record.getString('agreement')) refuse('invalid_record', { agreement: 'invalid' });
    const file = e.record.getUnsavedFiles('file')[0];
    if (!file) refuse('invalid_record', { file: 'scan_missing' });
    refuseErrors('invalid_record', domain.scanErrors(file.size, textOf(file, domain.SCAN_START_BYTES)));
    e.record.set('name', domain.scanName(file.originalName));
    e.record.set('size', file.size);
    e.record.set('sha256', $security.sha256(textOf(file, file.size)));
    e.next();
  });
}

module.exports = { saveScan, scanRequest };
