// Mails that ask owners whether their entries are still right: whom to write to, and what the link in the mail may do. The
// site writes the mails; it chooses nothing that the rules in lib/domain.js do not allow.

function nowMs() {
  return require(`${__hooks}/clock.js`).nowMs();
}

function refuseOthers(e) {
  if (e.auth.getString('role') !== 'site') throw new ForbiddenError('');
}

function mayRemind(app, user) {
  const { plain } = require(`${__hooks}/plain.js`);
  const sent = app.findRecordsByFilter('confirmations', 'user = {:id}', '-created', 20, 0, { id: user.id });
  return require(`${__hooks}/lib/domain.js`).mayRemindAgain(user, sent.map(plain), nowMs());
}

/** For the site alone: who keeps something and may be written to now. */
function owners(e) {
  refuseOthers(e);
  const { currentUser } = require(`${__hooks}/person.js`);
  const filter = 'active = true && (role = "editor" || role = "officer") && email != ""';
  const found = e.app.findRecordsByFilter('users', filter, '', 0, 0).map((user) => currentUser(e.app, user));
  return e.json(200, { owners: found.filter((user) => mayRemind(e.app, user)) });
}

/** The record, where it is there and the user may say that it is right; else null. */
function ownRecord(app, user, { collection, id }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { factsOf, find } = require(`${__hooks}/facts.js`);
  if (!domain.DIRECTORY_COLLECTIONS.includes(collection)) return null;
  const record = find(app, collection, String(id));
  if (!record) return null;
  const data = require(`${__hooks}/plain.js`).plain(record);
  const facts = factsOf(app, user, collection, data, 'update');
  return domain.canWriteRecord(user, collection, 'update', data, facts) ? record : null;
}

/** For the site alone: a link for one owner, about what of `records` is theirs. An owner without any gets none. */
function create(e) {
  refuseOthers(e);
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse } = require(`${__hooks}/plain.js`);
  const body = JSON.parse(JSON.stringify(e.requestInfo().body));
  let made = { id: '', records: [] };
  e.app.runInTransaction((tx) => {
    const account = require(`${__hooks}/facts.js`).find(tx, 'users', String(body.user || ''));
    const user = account && require(`${__hooks}/person.js`).currentUser(tx, account);
    if (!user?.active) throw new NotFoundError('');
    if (!mayRemind(tx, user)) refuse('too_soon', { user: 'too_soon' });
    const records = (Array.isArray(body.records) ? body.records : [])
      .filter((one) => ownRecord(tx, user, one) !== null)
      .slice(0, domain.CONFIRMATION_LIMITS.recordsMost)
      .map(({ collection, id }) => ({ collection, id }));
    if (records.length === 0) return;
    const confirmation = new Record(tx.findCollectionByNameOrId('confirmations'));
    confirmation.set('id', require(`${__hooks}/plain.js`).newId());
    confirmation.set('user', user.id);
    confirmation.set('token_hash', String(body.token_hash || ''));
    confirmation.set('records', JSON.stringify(records));
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => tx.save(confirmation));
    made = { id: confirmation.id, records };
  });
  return e.json(200, made);
}

/** For the site alone: the mail could not be sent, so that it does not count. */
function fail(e) {
  refuseOthers(e);
  e.app.runInTransaction((tx) => {
    const confirmation = require(`${__hooks}/facts.js`).find(tx, 'confirmations', e.request.pathValue('id'));
    if (!confirmation) throw new NotFoundError('');
    confirmation.set('failed', true);
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => tx.save(confirmation));
  });
  return e.noContent(204);
}

/** The link of a token, whom it is for and the entries it is about, as they are now. All that is not open is one answer. */
function opened(app, token) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const hash = $security.sha256(String(token || ''));
  const [found] = app.findRecordsByFilter('confirmations', 'token_hash = {:hash}', '', 1, 0, { hash });
  if (!found || domain.confirmationState(plain(found), nowMs()) !== 'open') throw new NotFoundError('');
  const account = require(`${__hooks}/facts.js`).find(app, 'users', found.getString('user'));
  const user = account && require(`${__hooks}/person.js`).currentUser(app, account);
  if (!user?.active) throw new NotFoundError('');
  const records = JSON.parse(found.getString('records')).flatMap((one) => ownRecord(app, user, one) || []);
  return { confirmation: found, user, records };
}

function read(e) {
  const { nameOf, ownerOf } = require(`${__hooks}/facts.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const { records } = opened(e.app, e.requestInfo().body.token);
  return e.json(200, {
    records: records.map((record) => {
      const collection = record.collection().name;
      const owner = ownerOf(e.app, collection, plain(record));
      return {
        collection,
        id: record.id,
        name: record.getString('name') || record.getString('number'),
        organization: nameOf(owner),
        slug: owner ? owner.getString('slug') : '',
        updated: record.getString('updated'),
      };
    }),
  });
}

function assure(tx, user, record) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { nameOf, ownerOf } = require(`${__hooks}/facts.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const today = require(`${__hooks}/clock.js`).today();
  const as = plain(record);
  const name = user.role === 'editor' ? nameOf(ownerOf(tx, record.collection().name, as)) : '';
  const fields = domain.assurance(true, as, as, today, domain.assuredBy(user, name));
  for (const field of Object.keys(fields)) record.set(field, fields[field]);
  if (domain.isClaimable(record.collection().name)) {
    const claim = domain.claimOfWrite(user, as, as, { isOwn: false, isAssured: true, municipalityId: '' });
    for (const field of Object.keys(claim)) record.set(field, claim[field]);
  }
  tx.save(record);
}

/** "Everything is still right", as it was seen: once, in the name of whom the mail was for. */
function confirm(e) {
  const { refuse } = require(`${__hooks}/plain.js`);
  const { token, seen } = e.requestInfo().body;
  e.app.runInTransaction((tx) => {
    const { confirmation, user, records } = opened(tx, token);
    const isChanged = records.some((record) => record.getString('updated') > String(seen || ''));
    if (isChanged) refuse('changed_meanwhile', { seen: 'changed_meanwhile' });
    confirmation.set('used_at', new Date(nowMs()).toISOString());
    require(`${__hooks}/audit.js`).actingAs(tx, user.role, user.id, () => {
      for (const record of records) assure(tx, user, record);
      tx.save(confirmation);
    });
  });
  return e.noContent(204);
}

/**
 * "No more of these mails", by what stands in one of them: for as long as that is kept, also when its link was used or is
 * too old. Asked twice it is the same.
 */
function stop(e) {
  const hash = $security.sha256(String(e.requestInfo().body.token || ''));
  e.app.runInTransaction((tx) => {
    const [found] = tx.findRecordsByFilter('confirmations', 'token_hash = {:hash}', '', 1, 0, { hash });
    const account = found && require(`${__hooks}/facts.js`).find(tx, 'users', found.getString('user'));
    if (!account) throw new NotFoundError('');
    if (account.getBool('reminders_off')) return;
    account.set('reminders_off', true);
    require(`${__hooks}/audit.js`).actingAs(tx, account.getString('role'), account.id, () => tx.save(account));
  });
  return e.noContent(204);
}

/** Erases what is kept of mails after its time. Run each day. */
function upkeep(app) {
  const { keptDays } = require(`${__hooks}/lib/domain.js`).CONFIRMATION_LIMITS;
  const before = require(`${__hooks}/clock.js`).storedDaysAgo(keptDays);
  for (const old of app.findRecordsByFilter('confirmations', 'created < {:before}', '', 0, 0, { before })) {
    app.delete(old);
  }
}

module.exports = { confirm, create, fail, owners, read, stop, upkeep };
