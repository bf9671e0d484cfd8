/// <reference path="../pb_data/types.d.ts" />
// How often help was looked for.

routerAdd(
  'POST',
  '/api/ketenkaart/demand',
  (e) => require(`${__hooks}/lib/hooks.js`).addDemand(e),
  $apis.requireAuth('users'),
);
routerAdd(
  'GET',
  '/api/ketenkaart/demand',
  (e) => require(`${__hooks}/lib/hooks.js`).listDemand(e),
  $apis.requireAuth('users'),
);

cronAdd('demandUpkeep', '53 3 * * *', () => require(`${__hooks}/lib/hooks.js`).eraseOldDemand($app));
