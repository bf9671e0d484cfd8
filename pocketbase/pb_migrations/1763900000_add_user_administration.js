/// <reference path="../pb_data/types.d.ts" />
// Staff who may manage users see and change the others; what exactly, the hooks say (pb_hooks/access.pb.js).
migrate(
  (app) => {
    const users = app.findCollectionByNameOrId('users');
    const read =
      'id = @request.auth.id || (role != "site" && @request.auth.active = true && @request.auth.role = "staff" && @request.auth.manages_users = true)';
    users.listRule = read;
    users.viewRule = read;
    users.updateRule =
      '@request.auth.active = true && role != "site" && (id = @request.auth.id || (@request.auth.role = "staff" && @request.auth.manages_users = true))';
    users.fields.add(new Field({ name: 'manages_users', type: 'bool' }));
    users.fields.getByName('password').min = 12;
    app.save(users);
  },
  (app) => {
    const users = app.findCollectionByNameOrId('users');
    users.listRule = 'id = @request.auth.id';
    users.viewRule = 'id = @request.auth.id';
    users.updateRule = null;
    users.fields.removeByName('manages_users');
    users.fields.getByName('password').min = 8;
    app.save(users);
  },
);
