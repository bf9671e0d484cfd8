/// <reference path="../pb_data/types.d.ts" />
// By address, for a minute. The site limits by address and account first; this is the floor for who calls PocketBase
// itself. The address of a visitor is what the site sends as X-Real-IP (hooks drop it from anybody but loopback).
migrate(
  (app) => {
    const settings = app.settings();
    settings.trustedProxy.headers = ['X-Real-IP'];
    settings.rateLimits.rules = [
      { label: 'users:authWithPassword', maxRequests: 60, duration: 60 },
      { label: '_superusers:authWithPassword', maxRequests: 60, duration: 60 },
      { label: 'POST /api/ketenkaart/invitations/', maxRequests: 60, duration: 60 },
    ];
    settings.rateLimits.enabled = true;
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.trustedProxy.headers = [];
    settings.rateLimits.enabled = false;
    app.save(settings);
  },
);
