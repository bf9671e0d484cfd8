// Whether who asks may write these records, as the hooks would decide: so that a page shows no form that would be refused.
// It says no more than trying would.

const MOST = 500;

function mayWriteOne(app, user, { collection, action, record }) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { factsOf, find } = require(`${__hooks}/facts.js`);
  if (!domain.DIRECTORY_COLLECTIONS.includes(collection) || !record) return false;
  const isNew = action === 'create';
  const found = isNew ? null : find(app, collection, record.id);
  if (!isNew && !found) return false;
  const data = isNew ? record : require(`${__hooks}/plain.js`).plain(found);
  return domain.canWriteRecord(user, collection, action, data, factsOf(app, user, collection, data, action));
}

function mayWrite(e) {
  const user = require(`${__hooks}/person.js`).currentUser(e.app, e.auth);
  const { writes } = JSON.parse(JSON.stringify(e.requestInfo().body));
  if (!Array.isArray(writes) || writes.length > MOST) throw new BadRequestError('too_many');
  return e.json(200, { answers: writes.map((write) => mayWriteOne(e.app, user, write)) });
}

module.exports = { mayWrite, mayWriteOne };
