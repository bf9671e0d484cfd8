/// <reference path="../pb_data/types.d.ts" />
// A one-time link may also be for somebody who has an account and forgot the password. Its id as text: an invitation is no
// reason to keep an account.
migrate(
  (app) => {
    const invitations = app.findCollectionByNameOrId('invitations');
    invitations.fields.add(new TextField({ id: 'kk_invitations_account', name: 'account', max: 36 }));
    app.save(invitations);
  },
  (app) => {
    const invitations = app.findCollectionByNameOrId('invitations');
    invitations.fields.removeByName('account');
    app.save(invitations);
  },
);
