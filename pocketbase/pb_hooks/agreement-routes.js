// What makes an agreement known, records one from paper, vouches for it or takes it back: a frozen version and an event, in
// one transaction, in the name of who asks. The same event id again is the same act, answered as before. And what throws
// away a draft of which nothing was ever made known.

const RECORDING_FIELDS = ['signed_date', 'vouched_by', 'source_name', 'source_url', 'source_date'];
const CONFIRMED_FIELDS = ['signed_date', 'source_name', 'source_url', 'source_date', 'licence', 'retrieved_date'];

function today() {
  return require(`${__hooks}/clock.js`).today();
}

function lastOf(tx, collection, agreement) {
  return tx.findRecordsByFilter(collection, 'agreement = {:id}', '-number', 1, 0, { id: agreement.id })[0] || null;
}

const numberOf = (record) => (record ? record.getInt('number') : 0);

function addEvent(tx, agreement, id, kind, version, fields) {
  const event = new Record(tx.findCollectionByNameOrId('agreement_events'));
  const fixed = { kind, agreement: agreement.id, version: version.id, day: today() };
  event.load({ retrieved_date: today(), ...fields, ...fixed });
  event.set('id', id || require(`${__hooks}/plain.js`).newId());
  event.set('number', numberOf(lastOf(tx, 'agreement_events', agreement)) + 1);
  tx.save(event);
  // Its row in `changes`: who could not read it before can now.
  tx.save(agreement);
}

/** The draft as who asks saw it, frozen. */
function freeze(tx, agreement, draft) {
  const last = lastOf(tx, 'agreement_versions', agreement);
  const isThere = last !== null && last.getInt('revision') === draft.getInt('revision');
  if (
    isThere &&
    require(`${__hooks}/lib/domain.js`).makesKnown(lastOf(tx, 'agreement_events', agreement).getString('kind'))
  ) {
    require(`${__hooks}/plain.js`).refuse('nothing_new', { revision: 'nothing_new' });
  }
  const version = new Record(tx.findCollectionByNameOrId('agreement_versions'));
  version.set('id', require(`${__hooks}/plain.js`).newId());
  version.set('agreement', agreement.id);
  version.set('number', numberOf(last) + 1);
  version.set('document', draft.getString('document'));
  version.set('revision', draft.getInt('revision'));
  tx.save(version);
  return version;
}

/** The draft, if it still is what who asks read. */
function draftRead(tx, agreement, body) {
  const draft = require(`${__hooks}/facts.js`).find(tx, 'agreement_drafts', agreement.id);
  if (!draft) throw new NotFoundError('');
  if (draft.getInt('revision') !== Number(body.revision)) {
    require(`${__hooks}/plain.js`).refuse('changed_meanwhile', { revision: 'changed_meanwhile' });
  }
  return draft;
}

function draftSeen(tx, agreement, body, stage) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuseErrors } = require(`${__hooks}/plain.js`);
  const draft = draftRead(tx, agreement, body);
  const municipalityIds = agreement.getStringSlice('municipalities');
  refuseErrors('incomplete', domain.draftTextErrors(draft.getString('document'), municipalityIds, stage));
  return draft;
}

const ACTS = {
  announce(tx, agreement, body) {
    const version = freeze(tx, agreement, draftSeen(tx, agreement, body, 'announced'));
    addEvent(tx, agreement, body.event, 'announced', version, {});
  },

  record(tx, agreement, body, user) {
    const domain = require(`${__hooks}/lib/domain.js`);
    const { refuseErrors } = require(`${__hooks}/plain.js`);
    const draft = draftSeen(tx, agreement, body, 'recorded');
    const document = domain.readDocument(draft.getString('document'));
    refuseErrors('invalid_record', domain.recordingErrors(user, body, document, today()));
    const said = domain.paperSaid(body, document);
    for (const field of RECORDING_FIELDS) said[field] = String(body[field] || '');
    const isVouched = said.vouched_by !== 'source';
    const assured = isVouched ? { assured_date: today(), assured_by: user.role } : {};
    addEvent(tx, agreement, body.event, 'recorded', freeze(tx, agreement, draft), { ...said, ...assured });
  },

  /** The same version, recorded again on the municipality's word: the source stays what it was. */
  confirm(tx, agreement, body, user) {
    const { refuse } = require(`${__hooks}/plain.js`);
    const last = lastOf(tx, 'agreement_events', agreement);
    if (last.getInt('number') !== Number(body.number)) refuse('changed_meanwhile', { form: 'changed_meanwhile' });
    const said = {};
    for (const field of CONFIRMED_FIELDS) said[field] = last.getString(field);
    const version = tx.findRecordById('agreement_versions', last.getString('version'));
    // Of what was recorded before anybody was asked, it is not known.
    const tasks = last.getString('tasks_said') || 'unknown';
    const term = last.getString('term_said') || 'unknown';
    const document = require(`${__hooks}/lib/domain.js`).readDocument(version.getString('document'));
    const asked = require(`${__hooks}/lib/domain.js`).paperSaid({ tasks_said: tasks, term_said: term }, document);
    const vouched = { vouched_by: 'municipality', assured_date: today(), assured_by: user.role };
    addEvent(tx, agreement, body.event, 'recorded', version, { ...said, ...asked, ...vouched });
  },

  /** The trail keeps both. */
  discard(tx, agreement, body) {
    const scan = require(`${__hooks}/facts.js`).find(tx, 'agreement_scans', agreement.id);
    tx.delete(draftRead(tx, agreement, body));
    if (scan) tx.delete(scan);
    tx.delete(agreement);
  },

  withdraw(tx, agreement, body) {
    const last = lastOf(tx, 'agreement_events', agreement);
    const version = tx.findRecordById('agreement_versions', last.getString('version'));
    addEvent(tx, agreement, body.event, 'withdrawn', version, { reason: String(body.reason || '').trim() });
  },
};

/** Answers a refusal of the table of acts (src/domain/agreement/lifecycle.ts). */
function refuseAct(refusal) {
  const { refuse } = require(`${__hooks}/plain.js`);
  const answer = require(`${__hooks}/lib/domain.js`).refusalAnswer(refusal);
  if (answer === 'forbidden') throw new ForbiddenError('not_yours');
  if (answer === 'not_found') throw new NotFoundError('');
  refuse(refusal, { [answer === 'at_agreement' ? 'agreement' : 'form']: refusal });
}

function lastFactsOf(tx, agreement) {
  const last = lastOf(tx, 'agreement_events', agreement);
  return last && { kind: last.getString('kind'), vouchedBy: last.getString('vouched_by') };
}

/** The last word of the address says which act. */
function act(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const body = e.requestInfo().body;
  const name = e.request.url.path.split('/').pop();
  e.app.runInTransaction((tx) => {
    const user = require(`${__hooks}/person.js`).currentUser(tx, e.auth);
    const agreement = find(tx, e.request.pathValue('id'));
    const facts = agreement && require(`${__hooks}/agreements.js`).factsOf(agreement);
    if (!facts || !domain.canReadAgreement(user, facts)) throw new NotFoundError('');
    const refusal = domain.actRefusal(name, user, facts, lastFactsOf(tx, agreement));
    if (refusal === 'not_yours') refuseAct(refusal);
    // Done already: what it brought about may be why it could not be done now.
    if (isDone(tx, agreement, String(body.event || ''))) return;
    if (refusal) refuseAct(refusal);
    require(`${__hooks}/audit.js`).actingFor(tx, e.auth, () => ACTS[name](tx, agreement, body, user));
  });
  return e.noContent(204);
}

/** A form sent again is done already, unless something else has happened since: then it says nothing true any more. */
function isDone(tx, agreement, id) {
  if (id === '') return false;
  const filter = 'id = {:id} && agreement = {:agreement}';
  if (tx.findRecordsByFilter('agreement_events', filter, '', 1, 0, { id, agreement: agreement.id }).length === 0) {
    return false;
  }
  if (lastOf(tx, 'agreement_events', agreement).id !== id) {
    require(`${__hooks}/plain.js`).refuse('happened_since', { event: 'happened_since' });
  }
  return true;
}

function find(app, id) {
  return require(`${__hooks}/facts.js`).find(app, 'agreements', id);
}

/** The agreement's own part of the audit chain, the newest first: for staff, and officers of its municipalities. */
function history(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const user = require(`${__hooks}/person.js`).currentUser(e.app, e.auth);
  const agreement = find(e.app, e.request.pathValue('id'));
  const facts = agreement && require(`${__hooks}/agreements.js`).factsOf(agreement);
  if (!facts || !domain.canReadAgreement(user, facts)) throw new NotFoundError('');
  const rows = arrayOf(
    new DynamicModel({ seq: 0, at: '', actor: '', actor_role: '', action: '', collection: '', changes: '' }),
  );
  e.app
    .db()
    .newQuery(
      `SELECT seq, at, actor, actor_role, action, collection, changes FROM audit_records
       WHERE (record = {:id} AND collection IN ('agreements', 'agreement_drafts', 'agreement_scans'))
          OR (collection = 'agreement_events' AND record IN (SELECT id FROM agreement_events WHERE agreement = {:id}))
          OR (collection = 'agreement_versions' AND record IN (SELECT id FROM agreement_versions WHERE agreement = {:id}))
       ORDER BY seq DESC LIMIT 500`,
    )
    .bind({ id: agreement.id })
    .all(rows);
  return e.json(200, {
    rows: rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      role: row.actor_role,
      isOwn: row.actor === user.id,
      action: row.action,
      collection: row.collection,
      vouchedBy: JSON.parse(row.changes).vouched_by?.to || '',
    })),
  });
}

module.exports = { act, history };
