/// <reference path="../pb_data/types.d.ts" />
// "Klopt dit niet?": anybody reports, whoever keeps the entry answers, and everything of it is in the trail but the words.

onRecordCreate((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'create', () => e.next()), 'corrections');
onRecordUpdate((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'update', () => e.next()), 'corrections');
onRecordDelete((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'delete', () => e.next()), 'corrections');
onRecordCreateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'corrections');
onRecordUpdateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'corrections');
onRecordDeleteRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'corrections');

routerAdd('POST', '/api/ketenkaart/corrections', (e) => require(`${__hooks}/corrections.js`).report(e));
routerAdd(
  'GET',
  '/api/ketenkaart/corrections',
  (e) => require(`${__hooks}/corrections.js`).list(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'GET',
  '/api/ketenkaart/corrections/asked/{collection}/{record}',
  (e) => require(`${__hooks}/asked-contacts.js`).show(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/corrections/{id}/answer',
  (e) => require(`${__hooks}/corrections.js`).answer(e),
  $apis.requireAuth('users'),
);

cronAdd('correctionUpkeep', '23 3 * * *', () => require(`${__hooks}/corrections.js`).upkeep($app));
