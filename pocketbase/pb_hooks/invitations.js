// What the holder of a one-time link may do. Unknown, used, ended and revoked are one answer.

function openInvitation(app, token) {
  const { plain } = require(`${__hooks}/plain.js`);
  const domain = require(`${__hooks}/lib/domain.js`);
  const hash = $security.sha256(String(token || ''));
  const [found] = app.findRecordsByFilter('invitations', 'token_hash = {:hash}', '', 1, 0, { hash });
  const isOpen = found && domain.invitationState(plain(found), require(`${__hooks}/clock.js`).nowMs()) === 'open';
  if (!isOpen) throw new NotFoundError('');
  return found;
}

function read(e) {
  const invitation = openInvitation(e.app, e.requestInfo().body.token);
  return e.json(200, {
    email: invitation.getString('email'),
    role: invitation.getString('role'),
    renewsPassword: invitation.getString('account') !== '',
  });
}

function markUsed(tx, invitation, user) {
  invitation.set('used_at', new Date(require(`${__hooks}/clock.js`).nowMs()).toISOString());
  require(`${__hooks}/audit.js`).actingAs(tx, user.getString('role'), user.id, () => {
    tx.save(user);
    tx.save(invitation);
  });
}

/** A new password for the account that the link is for. All its sessions end. */
function renewPassword(tx, invitation, password) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const id = invitation.getString('account');
  const user = require(`${__hooks}/facts.js`).find(tx, 'users', id);
  if (!user?.getBool('active')) throw new NotFoundError('');
  const { password: code } = domain.accountErrors(user.getString('name'), String(password || ''));
  if (code) require(`${__hooks}/plain.js`).refuse('invalid_record', { password: code });
  user.setPassword(String(password));
  user.refreshTokenKey();
  markUsed(tx, invitation, user);
  return { email: user.getString('email'), role: user.getString('role') };
}

/** The account and the end of its invitation, in one transaction: once, however many try. */
function acceptWithin(tx, { token, name, password, email: ownAddress }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse, refuseErrors } = require(`${__hooks}/plain.js`);
  const invitation = openInvitation(tx, token);
  if (invitation.getString('account') !== '') return renewPassword(tx, invitation, password);
  // The first administrator's invitation names no address: whoever holds it says the own one.
  const isForAnybody = invitation.getString('email') === '';
  const email = isForAnybody ? String(ownAddress || '').trim() : invitation.getString('email');
  refuseErrors('invalid_record', {
    ...domain.accountErrors(String(name || ''), String(password || '')),
    ...domain.addressErrors(email),
  });
  const isTaken = tx.countRecords('users', $dbx.hashExp({ email })) > 0;
  if (isTaken && isForAnybody) refuse('invalid_record', { email: 'email_taken' });
  // Somebody else got an account with this address meanwhile; the link is worth nothing any more.
  if (isTaken) throw new NotFoundError('');
  const user = new Record(tx.findCollectionByNameOrId('users'));
  user.set('email', email);
  for (const field of ['role', 'manages_users', 'municipalities', 'organizations']) {
    user.set(field, invitation.get(field));
  }
  user.set('id', require(`${__hooks}/plain.js`).newId());
  user.set('name', String(name).trim());
  user.set('emailVisibility', true);
  user.set('active', true);
  user.setVerified(true);
  user.setPassword(String(password));
  markUsed(tx, invitation, user);
  return { email, role: user.getString('role') };
}

function accept(e) {
  const body = e.requestInfo().body;
  let made = null;
  e.app.runInTransaction((tx) => {
    made = acceptWithin(tx, body);
  });
  return e.json(200, made);
}

module.exports = { accept, read };
