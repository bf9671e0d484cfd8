/// <reference path="../pb_data/types.d.ts" />
// Names, addresses and numbers in the trail are for who manages users: other staff see that one changed, not which.
migrate(
  (app) => {
    const collection = app.findCollectionByNameOrId('audit_personal_values');
    collection.listRule = collection.viewRule =
      '@request.auth.active = true && @request.auth.role = "staff" && @request.auth.manages_users = true';
    app.save(collection);
  },
  (app) => {
    const collection = app.findCollectionByNameOrId('audit_personal_values');
    collection.listRule = collection.viewRule = '@request.auth.active = true && @request.auth.role = "staff"';
    app.save(collection);
  },
);
