// A write that somebody asks for: checked and made in one transaction, of which the trail says who acts.

/**
 * `check(tx, user)` refuses what may not be; `user` is who asks, as the database holds them within this transaction, or null
 * for PocketBase's superuser (who writes everything) and for nobody (whom the API rules have let through).
 */
function byRequest(e, check) {
  require(`${__hooks}/plain.js`).inTransaction(e, (tx) => {
    const isPerson = e.auth && !e.auth.isSuperuser();
    check(tx, isPerson ? require(`${__hooks}/person.js`).currentUser(tx, e.auth) : null);
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => e.next());
  });
}

module.exports = { byRequest };
