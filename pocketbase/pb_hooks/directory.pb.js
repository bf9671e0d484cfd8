/// <reference path="../pb_data/types.d.ts" />
// Every write to a public collection: a request asks first whether the record is the user's (exactly; the API rules say it
// coarsely), and every write, whoever makes it, is checked, numbered in `changes` and audited.

const { DIRECTORY_COLLECTIONS, PUBLIC_COLLECTIONS } = require(`${__hooks}/lib/hooks.js`).domain;

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkWrite(e, 'create'), ...DIRECTORY_COLLECTIONS);
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkWrite(e, 'update'), ...DIRECTORY_COLLECTIONS);
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).checkWrite(e, 'delete'), ...DIRECTORY_COLLECTIONS);

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).savePublic(e, 'create'), ...PUBLIC_COLLECTIONS);
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).savePublic(e, 'update'), ...PUBLIC_COLLECTIONS);
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).savePublic(e, 'delete'), ...PUBLIC_COLLECTIONS);

routerAdd(
  'GET',
  '/api/ketenkaart/claims',
  (e) => require(`${__hooks}/lib/hooks.js`).listClaims(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/may-write',
  (e) => require(`${__hooks}/lib/hooks.js`).answerMayWrite(e),
  $apis.requireAuth('users'),
);
