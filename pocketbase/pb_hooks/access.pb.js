/// <reference path="../pb_data/types.d.ts" />
// Signing in, invitations and accounts.

onRecordAuthWithPasswordRequest((e) => require(`${__hooks}/lib/hooks.js`).guardSignIn(e), 'users');
onRecordAuthRequest((e) => require(`${__hooks}/lib/hooks.js`).keepToken(e));

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'users');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkAccountChange(e), 'users');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'users', 'invitations');
onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveAccount(e, 'create'), 'users');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveAccount(e, 'update'), 'users');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveAccount(e, 'delete'), 'users');

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkInvitation(e, 'create'), 'invitations');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkInvitation(e, 'update'), 'invitations');
onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveInvitation(e, 'create'), 'invitations');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveInvitation(e, 'update'), 'invitations');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveInvitation(e, 'delete'), 'invitations');
onRecordEnrich((e) => require(`${__hooks}/lib/hooks.js`).hideTokenHash(e), 'invitations');

routerAdd('POST', '/api/ketenkaart/invitations/read', (e) => require(`${__hooks}/lib/hooks.js`).readInvitation(e));
routerAdd('POST', '/api/ketenkaart/invitations/accept', (e) => require(`${__hooks}/lib/hooks.js`).acceptInvitation(e));
routerAdd(
  'POST',
  '/api/ketenkaart/sign-out',
  (e) => require(`${__hooks}/lib/hooks.js`).signOut(e),
  $apis.requireAuth('users'),
);

// Before PocketBase's own limits (-1000).
routerUse(new Middleware((e) => require(`${__hooks}/lib/hooks.js`).guardRequest(e), -1100, 'ketenkaartAddress'));
