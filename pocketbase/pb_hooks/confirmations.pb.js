/// <reference path="../pb_data/types.d.ts" />
// "Klopt alles nog?": links in mails to who keeps something.

onRecordCreate((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'create', () => e.next()), 'confirmations');
onRecordUpdate((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'update', () => e.next()), 'confirmations');
onRecordDelete((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'delete', () => e.next()), 'confirmations');
onRecordCreateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'confirmations');
onRecordUpdateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'confirmations');
onRecordDeleteRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'confirmations');

routerAdd(
  'GET',
  '/api/ketenkaart/confirmations/owners',
  (e) => require(`${__hooks}/confirmations.js`).owners(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/confirmations',
  (e) => require(`${__hooks}/confirmations.js`).create(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/confirmations/{id}/failed',
  (e) => require(`${__hooks}/confirmations.js`).fail(e),
  $apis.requireAuth('users'),
);
routerAdd('POST', '/api/ketenkaart/confirmations/read', (e) => require(`${__hooks}/confirmations.js`).read(e));
routerAdd('POST', '/api/ketenkaart/confirmations/confirm', (e) => require(`${__hooks}/confirmations.js`).confirm(e));
routerAdd('POST', '/api/ketenkaart/confirmations/stop', (e) => require(`${__hooks}/confirmations.js`).stop(e));

cronAdd('confirmationUpkeep', '41 3 * * *', () => require(`${__hooks}/confirmations.js`).upkeep($app));
