// Who asks, as the domain knows a user.

/** The user as the database holds it within this transaction: role and scope may have changed since the request came. */
function currentUser(tx, auth) {
  const record = tx.findRecordById('users', auth.id);
  return {
    id: record.id,
    name: record.getString('name'),
    email: record.email(),
    role: record.getString('role'),
    managesUsers: record.getBool('manages_users'),
    municipalityIds: record.getStringSlice('municipalities'),
    organizationIds: record.getStringSlice('organizations'),
    active: record.getBool('active'),
    remindersOff: record.getBool('reminders_off'),
  };
}

module.exports = { currentUser };
