/// <reference path="../pb_data/types.d.ts" />
// What may be asked in a list, and listened to.

// After PocketBase has found out who asks (-1020) and whether that is too often (-1000).
routerUse(
  new Middleware((e) => require(`${__hooks}/lib/hooks.js`).refuseBackRelations(e), -900, 'ketenkaartQuestions'),
);
onRealtimeSubscribeRequest((e) => require(`${__hooks}/lib/hooks.js`).refuseListenOptions(e));
