/// <reference path="../pb_data/types.d.ts" />
// For tests/bench/hooks.ts: requires files of the hooks' folder, in whatever machine this runs.
routerAdd('GET', '/api/bench/load', (e) => {
  const files = e.request.url.query().get('files');
  if (files !== '') for (const file of files.split(',')) require(`${__hooks}/${file}`);
  return e.noContent(204);
});
