/// <reference path="../pb_data/types.d.ts" />
// Test only: answers what the domain's functions answer inside PocketBase.
routerAdd('POST', '/api/test/rules', (e) => {
  const { domain } = require(`${__hooks}/lib/hooks.js`);
  const { calls } = JSON.parse(toString(e.request.body));
  return e.json(200, { answers: calls.map((call) => domain[call.function](...call.arguments)) });
});
