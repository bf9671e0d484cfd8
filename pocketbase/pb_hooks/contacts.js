// A number, a mail address or a place that somebody says is their own: what must be known of it, and how it goes from the
// site and comes back. Inside the transaction of the report or of its answer.

/** The service, organisation or place that the contact is of; empty texts for the others. */
function holdersOf(collection, record) {
  const of = (name, relation) => (collection === name ? record.id : record.getString(relation));
  return {
    service: of('services', 'service'),
    organization: of('organizations', 'organization'),
    location: of('locations', 'location'),
  };
}

/** Who helps in one town for an organisation of the whole country stands at a service: all else is the organisation's. */
function isInstitutions(tx, collection, record) {
  const { find, isNational, ownerOf } = require(`${__hooks}/facts.js`);
  const plain = require(`${__hooks}/plain.js`).plain(record);
  if (find(tx, 'services', holdersOf(collection, record).service)?.getBool('nationwide')) return true;
  const organization = ownerOf(tx, collection, plain);
  if (!organization) return false;
  if (organization.getString('kind') === 'social_services') return true;
  const isServices = holdersOf(collection, record).service !== '';
  return !isServices && isNational(tx, organization);
}

function isFirstDoors(tx, collection, record) {
  const { service, organization, location } = holdersOf(collection, record);
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sql = `SELECT i.id AS text FROM intake_points i JOIN services s ON s.id = i.service
    WHERE i.status = 'published' AND (s.id = {:service}
      OR (s.organization = {:organization} AND {:isOwn})
      OR s.id IN (SELECT service FROM service_at_locations WHERE location = {:location})) LIMIT 1`;
  const isOwn = service === '' && collection !== 'locations' && location === '';
  return textsOf(tx, sql, { service, organization, location, isOwn }).length > 0;
}

function hiddenToday(tx) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sql = 'SELECT id AS text FROM corrections WHERE hidden_at >= {:moment}';
  return textsOf(tx, sql, { moment: require(`${__hooks}/clock.js`).storedDaysAgo(1) }).length;
}

function wasPutBack(tx, record) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sql =
    "SELECT id AS text FROM corrections WHERE record = {:record} AND hidden_at != '' AND state = 'declined' LIMIT 1";
  return textsOf(tx, sql, { record: record.id }).length > 0;
}

/** As the domain asks for them before a contact is hidden at once. */
function contactFacts(tx, collection, record) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  return {
    number: collection === 'phones' ? record.getString('number') : '',
    isInstitutions: isInstitutions(tx, collection, record),
    isFirstDoors: isFirstDoors(tx, collection, record),
    municipalityNumbers: textsOf(tx, "SELECT phone AS text FROM municipalities WHERE phone != ''", {}),
    wasPutBack: wasPutBack(tx, record),
    hiddenToday: hiddenToday(tx),
  };
}

/** Whether a report about this record and field is about a contact that can be hidden by itself. */
function isContact(collection, field) {
  return field === 'email' || isOwnRecord(collection);
}

/** A number or a place is a record of its own; a mail address is a field of one. */
function isOwnRecord(collection) {
  return collection === 'phones' || collection === 'locations';
}

/** Where the contacts of an organisation stand in public. */
const STANDS = {
  phones:
    'status = "published" && (organization = {:owner} || service.organization = {:owner} || location.organization = {:owner})',
  locations: 'status = "published" && organization = {:owner}',
  organizations: 'email != "" && id = {:owner}',
  services: 'email != "" && organization = {:owner}',
};

/** All that is public of one contact: also at other records of the organisation that this record is of. */
function publicCopies(tx, collection, record, value) {
  const { contactIdentity, contactText } = require(`${__hooks}/lib/domain.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  const owner = require(`${__hooks}/facts.js`).ownerOf(tx, collection, plain(record));
  if (!owner || !STANDS[collection]) return [{ collection, record }];
  const copies = [];
  for (const name of isOwnRecord(collection) ? [collection] : ['organizations', 'services']) {
    for (const other of tx.findRecordsByFilter(name, STANDS[name], '', 0, 0, { owner: owner.id })) {
      const isSame = contactIdentity(name, contactText(name, plain(other))) === contactIdentity(collection, value);
      if (isSame) copies.push({ collection: name, record: other });
    }
  }
  return copies;
}

/** Takes them from the site; what they were is given back, so that it can be kept until somebody decides. */
function hideAll(tx, copies) {
  const { contactText } = require(`${__hooks}/lib/domain.js`);
  const { plain } = require(`${__hooks}/plain.js`);
  return copies.map(({ collection, record }) => {
    const value = contactText(collection, plain(record));
    if (isOwnRecord(collection)) record.set('status', 'hidden');
    else record.set('email', '');
    tx.save(record);
    return { collection, record: record.id, value };
  });
}

/** Puts them back as they were, but for those that somebody changed meanwhile. */
function putBack(tx, contacts) {
  for (const { collection, record: id, value } of contacts) {
    const record = require(`${__hooks}/facts.js`).find(tx, collection, id);
    const isRecord = isOwnRecord(collection);
    if (!record || (isRecord ? record.getString('status') !== 'hidden' : record.getString('email') !== '')) continue;
    if (isRecord) record.set('status', 'published');
    else record.set('email', value);
    tx.save(record);
  }
}

module.exports = { contactFacts, hideAll, isContact, publicCopies, putBack };
