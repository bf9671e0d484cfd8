/// <reference path="../pb_data/types.d.ts" />
// Signing in, invitations and accounts.

onRecordAuthWithPasswordRequest((e) => require(`${__hooks}/guesses.js`).signIn(e), 'users');
onRecordAuthRequest((e) => require(`${__hooks}/guesses.js`).keepToken(e));

onRecordUpdateRequest((e) => require(`${__hooks}/users.js`).updateRequest(e), 'users');
onRecordCreateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'users');
onRecordDeleteRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'users', 'invitations');
onRecordCreate((e) => require(`${__hooks}/users.js`).save(e, 'create'), 'users');
onRecordUpdate((e) => require(`${__hooks}/users.js`).save(e, 'update'), 'users');
onRecordDelete((e) => require(`${__hooks}/users.js`).save(e, 'delete'), 'users');

onRecordCreateRequest((e) => require(`${__hooks}/users.js`).inviteRequest(e, 'create'), 'invitations');
onRecordUpdateRequest((e) => require(`${__hooks}/users.js`).inviteRequest(e, 'update'), 'invitations');
onRecordCreate((e) => require(`${__hooks}/users.js`).saveInvitation(e, 'create'), 'invitations');
onRecordUpdate((e) => require(`${__hooks}/users.js`).saveInvitation(e, 'update'), 'invitations');
onRecordDelete((e) => require(`${__hooks}/users.js`).saveInvitation(e, 'delete'), 'invitations');

// Not even its hash leaves the database.
onRecordEnrich((e) => {
  if (!e.requestInfo.auth?.isSuperuser()) e.record.hide('token_hash');
  return e.next();
}, 'invitations');

routerAdd('POST', '/api/ketenkaart/invitations/read', (e) => require(`${__hooks}/invitations.js`).read(e));
routerAdd('POST', '/api/ketenkaart/invitations/accept', (e) => require(`${__hooks}/invitations.js`).accept(e));

routerAdd(
  'POST',
  '/api/ketenkaart/sign-out',
  (e) => {
    // All sessions of the user, on every device.
    e.app.runInTransaction((tx) => {
      const user = tx.findRecordById('users', e.auth.id);
      user.refreshTokenKey();
      tx.save(user);
    });
    return e.noContent(204);
  },
  $apis.requireAuth('users'),
);

// Before PocketBase's own limits (-1000): who is not on this machine does not say which address a visitor has. And the
// ways by mail are closed to all alike, so that they tell nothing about who has an account.
routerUse(
  new Middleware(
    (e) => {
      const isLoopback = /^(127\.|0000:0000:0000:0000:0000:0000:0000:0001$|::1$|::ffff:127\.)/.test(e.remoteIP());
      if (!isLoopback) e.request.header.del('X-Real-IP');
      const path = e.request.url.path;
      if (/^\/api\/collections\/[^/]+\/(request|confirm)-(password-reset|email-change|verification)\/?$/.test(path)) {
        throw new ForbiddenError('');
      }
      return e.next();
    },
    -1100,
    'ketenkaartAddress',
  ),
);
