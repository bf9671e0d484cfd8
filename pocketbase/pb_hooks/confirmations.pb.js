/// <reference path="../pb_data/types.d.ts" />
// "Klopt alles nog?": links in mails to who keeps something.

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'create'), 'confirmations');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'update'), 'confirmations');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'delete'), 'confirmations');
onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'confirmations');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'confirmations');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'confirmations');

routerAdd(
  'GET',
  '/api/ketenkaart/confirmations/owners',
  (e) => require(`${__hooks}/lib/hooks.js`).listOwners(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/confirmations',
  (e) => require(`${__hooks}/lib/hooks.js`).createConfirmation(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'POST',
  '/api/ketenkaart/confirmations/{id}/failed',
  (e) => require(`${__hooks}/lib/hooks.js`).failConfirmation(e),
  $apis.requireAuth('users'),
);
routerAdd('POST', '/api/ketenkaart/confirmations/read', (e) => require(`${__hooks}/lib/hooks.js`).readConfirmation(e));
routerAdd('POST', '/api/ketenkaart/confirmations/confirm', (e) => require(`${__hooks}/lib/hooks.js`).confirmEntries(e));
routerAdd('POST', '/api/ketenkaart/confirmations/stop', (e) => require(`${__hooks}/lib/hooks.js`).stopReminders(e));

cronAdd('confirmationUpkeep', '41 3 * * *', () => require(`${__hooks}/lib/hooks.js`).eraseOldConfirmations($app));
