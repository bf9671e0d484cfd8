/// <reference path="../pb_data/types.d.ts" />
// "Klopt dit niet?": anybody reports, whoever keeps the entry answers, and everything of it is in the trail but the words.

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'create'), 'corrections');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'update'), 'corrections');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'delete'), 'corrections');
onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'corrections');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'corrections');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'corrections');

routerAdd('POST', '/api/ketenkaart/corrections', (e) => require(`${__hooks}/lib/hooks.js`).reportCorrection(e));
routerAdd(
  'GET',
  '/api/ketenkaart/corrections',
  (e) => require(`${__hooks}/lib/hooks.js`).listCorrections(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'GET',
  '/api/ketenkaart/corrections/asked/{collection}/{record}',
  (e) => require(`${__hooks}/lib/hooks.js`).showTakedown(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/corrections/{id}/answer',
  (e) => require(`${__hooks}/lib/hooks.js`).answerCorrection(e),
  $apis.requireAuth('users'),
);

cronAdd('correctionUpkeep', '23 3 * * *', () => require(`${__hooks}/lib/hooks.js`).eraseOldCorrections($app));
