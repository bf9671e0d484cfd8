/** What makes an agreement known, records one from paper, vouches for it or takes it back. */
import type { User } from '../../domain/access/user.ts';
import type { DocumentStage } from '../../domain/agreement/check-document.ts';
import type { AgreementEventKind } from '../../domain/agreement/types.ts';
import { draftTextErrors, makesKnown, paperSaid, readDocument, recordingErrors } from '../../domain/hooks-entry.ts';
import { today } from '../clock.ts';
import type { App, RecordModel, RequestInfo } from '../pocketbase.ts';
import { find, newId, newRecord } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { kindOf } from './agreements.ts';

type Body = RequestInfo['body'];
type Fields = { [field: string]: unknown };

const RECORDING_FIELDS = ['signed_date', 'vouched_by', 'source_name', 'source_url', 'source_date'];
const CONFIRMED_FIELDS = ['signed_date', 'source_name', 'source_url', 'source_date', 'licence', 'retrieved_date'];

export function lastOf(
  tx: App,
  collection: 'agreement_events' | 'agreement_versions',
  agreement: RecordModel,
): RecordModel | null {
  const { id } = agreement;
  return tx.findRecordsByFilter(collection, 'agreement = {:id}', '-number', 1, 0, { id })[0] ?? null;
}

/** Of an act that the lifecycle allows only after another. */
function lastEvent(tx: App, agreement: RecordModel): RecordModel {
  const last = lastOf(tx, 'agreement_events', agreement);
  if (!last) throw new NotFoundError('');
  return last;
}

const nextNumber = (last: RecordModel | null) => (last ? last.getInt('number') : 0) + 1;

function addEvent(
  tx: App,
  agreement: RecordModel,
  body: Body,
  kind: AgreementEventKind,
  version: RecordModel,
  fields: Fields,
): void {
  const event = newRecord(tx, 'agreement_events');
  const fixed = { kind, agreement: agreement.id, version: version.id, day: today() };
  event.load({ retrieved_date: today(), ...fields, ...fixed });
  event.set('id', body.event || newId());
  event.set('number', nextNumber(lastOf(tx, 'agreement_events', agreement)));
  tx.save(event);
  // Its row in `changes`: who could not read it before can now.
  tx.save(agreement);
}

/** The draft as who asks saw it, frozen. */
function freeze(tx: App, agreement: RecordModel, draft: RecordModel): RecordModel {
  const last = lastOf(tx, 'agreement_versions', agreement);
  const isThere = last !== null && last.getInt('revision') === draft.getInt('revision');
  if (isThere && makesKnown(kindOf(lastEvent(tx, agreement)))) refuse('nothing_new', { revision: 'nothing_new' });
  const version = newRecord(tx, 'agreement_versions');
  version.set('agreement', agreement.id);
  version.set('number', nextNumber(last));
  version.set('document', draft.getString('document'));
  version.set('revision', draft.getInt('revision'));
  tx.save(version);
  return version;
}

/** The draft, if it still is what who asks read. */
export function draftRead(tx: App, agreement: RecordModel, body: Body): RecordModel {
  const draft = find(tx, 'agreement_drafts', agreement.id);
  if (!draft) throw new NotFoundError('');
  if (draft.getInt('revision') !== Number(body.revision)) {
    refuse('changed_meanwhile', { revision: 'changed_meanwhile' });
  }
  return draft;
}

function completeDraft(tx: App, agreement: RecordModel, body: Body, stage: DocumentStage): RecordModel {
  const draft = draftRead(tx, agreement, body);
  const municipalityIds = agreement.getStringSlice('municipalities');
  refuseErrors('incomplete', draftTextErrors(draft.getString('document'), municipalityIds, stage));
  return draft;
}

export function announce(tx: App, agreement: RecordModel, body: Body): void {
  const version = freeze(tx, agreement, completeDraft(tx, agreement, body, 'announced'));
  addEvent(tx, agreement, body, 'announced', version, {});
}

export function record(tx: App, agreement: RecordModel, body: Body, user: User): void {
  const draft = completeDraft(tx, agreement, body, 'recorded');
  const document = readDocument(draft.getString('document'));
  refuseErrors('invalid_record', recordingErrors(user, body, document, today()));
  const said: Fields = { ...paperSaid(body, document) };
  for (const field of RECORDING_FIELDS) said[field] = String(body[field] || '');
  const isVouched = said.vouched_by !== 'source';
  const assured = isVouched ? { assured_date: today(), assured_by: user.role } : {};
  addEvent(tx, agreement, body, 'recorded', freeze(tx, agreement, draft), { ...said, ...assured });
}

/** The same version, recorded again on the municipality's word: the source stays what it was. */
export function confirm(tx: App, agreement: RecordModel, body: Body, user: User): void {
  const last = lastEvent(tx, agreement);
  if (last.getInt('number') !== Number(body.number)) refuse('changed_meanwhile', { form: 'changed_meanwhile' });
  const said: Fields = {};
  for (const field of CONFIRMED_FIELDS) said[field] = last.getString(field);
  const version = tx.findRecordById('agreement_versions', last.getString('version'));
  const document = readDocument(version.getString('document'));
  // Of what was recorded before anybody was asked, it is not known.
  const asked = {
    tasks_said: last.getString('tasks_said') || 'unknown',
    term_said: last.getString('term_said') || 'unknown',
  };
  const vouched = { vouched_by: 'municipality', assured_date: today(), assured_by: user.role };
  addEvent(tx, agreement, body, 'recorded', version, { ...said, ...paperSaid(asked, document), ...vouched });
}

export function withdraw(tx: App, agreement: RecordModel, body: Body): void {
  const last = lastEvent(tx, agreement);
  const version = tx.findRecordById('agreement_versions', last.getString('version'));
  addEvent(tx, agreement, body, 'withdrawn', version, { reason: String(body.reason || '').trim() });
}
