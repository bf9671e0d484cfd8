// Agreements and their drafts. Wiring only: the rules stand in lib/domain.js. Answers are those of an API rule: what is not
// yours is not found, what you would make of it is refused.

function factsOf(agreement) {
  return { form: agreement.getString('form'), municipalityIds: agreement.getStringSlice('municipalities') };
}

/** Whether residents have no page of it: what was never made public had none. */
function isPageGone(tx, agreement) {
  const { id } = agreement;
  const events = tx.findRecordsByFilter('agreement_events', 'agreement = {:id}', '-number', 0, 0, { id });
  const { makesKnown } = require(`${__hooks}/lib/domain.js`);
  const published = events.find((event) => makesKnown(event.getString('kind')));
  if (!published) return true;
  const facts = {
    vouchedBy: published.getString('vouched_by'),
    assuredDate: published.getString('assured_date'),
    retrievedDate: published.getString('retrieved_date'),
  };
  const today = require(`${__hooks}/clock.js`).today();
  return require(`${__hooks}/lib/domain.js`).isPageGone({ kind: events[0].getString('kind') }, facts, today);
}

/** A new agreement by request. */
function startRequest(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/by-request.js`).byRequest(e, (_, user) => {
    if (!user) return;
    if (!domain.canStartAgreement(user, factsOf(e.record))) refuse('not_yours', { municipalities: 'not_yours' });
    // Only the starting facts know whose network an agreement is.
    e.record.set('network', '');
  });
}

/** A new draft, or a save of one: it must be the next of what the person read. */
function draftRequest(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse, stored } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/by-request.js`).byRequest(e, (tx, user) => {
    const before = action === 'create' ? null : stored(tx, e.record);
    if (user) {
      const agreement = tx.findRecordById('agreements', (before || e.record).getString('agreement'));
      if (!domain.canEditDraft(user, factsOf(agreement))) throw new NotFoundError('');
    }
    if (before && Number(e.requestInfo().body.revision) !== before.getInt('revision')) {
      refuse('changed_meanwhile', { revision: 'changed_meanwhile' });
    }
  });
}

/** Whoever writes a draft: it belongs to its agreement, its text is one, and its revision counts on. */
function saveDraft(e, action) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { refuse, refuseErrors, stored } = require(`${__hooks}/plain.js`);
  require(`${__hooks}/guard.js`).keepTrail(e, action, (tx) => {
    const before = action === 'create' ? null : stored(tx, e.record);
    if (before && before.getString('agreement') !== e.record.getString('agreement')) {
      refuse('not_yours', { agreement: 'owner_is_fixed' });
    }
    if (e.record.id !== e.record.getString('agreement')) refuse('invalid_record', { agreement: 'invalid' });
    const agreement = tx.findRecordById('agreements', e.record.id);
    const municipalityIds = agreement.getStringSlice('municipalities');
    const text = e.record.getString('document');
    refuseErrors('invalid_record', domain.draftTextErrors(text, municipalityIds, 'draft'));
    e.record.set('revision', before ? before.getInt('revision') + 1 : 1);
    e.next();
  });
}

module.exports = { draftRequest, factsOf, isPageGone, saveDraft, startRequest };
