// How often a password may be guessed by who calls PocketBase itself. The site counts what comes through it, more narrowly
// (content/decisions/0009-forms-and-sessions.md). Counts stand in the memory of this process alone.

/** Where a count stands: one of 256 small tables, by the hash of what is counted. */
function placeOf(what) {
  const hash = $security.sha256(what);
  return { table: `ketenkaart_guesses_${hash.slice(0, 2)}`, key: hash.slice(2, 34) };
}

function change(app, table, next) {
  app.store().setFunc(table, (text) => JSON.stringify(next(text ? JSON.parse(text) : {})));
}

/** Runs a check of a password: it counts as a guess beforehand, and is taken back when nothing was wrong with it. */
function guarded(e, what, most, check) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { table, key } = placeOf(what);
  let seconds = 0;
  change(e.app, table, (counts) => {
    const counted = domain.countGuess(counts, key, most, require(`${__hooks}/clock.js`).nowMs());
    seconds = counted.seconds;
    return counted.counts;
  });
  if (seconds > 0) {
    e.requestEvent.response.header().set('Retry-After', String(seconds));
    throw new TooManyRequestsError('');
  }
  const answer = check();
  change(e.app, table, (counts) => domain.uncountGuess(counts, key));
  return answer;
}

/** Signing in by password, however the address is written. Not where the site says that it has counted. */
function signIn(e) {
  const { guessesByAccount } = require(`${__hooks}/lib/domain.js`).ACCESS_LIMITS;
  if (e.auth?.collection().name === 'users' && e.auth.getString('role') === 'site') return e.next();
  const whose = e.record ? e.record.id : e.identity.toLowerCase();
  return guarded(e, `account ${whose}`, guessesByAccount, () => e.next());
}

/** A change of an account that says the old password: guessed by who has a session open, the own or a stolen one. */
function withOldPassword(e, write) {
  const { guessesBySession } = require(`${__hooks}/lib/domain.js`).ACCESS_LIMITS;
  const says = e.requestInfo().body;
  const isGuess = ['oldPassword', 'password', 'passwordConfirm'].some((field) => says[field] !== undefined);
  if (!isGuess || !e.auth || e.auth.isSuperuser()) return write();
  return guarded(e, `session ${e.auth.id} ${e.auth.tokenKey()}`, guessesBySession, write);
}

/**
 * Asking for a new token gives back the one that was shown: a session ends hours after its sign-in, and one that was stolen
 * does too. (`authMethod` is empty when no password was given.)
 */
function keepToken(e) {
  const isRenewal = e.authMethod === '' && e.auth?.id === e.record.id;
  if (isRenewal) e.token = e.requestEvent.request.header.get('Authorization').replace(/^bearer\s+/i, '');
  return e.next();
}

module.exports = { keepToken, signIn, withOldPassword };
