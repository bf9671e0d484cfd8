/// <reference path="../pb_data/types.d.ts" />
// Once announced or recorded, an agreement and that version of it are everybody's to read, for good.
const READ = {
  agreements: {
    own: '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
    everybody:
      '(agreement_events_via_agreement.kind ?= "announced" || agreement_events_via_agreement.kind ?= "recorded") || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id)))',
  },
  agreement_versions: {
    own: '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
    everybody:
      '(agreement_events_via_version.kind ?= "announced" || agreement_events_via_version.kind ?= "recorded") || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id)))',
  },
};

migrate(
  (app) => {
    for (const name of Object.keys(READ)) {
      const collection = app.findCollectionByNameOrId(name);
      collection.listRule = collection.viewRule = READ[name].everybody;
      app.save(collection);
    }
  },
  (app) => {
    for (const name of Object.keys(READ)) {
      const collection = app.findCollectionByNameOrId(name);
      collection.listRule = collection.viewRule = READ[name].own;
      app.save(collection);
    }
  },
);
