/** Reports of readers: anybody makes one, and a contact that is said to be somebody's own is hidden at once where it may be. */
import {
  CORRECTION_LIMITS,
  canHideAtOnce,
  contactText,
  correctionErrors,
  correctionUpkeep,
  isContact,
} from '../../domain/hooks-entry.ts';
import { isAgreementGone } from '../agreement/agreements.ts';
import { actingAs } from '../audit/actor.ts';
import { nowMs, nowText } from '../clock.ts';
import type { App, RecordModel, RequestEvent } from '../pocketbase.ts';
import { find, newRecord, plain } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { contactFacts } from './contact-facts.ts';
import { hideContacts, publicCopies } from './contacts.ts';
import { rememberTakedown } from './takedown-requests.ts';

/** The record as everybody may read it; what is not public is not there. An agreement stays readable without its page. */
function publicRecord(e: RequestEvent, tx: App, collection: string, id: string): RecordModel {
  const record = find(tx, collection, id);
  const rule = record?.collection().viewRule ?? '';
  if (!record || !tx.canAccessRecord(record, e.requestInfo(), rule)) throw new NotFoundError('');
  if (collection === 'agreements' && isAgreementGone(tx, record)) throw new NotFoundError('');
  return record;
}

/** Hides the contact at once, wherever its owner has it, where the rules allow all of that; asked about afterwards. */
function hideContact(tx: App, correction: RecordModel, record: RecordModel): void {
  const [collection, field] = [correction.getString('collection'), correction.getString('field')];
  if (correction.getString('kind') !== 'private_contact' || !isContact(collection, field)) return;
  const value = contactText(collection, plain(record));
  rememberTakedown(tx, correction, record, value);
  const copies = publicCopies(tx, collection, record, value);
  if (!copies.every((copy) => canHideAtOnce(contactFacts(tx, copy)))) return;
  correction.set('hidden', true);
  correction.set('hidden_at', nowText());
  correction.set('hidden_contacts', hideContacts(tx, copies));
}

/** Anybody reports that a public record is not right. The answer says whether a contact was hidden. */
export function reportCorrection(e: RequestEvent): unknown {
  const { body } = e.requestInfo();
  const say = (field: string) => String(body[field] || '').trim();
  const said = {
    collection: say('collection'),
    record: say('record'),
    field: say('field'),
    kind: say('kind'),
    text: say('text'),
    contact: say('contact'),
  };
  refuseErrors('invalid_record', correctionErrors(said));
  let hidden = false;
  e.app.runInTransaction((tx) => {
    const record = publicRecord(e, tx, said.collection, said.record);
    if (said.field === 'email' && !record.getString('email')) throw new NotFoundError('');
    if (tx.countRecords('corrections', $dbx.hashExp({ state: 'open' })) >= CORRECTION_LIMITS.openMost) {
      refuse('too_many', { form: 'too_many' });
    }
    const correction = newRecord(tx, 'corrections');
    correction.load(said);
    correction.set('state', 'open');
    actingAs(tx, 'visitor', '', () => {
      hideContact(tx, correction, record);
      tx.save(correction);
    });
    hidden = correction.getBool('hidden');
  });
  return e.json(200, { hidden });
}

/** Erases what has had its time. Run each day. */
export function eraseOldCorrections(app: App): void {
  for (const correction of app.findRecordsByFilter('corrections', 'contact != "" || state != "open"', '', 0, 0)) {
    const todo = correctionUpkeep(plain(correction), nowMs());
    if (todo === 'delete') app.delete(correction);
    if (todo !== 'erase_contact') continue;
    correction.set('contact', '');
    app.save(correction);
  }
}
