/// <reference path="../pb_data/types.d.ts" />
// Test only: writes as other hooks and commands of PocketBase would, past its REST rules.
routerAdd('POST', '/api/test/save', (e) => {
  const { collection, fields } = JSON.parse(toString(e.request.body));
  const record = new Record($app.findCollectionByNameOrId(collection));
  record.load(fields);
  $app.save(record);
  return e.json(200, { id: record.id });
});

// A write that is undone after our own hook did its part: the record and its line in the log must go together.
routerAdd('POST', '/api/test/save-and-fail', (e) => {
  const { collection, fields } = JSON.parse(toString(e.request.body));
  $app.runInTransaction((tx) => {
    const record = new Record(tx.findCollectionByNameOrId(collection));
    record.load(fields);
    tx.save(record);
    throw new BadRequestError('undone');
  });
  return e.json(200, {});
});

// The control of the race: numbers rows as our hook must not, with time between reading and writing.
onRecordCreate((e) => {
  const last = e.app.findRecordsByFilter('naive_changes', 'seq > 0', '-seq', 1, 0);
  sleep(20);
  e.next();
  const change = new Record(e.app.findCollectionByNameOrId('naive_changes'));
  change.set('seq', (last.length > 0 ? last[0].getInt('seq') : 0) + 1);
  e.app.save(change);
}, 'naive_records');

// The control of the audit chain: links rows as our hook must not.
onRecordCreate((e) => {
  const [last] = e.app.findRecordsByFilter('naive_chain', 'seq > 0', '-seq', 1, 0);
  sleep(20);
  e.next();
  const row = new Record(e.app.findCollectionByNameOrId('naive_chain'));
  row.set('seq', (last ? last.getInt('seq') : 0) + 1);
  row.set('prev_hash', last ? last.getString('hash') : '');
  row.set('hash', $security.sha256(`${row.getInt('seq')} ${row.getString('prev_hash')}`));
  e.app.save(row);
}, 'naive_writes');

// The control of announcing: looks whether there is a version, as our route must not, with time before it writes one.
routerAdd('POST', '/api/test/naive-announce', (e) => {
  const { agreement } = e.requestInfo().body;
  const found = $app.findRecordsByFilter('naive_versions', 'agreement = {:agreement}', '', 1, 0, { agreement });
  sleep(20);
  if (found.length === 0) {
    const version = new Record($app.findCollectionByNameOrId('naive_versions'));
    version.set('agreement', agreement);
    $app.save(version);
  }
  return e.noContent(204);
});
