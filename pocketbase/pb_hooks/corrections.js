// Reports of readers, and what becomes of them. Wiring only: the rules stand in lib/domain.js.

const MOST_LISTED = 500;
const MOST_ANSWERED = 100;

function nowMs() {
  return require(`${__hooks}/clock.js`).nowMs();
}

/** The record as everybody may read it; what is not public is not there. An agreement stays readable without its page. */
function publicRecord(e, tx, collection, id) {
  const record = require(`${__hooks}/facts.js`).find(tx, collection, id);
  if (!record || !tx.canAccessRecord(record, e.requestInfo(), record.collection().viewRule))
    throw new NotFoundError('');
  if (collection === 'agreements' && require(`${__hooks}/agreements.js`).isPageGone(tx, record)) {
    throw new NotFoundError('');
  }
  return record;
}

/** Hides the contact at once, wherever its owner has it, where the rules allow all of that; asked about afterwards. */
function hideContact(tx, correction, record) {
  const contacts = require(`${__hooks}/contacts.js`);
  const [collection, field] = [correction.getString('collection'), correction.getString('field')];
  if (correction.getString('kind') !== 'private_contact' || !contacts.isContact(collection, field)) return;
  const { canHideAtOnce, contactText } = require(`${__hooks}/lib/domain.js`);
  const value = contactText(collection, require(`${__hooks}/plain.js`).plain(record));
  require(`${__hooks}/asked-contacts.js`).remember(tx, correction, record, value);
  const copies = contacts.publicCopies(tx, collection, record, value);
  const canHide = (copy) => canHideAtOnce(contacts.contactFacts(tx, copy.collection, copy.record));
  if (!copies.every(canHide)) return;
  correction.set('hidden', true);
  correction.set('hidden_at', new Date(nowMs()).toISOString());
  correction.set('hidden_contacts', contacts.hideAll(tx, copies));
}

/** Anybody reports that a public record is not right. The answer says whether a contact was hidden. */
function report(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { newId, refuse, refuseErrors } = require(`${__hooks}/plain.js`);
  const body = e.requestInfo().body;
  const said = {};
  for (const field of ['collection', 'record', 'field', 'kind', 'text', 'contact']) {
    said[field] = String(body[field] || '').trim();
  }
  refuseErrors('invalid_record', domain.correctionErrors(said));
  let hidden = false;
  e.app.runInTransaction((tx) => {
    const record = publicRecord(e, tx, said.collection, said.record);
    if (said.field === 'email' && !record.getString('email')) throw new NotFoundError('');
    if (tx.countRecords('corrections', $dbx.hashExp({ state: 'open' })) >= domain.CORRECTION_LIMITS.openMost) {
      refuse('too_many', { form: 'too_many' });
    }
    const correction = new Record(tx.findCollectionByNameOrId('corrections'));
    correction.load(said);
    correction.set('id', newId());
    correction.set('state', 'open');
    require(`${__hooks}/audit.js`).actingAs(tx, 'visitor', '', () => {
      hideContact(tx, correction, record);
      tx.save(correction);
    });
    hidden = correction.getBool('hidden');
  });
  return e.json(200, { hidden });
}

/** The record a report is about as plain data, null when it is gone, and whether it is this user's to answer. */
function reported(app, user, correction) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { factsOf, find } = require(`${__hooks}/facts.js`);
  const collection = correction.getString('collection');
  const found = find(app, collection, correction.getString('record'));
  const record = found && require(`${__hooks}/plain.js`).plain(found);
  const facts = record && collection !== 'agreements' ? factsOf(app, user, collection, record, 'update') : {};
  return { found, record, isOwn: domain.canAnswerCorrection(user, collection, record, facts) };
}

/** The contact that a report is about, for who judges it, and the places where one that was hidden is public again. */
function reportedContact(app, correction, found) {
  const contacts = require(`${__hooks}/contacts.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const [collection, field] = [correction.getString('collection'), correction.getString('field')];
  if (!found || !contacts.isContact(collection, field)) return { text: '', copies: [] };
  const { contactText } = require(`${__hooks}/lib/domain.js`);
  const taken = (plain(correction).hidden_contacts || []).find(({ record }) => record === found.id);
  if (!taken) return { text: contactText(collection, plain(found)), copies: [] };
  return { text: taken.value, copies: contacts.publicCopies(app, collection, found, taken.value) };
}

/** A report with what its page needs to name the entry and to lead to its form. */
function shown(app, correction, found, record) {
  const { nameOf, ownerOf } = require(`${__hooks}/facts.js`);
  const collection = correction.getString('collection');
  const owner = record && collection !== 'agreements' ? ownerOf(app, collection, record) : null;
  const contact = reportedContact(app, correction, found);
  return {
    ...require(`${__hooks}/plain.js`).plain(correction),
    hidden_contacts: undefined,
    contact_hash: undefined,
    about: {
      isThere: record !== null,
      name: record ? record.name || record.number || '' : '',
      contact: contact.text,
      is_back: contact.copies.length > 0,
      organization: owner ? owner.id : '',
      organization_name: nameOf(owner),
      municipality: record ? record.municipality || '' : '',
    },
  };
}

/** The reports that are this user's to answer: the open ones, oldest first, then what was answered last. */
function list(e) {
  const user = require(`${__hooks}/person.js`).currentUser(e.app, e.auth);
  const open = e.app.findRecordsByFilter('corrections', 'state = "open"', 'created', MOST_LISTED, 0);
  const answered = e.app.findRecordsByFilter('corrections', 'state != "open"', '-updated', MOST_ANSWERED, 0);
  const own = [];
  for (const correction of [...open, ...answered]) {
    const { found, record, isOwn } = reported(e.app, user, correction);
    if (isOwn) own.push(shown(e.app, correction, found, record));
  }
  return e.json(200, { corrections: own });
}

/** What becomes of a contact that was hidden: back on the site, or gone for good, also where it was put back meanwhile. */
function decideContact(tx, correction, found) {
  if (!correction.getBool('hidden')) return;
  const contacts = require(`${__hooks}/contacts.js`);
  const { hidden_contacts } = require(`${__hooks}/plain.js`).plain(correction);
  if (correction.getString('state') === 'declined') contacts.putBack(tx, hidden_contacts);
  else contacts.hideAll(tx, reportedContact(tx, correction, found).copies);
  correction.set('hidden', false);
  correction.set('hidden_contacts', null);
}

/** Its owner, or staff, says what was done with a report; once. */
function answer(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, refuseErrors } = require(`${__hooks}/plain.js`);
  const body = e.requestInfo().body;
  const said = { state: String(body.state || ''), answer: String(body.answer || '').trim() };
  e.app.runInTransaction((tx) => {
    const user = require(`${__hooks}/person.js`).currentUser(tx, e.auth);
    const correction = require(`${__hooks}/facts.js`).find(tx, 'corrections', e.request.pathValue('id'));
    const about = correction && reported(tx, user, correction);
    if (!about?.isOwn) throw new NotFoundError('');
    refuseErrors('invalid_record', domain.answerErrors(plain(correction), said));
    correction.set('state', said.state);
    correction.set('answer', said.answer);
    correction.set('answered_by', user.role);
    correction.set('contact', '');
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => {
      decideContact(tx, correction, about.found);
      tx.save(correction);
    });
  });
  return e.noContent(204);
}

/** Erases what has had its time. Run each day. */
function upkeep(app) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  for (const correction of app.findRecordsByFilter('corrections', 'contact != "" || state != "open"', '', 0, 0)) {
    const todo = domain.correctionUpkeep(plain(correction), nowMs());
    if (todo === 'delete') app.delete(correction);
    if (todo !== 'erase_contact') continue;
    correction.set('contact', '');
    app.save(correction);
  }
}

module.exports = { answer, list, report, upkeep };
