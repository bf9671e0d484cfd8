// Asks the domain whether a request may write this record. The answers are those of an API rule: what is not yours is not
// found (404), and what you would make of it is refused (400) with the field to blame.

function refuseForeign(tx, user, e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, stored, refuse, refuseErrors } = require(`${__hooks}/plain.js`);
  const { factsOf, otherAreas } = require(`${__hooks}/facts.js`);
  const collection = e.record.collection().name;
  const before = action === 'create' ? null : plain(stored(tx, e.record));
  if (before) {
    const facts = factsOf(tx, user, collection, before, action);
    if (!domain.canWriteRecord(user, collection, action, before, facts)) throw new NotFoundError('');
    const isAreaGoing = collection === 'service_areas' && action === 'delete';
    if (isAreaGoing && domain.isLastArea(user, facts.service, otherAreas(tx, before))) {
      refuse('not_yours', { service: 'last_area' });
    }
  }
  if (action === 'delete') return null;
  const after = plain(e.record);
  refuseErrors('not_yours', domain.fixedFieldErrors(user, collection, before, after));
  const facts = factsOf(tx, user, collection, after, action);
  if (!domain.canWriteRecord(user, collection, action, after, facts)) {
    refuse('not_yours', domain.scopeErrors(before, after));
  }
  return before;
}

/** "Still right" renews the freshness; nobody writes it themselves. */
function stampFreshness(tx, user, e, before) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const today = domain.dutchMoment(require(`${__hooks}/clock.js`).nowMs()).day;
  const collection = e.record.collection().name;
  const owner = require(`${__hooks}/facts.js`).ownerOf(tx, collection, require(`${__hooks}/plain.js`).plain(e.record));
  const by = domain.assuredBy(user, owner ? owner.getString('name') : '');
  const isAssured = Boolean(e.requestInfo().body.assured_date);
  const freshness = domain.assurance(isAssured, before, today, by);
  e.record.set('assured_date', freshness.assured_date);
  e.record.set('assured_by', freshness.assured_by);
  if (e.record.getString('retrieved_date') === '') e.record.set('retrieved_date', today);
}

/** A write by request: PocketBase's superuser writes everything, a user what is the own, and the trail says who. */
function request(e, action) {
  require(`${__hooks}/plain.js`).inTransaction(e, (tx) => {
    if (e.auth && !e.auth.isSuperuser()) {
      const user = require(`${__hooks}/person.js`).currentUser(tx, e.auth);
      const before = refuseForeign(tx, user, e, action);
      if (action !== 'delete') stampFreshness(tx, user, e, before);
    }
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => e.next());
  });
}

/** A write that only PocketBase's superuser makes by request: nothing to ask, but the trail says who. */
function actingRequest(e) {
  require(`${__hooks}/plain.js`).inTransaction(e, (tx) => {
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => e.next());
  });
}

module.exports = { actingRequest, request };
