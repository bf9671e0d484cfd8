// A number, a mail address or a place that somebody says is their own: what must be known of it, and how it goes from the
// site and comes back. Inside the transaction of the report or of its answer.

const MS_PER_DAY = 86400000;

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

function hiddenSince(tx, moment) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sql = 'SELECT id AS text FROM corrections WHERE hidden_at >= {:moment}';
  return textsOf(tx, sql, { moment: moment.replace('T', ' ') }).length;
}

function wasPutBack(tx, record) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sql =
    "SELECT id AS text FROM corrections WHERE record = {:record} AND hidden_at != '' AND state = 'declined' LIMIT 1";
  return textsOf(tx, sql, { record: record.id }).length > 0;
}

/** As the domain asks for them before a contact is hidden at once. */
function contactFacts(tx, collection, record, nowMs) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  return {
    number: collection === 'phones' ? record.getString('number') : '',
    isInstitutions: isInstitutions(tx, collection, record),
    isFirstDoors: isFirstDoors(tx, collection, record),
    municipalityNumbers: textsOf(tx, "SELECT phone AS text FROM municipalities WHERE phone != ''", {}),
    wasPutBack: wasPutBack(tx, record),
    hiddenToday: hiddenSince(tx, new Date(nowMs - MS_PER_DAY).toISOString()),
  };
}

/** Whether a report about this record and field is about a contact that can be hidden by itself. */
function isContact(collection, field) {
  return field === 'email' || collection === 'phones' || collection === 'locations';
}

/** Takes it from the site; what it was is given back, so that it can be kept until somebody decides. */
function hide(tx, record, field) {
  const value = field === 'email' ? record.getString('email') : '';
  if (field === 'email') record.set('email', '');
  else record.set('status', 'hidden');
  tx.save(record);
  return value;
}

/** Puts it back as it was, unless somebody changed it meanwhile. */
function putBack(tx, record, field, value) {
  if (field === 'email' && record.getString('email') !== '') return;
  if (field !== 'email' && record.getString('status') !== 'hidden') return;
  if (field === 'email') record.set('email', value);
  else record.set('status', 'published');
  tx.save(record);
}

module.exports = { contactFacts, hide, isContact, putBack };
