// Asks the domain whether a request may write this record. The answers are those of an API rule: what is not yours is not
// found (404), and what you would make of it is refused (400) with the field to blame.

/** What was found on the way: the record `before` and `after`, and what must be known to say whose that is. */
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
    if (isAreaGoing && domain.isLastArea(user, otherAreas(tx, before))) {
      refuse('not_yours', { service: 'last_area' });
    }
  }
  if (action === 'delete') return { before };
  const after = plain(e.record);
  refuseErrors('not_yours', domain.fixedFieldErrors(user, collection, before, after));
  const facts = factsOf(tx, user, collection, after, action);
  if (!domain.canWriteRecord(user, collection, action, after, facts)) {
    refuse('not_yours', domain.scopeErrors(before, after));
  }
  refuseNationalName(tx, user, collection, before, after);
  return { before, after, facts };
}

/** Nobody speaks in the name of what is known in the whole country by founding an organisation that is called so. */
function refuseNationalName(tx, user, collection, before, after) {
  if (collection !== 'organizations' && collection !== 'services') return;
  const domain = require(`${__hooks}/lib/domain.js`);
  const { nameBearer, nationalNames } = require(`${__hooks}/facts.js`);
  const names = nationalNames(tx, domain.NATIONAL_NAMES_MOST);
  const bearer = nameBearer(tx, collection, after);
  const errors = domain.nationalNameErrors(user, collection, before, after, names, bearer);
  require(`${__hooks}/plain.js`).refuseErrors('not_yours', errors);
}

/** Somebody else may have changed the record since the writer read it; a deletion says so in its query. */
function refuseConcurrent(e, before) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { body, query } = e.requestInfo();
  const known = String(body[domain.KNOWN_UPDATED] || query[domain.KNOWN_UPDATED] || '');
  require(`${__hooks}/plain.js`).refuseErrors('changed_meanwhile', domain.concurrentEditErrors(before, known));
}

/**
 * What a reader asked to hide is made public again only by who says that it may be. Answers whether this write does so.
 */
function refuseUnaskedPutBack(tx, e, { before, after }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const collection = e.record.collection().name;
  const asked = require(`${__hooks}/asked-contacts.js`).askedOfWrite(tx, collection, before, after);
  const { body, query } = e.requestInfo();
  const isConfirmed = Boolean(body[domain.PUT_BACK] || query[domain.PUT_BACK]);
  require(`${__hooks}/plain.js`).refuseErrors('asked_to_hide', domain.putBackErrors(collection, asked, isConfirmed));
  return asked !== '';
}

/** As readers know who writes: an editor's organisation, an officer's municipality. Staff write in no such name. */
function namesFor(tx, user, collection, after, facts) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { find, nameOf, ownerOf } = require(`${__hooks}/facts.js`);
  const names = { organization: '', municipality: '' };
  if (user.role === 'editor') names.organization = nameOf(ownerOf(tx, collection, after));
  if (user.role === 'officer') {
    names.municipality = nameOf(find(tx, 'municipalities', domain.writingMunicipalityId(user, after, facts)));
  }
  return names;
}

/** "Still right" renews the freshness, and a source is who says it: nobody writes either themselves. */
function stampProvenance(tx, user, e, { before, after, facts }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const today = require(`${__hooks}/clock.js`).today();
  const { assured_date, source_name } = e.requestInfo().body;
  if (user.role === 'staff' && source_name) {
    require(`${__hooks}/plain.js`).refuseErrors('invalid_record', domain.sourceErrors(after, today));
  }
  const names = namesFor(tx, user, e.record.collection().name, after, facts);
  const by = domain.assuredBy(user, names.organization);
  const freshness = domain.assurance(Boolean(assured_date), before, after, today, by);
  for (const field of Object.keys(freshness)) e.record.set(field, freshness[field]);
  const source = domain.sourceOfWrite(user, before, after, { ...names, taken: Boolean(source_name) }, today);
  for (const field of Object.keys(source)) e.record.set(field, source[field]);
}

/** In whose name a record speaks: of what is not the officer's own, the municipality's alone. Nobody writes it themselves. */
function stampClaim(tx, user, e, { before, after, facts }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const collection = e.record.collection().name;
  if (!domain.isClaimable(collection)) return;
  const { organizationFacts, ownerOf } = require(`${__hooks}/facts.js`);
  const isOfficer = user.role === 'officer';
  const owner = isOfficer && organizationFacts(tx, ownerOf(tx, collection, after).id, true);
  const claim = domain.claimOfWrite(user, before, after, {
    isOwn: isOfficer && domain.canEditOrganization(user, owner),
    isAssured: Boolean(e.requestInfo().body.assured_date),
    municipalityId: isOfficer ? domain.writingMunicipalityId(user, after, facts) : '',
  });
  for (const field of Object.keys(claim)) e.record.set(field, claim[field]);
}

/** A write by request: PocketBase's superuser writes everything, a user what is the own, and the trail says who. */
function request(e, action) {
  require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
    if (!user) return false;
    const found = refuseForeign(tx, user, e, action);
    refuseConcurrent(e, found.before);
    if (action === 'delete') return false;
    stampProvenance(tx, user, e, found);
    stampClaim(tx, user, e, found);
    return refuseUnaskedPutBack(tx, e, found);
  });
}

/** A write that only PocketBase's superuser makes by request: nothing to ask, but the trail says who. */
function actingRequest(e) {
  require(`${__hooks}/by-request.js`).byRequest(e, () => {});
}

module.exports = { actingRequest, refuseConcurrent, request };
