// Accounts and invitations. Wiring only: what may be changed stands in lib/domain.js.

/** A change of an account by request. */
function updateRequest(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  const write = () =>
    require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
      if (!user) return;
      const old = stored(tx, e.record);
      const before = plain(old);
      if (!domain.canChangeUser(user, before)) throw new NotFoundError('');
      const hasNewPassword = old.getString('password:hash') !== e.record.getString('password:hash');
      refuseErrors('not_yours', domain.userChangeErrors(user, before, plain(e.record), hasNewPassword));
    });
  require(`${__hooks}/guesses.js`).withOldPassword(e, write);
}

/** Whoever writes an account: only staff manage users, and a session ends with the account's activity. */
function save(e, action) {
  const { refuse, stored } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/guard.js`).keepTrail(e, action, (tx) => {
    if (action !== 'delete') {
      if (e.record.getBool('manages_users') && e.record.getString('role') !== 'staff') {
        refuse('invalid_record', { manages_users: 'staff_only' });
      }
      const isLeaving = action === 'update' && !e.record.getBool('active') && stored(tx, e.record).getBool('active');
      if (isLeaving) e.record.refreshTokenKey();
    }
    e.next();
  });
}

/**
 * A link with which somebody chooses a new password: for an account that this person may change. It says of the account
 * what is stored, and only the last one works.
 */
function nameAccount(tx, user, invitation) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const id = invitation.getString('account');
  const account = require(`${__hooks}/facts.js`).find(tx, 'users', id);
  if (!account || !domain.canRenewPassword(user, plain(account))) throw new NotFoundError('');
  invitation.set('email', account.getString('email'));
  invitation.set('role', account.getString('role'));
  for (const field of ['manages_users', 'municipalities', 'organizations', 'used_at', 'revoked']) {
    invitation.set(field, null);
  }
  const earlier = tx.findRecordsByFilter(
    'invitations',
    'account = {:id} && used_at = "" && revoked = false',
    '',
    0,
    0,
    { id },
  );
  for (const link of earlier) {
    link.set('revoked', true);
    require(`${__hooks}/audit.js`).actingAs(tx, user.role, user.id, () => tx.save(link));
  }
}

/** Makes or revokes an invitation by request. */
function inviteRequest(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, refuse, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
    const isNew = action === 'create';
    const renews = isNew && e.record.getString('account') !== '';
    if (user) {
      if (!domain.canManageUsers(user)) throw new ForbiddenError('');
      if (renews) nameAccount(tx, user, e.record);
      else
        refuseErrors('not_yours', domain.invitationErrors(isNew ? null : plain(stored(tx, e.record)), plain(e.record)));
      if (isNew) e.record.set('expires', '');
    }
    if (!isNew || renews) return;
    const isTaken = tx.countRecords('users', $dbx.hashExp({ email: e.record.getString('email') })) > 0;
    if (isTaken) refuse('invalid_record', { email: 'email_taken' });
  });
}

/** Whoever writes an invitation: it ends. */
function saveInvitation(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  if (action === 'create' && e.record.getString('expires') === '') {
    e.record.set(
      'expires',
      domain.invitationEnd(require(`${__hooks}/clock.js`).nowMs(), e.record.getString('account') !== ''),
    );
  }
  require(`${__hooks}/guard.js`).keepTrail(e, action, () => e.next());
}

module.exports = { inviteRequest, save, saveInvitation, updateRequest };
