// Accounts and invitations. Wiring only: what may be changed stands in lib/domain.js.

/** A change of an account by request. */
function updateRequest(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { inTransaction, plain, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  inTransaction(e, (tx) => {
    if (e.auth && !e.auth.isSuperuser()) {
      const user = require(`${__hooks}/person.js`).currentUser(tx, e.auth);
      const old = stored(tx, e.record);
      const before = plain(old);
      if (!domain.canChangeUser(user, before)) throw new NotFoundError('');
      const hasNewPassword = old.getString('password:hash') !== e.record.getString('password:hash');
      refuseErrors('not_yours', domain.userChangeErrors(user, before, plain(e.record), hasNewPassword));
    }
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => e.next());
  });
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
  const [account] = tx.findRecordsByFilter('users', 'id = {:id}', '', 1, 0, { id });
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
  const { inTransaction, plain, refuse, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  inTransaction(e, (tx) => {
    if (e.auth && !e.auth.isSuperuser()) {
      const user = require(`${__hooks}/person.js`).currentUser(tx, e.auth);
      if (!domain.canManageUsers(user)) throw new ForbiddenError('');
      const before = action === 'create' ? null : plain(stored(tx, e.record));
      const renews = action === 'create' && e.record.getString('account') !== '';
      if (renews) nameAccount(tx, user, e.record);
      else refuseErrors('not_yours', domain.invitationErrors(before, plain(e.record)));
      if (action === 'create') e.record.set('expires', '');
    }
    const isNew = action === 'create' && e.record.getString('account') === '';
    const isTaken = tx.countRecords('users', $dbx.hashExp({ email: e.record.getString('email') })) > 0;
    if (isNew && isTaken) refuse('invalid_record', { email: 'email_taken' });
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => e.next());
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
