// Contacts that a reader asked to hide. The report keeps whose it was and a hash, by which the same contact is known again
// when somebody types it anew, also after the contact itself was erased.

function hashOf(report, identity) {
  return $security.sha256(report + identity);
}

/** Keeps in a report which contact it asks to hide. `text`: as it stands in public. */
function remember(tx, correction, record, text) {
  const { contactIdentity } = require(`${__hooks}/lib/domain.js`);
  const collection = correction.getString('collection');
  const owner = require(`${__hooks}/facts.js`).ownerOf(tx, collection, require(`${__hooks}/plain.js`).plain(record));
  if (!owner) return;
  correction.set('contact_owner', owner.id);
  correction.set('contact_hash', hashOf(correction.id, contactIdentity(collection, text)));
}

/** The requests of one owner that were not answered by putting the contact back. */
function requestsTo(tx, owner) {
  return tx.findRecordsByFilter('corrections', 'contact_owner = {:owner} && state != "declined"', '', 0, 0, { owner });
}

/** `open` as long as one of them waits for an answer, else `solved`; empty for none. */
function stateOf(requests) {
  if (requests.length === 0) return '';
  return requests.some((request) => request.getString('state') === 'open') ? 'open' : 'solved';
}

function ownerId(tx, collection, record) {
  const owner = require(`${__hooks}/facts.js`).ownerOf(tx, collection, record);
  return owner ? owner.id : '';
}

/** What has become of the request to hide the contact that this write would make public; empty for none. Plain data. */
function askedOfWrite(tx, collection, before, after) {
  const { newlyPublicContact } = require(`${__hooks}/lib/domain.js`);
  const owner = ownerId(tx, collection, after);
  if (!owner) return '';
  const identity = newlyPublicContact(collection, before, after);
  if (!identity) return '';
  const isAbout = (request) => request.getString('contact_hash') === hashOf(request.id, identity);
  return stateOf(requestsTo(tx, owner).filter(isAbout));
}

/** The same for the form of a stored record: were it published as it is, or with the mail address that was taken from it. */
function askedOfRecord(app, collection, record) {
  const asked = askedOfWrite(app, collection, null, { ...record, status: 'published' });
  if (asked || record.email !== '') return asked;
  const isAbout = (request) => request.getString('record') === record.id && request.getString('field') === 'email';
  return stateOf(requestsTo(app, ownerId(app, collection, record)).filter(isAbout));
}

/** For who may write the record: whether a reader asked to hide its contact. */
function show(e) {
  const [collection, id] = [e.request.pathValue('collection'), e.request.pathValue('record')];
  const user = require(`${__hooks}/person.js`).currentUser(e.app, e.auth);
  const isOwn = require(`${__hooks}/may-write.js`).mayWriteOne(e.app, user, {
    collection,
    action: 'update',
    record: { id },
  });
  if (!isOwn) throw new NotFoundError('');
  const record = require(`${__hooks}/plain.js`).plain(require(`${__hooks}/facts.js`).find(e.app, collection, id));
  return e.json(200, { state: askedOfRecord(e.app, collection, record) });
}

module.exports = { askedOfWrite, remember, show };
