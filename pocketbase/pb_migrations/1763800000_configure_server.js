/// <reference path="../pb_data/types.d.ts" />
// No request log at all: PocketBase would write query strings and addresses of people into it.
migrate(
  (app) => {
    const settings = app.settings();
    settings.meta.appName = 'Ketenkaart';
    settings.meta.hideControls = true;
    settings.logs.maxDays = 0;
    settings.logs.logIP = false;
    settings.logs.logAuthId = false;
    settings.batch.enabled = true;
    settings.batch.maxRequests = 200;
    settings.batch.timeout = 30;
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.meta.hideControls = false;
    settings.logs.maxDays = 5;
    settings.logs.logIP = true;
    settings.batch.enabled = false;
    app.save(settings);
  },
);
