/** What becomes of the reports of readers: whoever keeps the entry, or staff, sees them and answers. */
import type { User } from '../../domain/access/user.ts';
import type { WriteFacts } from '../../domain/access/write-directory.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { answerErrors, canAnswerCorrection, contactText, isContact, textOf } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { actingFor } from '../audit/actor.ts';
import { factsOf } from '../directory/facts.ts';
import { nameOf, ownerOf } from '../directory/owners.ts';
import type { App, RecordModel, SignedInEvent } from '../pocketbase.ts';
import { find, plain } from '../records.ts';
import { refuseErrors } from '../refusal.ts';
import { type Copy, type HiddenContact, hideContacts, publicCopies, republishContacts } from './contacts.ts';

const MOST_LISTED = 500;
const MOST_ANSWERED = 100;
/** Agreements are nobody's organisation's: who answers depends on their municipalities alone. */
const NO_FACTS: WriteFacts = { organization: null, service: null, location: null };

/** The record a report is about, null when it is gone, and whether it is this user's to answer. */
interface Reported {
  found: RecordModel | null;
  record: (StoredRecord & { id: string }) | null;
  isOwn: boolean;
}

function reported(app: App, user: User, correction: RecordModel): Reported {
  const collection = correction.getString('collection');
  const found = find(app, collection, correction.getString('record'));
  const record = found && plain(found);
  const hasFacts = record !== null && collection !== 'agreements';
  const facts = hasFacts ? factsOf(app, user, collection, record, 'update') : NO_FACTS;
  return { found, record, isOwn: canAnswerCorrection(user, collection, record, facts) };
}

function hiddenContacts(correction: RecordModel): HiddenContact[] {
  return (plain(correction).hidden_contacts as HiddenContact[] | null) ?? [];
}

/** The contact that a report is about, for who judges it, and the places where one that was hidden is public again. */
function reportedContact(
  app: App,
  correction: RecordModel,
  found: RecordModel | null,
): { text: string; copies: Copy[] } {
  const [collection, field] = [correction.getString('collection'), correction.getString('field')];
  if (!found || !isContact(collection, field)) return { text: '', copies: [] };
  const taken = hiddenContacts(correction).find(({ record }) => record === found.id);
  if (!taken) return { text: contactText(collection, plain(found)), copies: [] };
  return { text: taken.value, copies: publicCopies(app, collection, found, taken.value) };
}

/** A report with what its page needs to name the entry and to lead to its form. */
function shown(app: App, correction: RecordModel, { found, record }: Reported) {
  const collection = correction.getString('collection');
  const owner = record && collection !== 'agreements' ? ownerOf(app, collection, record) : null;
  const contact = reportedContact(app, correction, found);
  return {
    ...plain(correction),
    hidden_contacts: undefined,
    contact_hash: undefined,
    about: {
      isThere: record !== null,
      name: record ? textOf(record, 'name') || textOf(record, 'number') : '',
      contact: contact.text,
      is_back: contact.copies.length > 0,
      organization: owner ? owner.id : '',
      organization_name: nameOf(owner),
      municipality: record ? textOf(record, 'municipality') : '',
    },
  };
}

/** The reports that are this user's to answer: the open ones, oldest first, then what was answered last. */
export function listCorrections(e: SignedInEvent): unknown {
  const user = currentUser(e.app, e.auth);
  const open = e.app.findRecordsByFilter('corrections', 'state = "open"', 'created', MOST_LISTED, 0);
  const answered = e.app.findRecordsByFilter('corrections', 'state != "open"', '-updated', MOST_ANSWERED, 0);
  const corrections = [...open, ...answered].flatMap((correction) => {
    const about = reported(e.app, user, correction);
    return about.isOwn ? [shown(e.app, correction, about)] : [];
  });
  return e.json(200, { corrections });
}

/** What becomes of a contact that was hidden: back on the site, or gone for good, also where it was put back meanwhile. */
function decideContact(tx: App, correction: RecordModel, found: RecordModel | null): void {
  if (!correction.getBool('hidden')) return;
  if (correction.getString('state') === 'declined') republishContacts(tx, hiddenContacts(correction));
  else hideContacts(tx, reportedContact(tx, correction, found).copies);
  correction.set('hidden', false);
  correction.set('hidden_contacts', null);
}

/** Its owner, or staff, says what was done with a report; once. */
export function answerCorrection(e: SignedInEvent): unknown {
  const { body } = e.requestInfo();
  const said = { state: String(body.state || ''), answer: String(body.answer || '').trim() };
  e.app.runInTransaction((tx) => {
    const user = currentUser(tx, e.auth);
    const correction = find(tx, 'corrections', e.request.pathValue('id'));
    const about = correction && reported(tx, user, correction);
    if (!about?.isOwn || !correction) throw new NotFoundError('');
    refuseErrors('invalid_record', answerErrors(plain(correction), said));
    correction.set('state', said.state);
    correction.set('answer', said.answer);
    correction.set('answered_by', user.role);
    correction.set('contact', '');
    actingFor(tx, e.auth, () => {
      decideContact(tx, correction, about.found);
      tx.save(correction);
    });
  });
  return e.noContent(204);
}
