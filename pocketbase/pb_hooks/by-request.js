// A write that somebody asks for: checked and made in one transaction, of which the trail says who acts.

/**
 * `check(tx, user)` refuses what may not be; `user` is who asks, as the database holds them within this transaction, or null
 * for PocketBase's superuser (who writes everything) and for nobody (whom the API rules have let through). It answers whether
 * the write makes public again what a reader asked to hide, which the trail says too.
 */
function byRequest(e, check) {
  require(`${__hooks}/plain.js`).inTransaction(e, (tx) => {
    const isPerson = e.auth && !e.auth.isSuperuser();
    const isPutBack = check(tx, isPerson ? require(`${__hooks}/person.js`).currentUser(tx, e.auth) : null);
    const { actingFor, puttingBack } = require(`${__hooks}/audit.js`);
    const write = () => e.next();
    actingFor(tx, e.auth, isPutBack ? () => puttingBack(tx, e.record.id, write) : write);
  });
}

module.exports = { byRequest };
