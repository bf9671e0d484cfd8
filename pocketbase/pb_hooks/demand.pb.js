/// <reference path="../pb_data/types.d.ts" />
// How often help was looked for.

routerAdd('POST', '/api/ketenkaart/demand', (e) => require(`${__hooks}/demand.js`).add(e), $apis.requireAuth('users'));
routerAdd('GET', '/api/ketenkaart/demand', (e) => require(`${__hooks}/demand.js`).list(e), $apis.requireAuth('users'));

cronAdd('demandUpkeep', '53 3 * * *', () => require(`${__hooks}/demand.js`).upkeep($app));
