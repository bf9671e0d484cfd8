// Activities and obstacles. Wiring only: who may and what is valid stand in lib/domain.js.

/** The view of activities that the site reads: what is public of them. */
const FACTS = 'activity_facts';

function refuseForeign(tx, user, e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { plain, stored, refuse, refuseErrors } = require(`${__hooks}/plain.js`);
  const collection = e.record.collection().name;
  const before = action === 'create' ? null : plain(stored(tx, e.record));
  if (before && !domain.canWriteRollout(user, collection, before, before)) throw new NotFoundError('');
  require(`${__hooks}/scope.js`).refuseConcurrent(e, before);
  if (action === 'delete') return before;
  const after = plain(e.record);
  refuseErrors('not_yours', domain.rolloutFixedErrors(before, after));
  if (!domain.canWriteRollout(user, collection, before, after)) refuse('not_yours', { municipality: 'not_yours' });
  return before;
}

/** Who recorded an activity stays with it, as a role; nobody says it themselves. */
function stampRole(user, e, before) {
  if (e.record.collection().name !== 'activities') return;
  e.record.set('recorded_by', before ? before.recorded_by : user.role);
}

/** A write by request: PocketBase's superuser writes everything, a user what is the own, and the trail says who. */
function request(e, action) {
  require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
    if (!user) return;
    const before = refuseForeign(tx, user, e, action);
    if (action !== 'delete') stampRole(user, e, before);
  });
}

/** Whoever writes: the rules hold, the trail is kept, and the site learns that an activity came, changed or went. */
function write(e, action) {
  const { refuseErrors } = require(`${__hooks}/plain.js`);
  const guard = require(`${__hooks}/guard.js`);
  const isActivity = e.record.collection().name === 'activities';
  guard.keepTrail(e, action, (tx, data) => {
    if (data) {
      const domain = require(`${__hooks}/lib/domain.js`);
      const today = require(`${__hooks}/clock.js`).today();
      const check = isActivity ? domain.activityErrors : domain.obstacleErrors;
      refuseErrors('invalid_record', check(data, today));
    }
    e.next();
    if (isActivity) guard.logChange(tx, FACTS, e.record.id, action);
  });
}

module.exports = { request, write };
