/// <reference path="../pb_data/types.d.ts" />
// Every write to a public collection: a request asks first whether the record is the user's (exactly; the API rules say it
// coarsely), and every write, whoever makes it, is checked, numbered in `changes` and audited.

const PUBLIC = require(`${__hooks}/lib/domain.js`).PUBLIC_COLLECTIONS;
const DIRECTORY = require(`${__hooks}/lib/domain.js`).DIRECTORY_COLLECTIONS;

onRecordCreateRequest((e) => require(`${__hooks}/scope.js`).request(e, 'create'), ...DIRECTORY);
onRecordUpdateRequest((e) => require(`${__hooks}/scope.js`).request(e, 'update'), ...DIRECTORY);
onRecordDeleteRequest((e) => require(`${__hooks}/scope.js`).request(e, 'delete'), ...DIRECTORY);

onRecordCreate((e) => require(`${__hooks}/guard.js`).write(e, 'create'), ...PUBLIC);
onRecordUpdate((e) => require(`${__hooks}/guard.js`).write(e, 'update'), ...PUBLIC);
onRecordDelete((e) => require(`${__hooks}/guard.js`).write(e, 'delete'), ...PUBLIC);

routerAdd('GET', '/api/ketenkaart/claims', (e) => require(`${__hooks}/claims.js`).list(e), $apis.requireAuth('users'));

routerAdd(
  'POST',
  '/api/ketenkaart/may-write',
  (e) => require(`${__hooks}/may-write.js`).mayWrite(e),
  $apis.requireAuth('users'),
);
