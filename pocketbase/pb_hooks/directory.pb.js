/// <reference path="../pb_data/types.d.ts" />
// Every write to a public collection, whoever makes it (site, importer, PocketBase's own screen, a bare call), is
// checked by the domain's rules and numbered in `changes`, which the site follows.

const PUBLIC = require(`${__hooks}/lib/domain.js`).PUBLIC_COLLECTIONS;

onRecordCreate((e) => require(`${__hooks}/guard.js`).write(e, 'create'), ...PUBLIC);
onRecordUpdate((e) => require(`${__hooks}/guard.js`).write(e, 'update'), ...PUBLIC);
onRecordDelete((e) => require(`${__hooks}/guard.js`).write(e, 'delete'), ...PUBLIC);
