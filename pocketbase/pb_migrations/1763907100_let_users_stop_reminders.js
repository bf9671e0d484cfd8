/// <reference path="../pb_data/types.d.ts" />
// Who was asked whether the own entries are still right may say: no more of these mails.
migrate(
  (app) => {
    const users = app.findCollectionByNameOrId('users');
    users.fields.add(new Field({ name: 'reminders_off', type: 'bool' }));
    app.save(users);
  },
  (app) => {
    const users = app.findCollectionByNameOrId('users');
    users.fields.removeByName('reminders_off');
    app.save(users);
  },
);
