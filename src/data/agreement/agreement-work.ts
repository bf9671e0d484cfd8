import type PocketBase from 'pocketbase';
import { documentText, readDocument } from '../../domain/agreement/agreement-text.ts';
import type { AgreementAct } from '../../domain/agreement/lifecycle.ts';
import type {
  Agreement,
  AgreementDocument,
  AgreementEvent,
  AgreementEventKind,
  AgreementForm,
  AgreementVersion,
  Voucher,
} from '../../domain/agreement/types.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answered, orNull, written } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type {
  AgreementDraftsRecord,
  AgreementEventsRecord,
  AgreementListRecord,
  AgreementsRecord,
  AgreementVersionsRecord,
} from '../records.gen.ts';
import { toAgreement, toAgreementEvent, toAgreementVersion } from './agreement.ts';

/** An agreement with all that happened to it, as who keeps it sees it. */
export interface AgreementRecord {
  agreement: Agreement;
  /** The first first. */
  events: AgreementEvent[];
  versions: AgreementVersion[];
  /** Null while nobody writes at it: one of the starting facts. */
  draft: { document: AgreementDocument; revision: number } | null;
}

const RECORDS_PER_CALL = 1_000;
const VERSIONS = 'agreement_versions_via_agreement';
const EVENTS = 'agreement_events_via_agreement';
const DRAFTS = 'agreement_drafts_via_agreement';
const WITH_ALL = `${VERSIONS},${EVENTS},${DRAFTS}`;

type Stored = AgreementsRecord & {
  expand?: {
    [VERSIONS]?: AgreementVersionsRecord[];
    [EVENTS]?: AgreementEventsRecord[];
    // One an agreement: PocketBase gives it without a list.
    [DRAFTS]?: AgreementDraftsRecord;
  };
};

function toAgreementRecord({ expand = {}, ...record }: Stored): AgreementRecord {
  const draft = expand[DRAFTS];
  return {
    agreement: toAgreement(record),
    events: (expand[EVENTS] ?? []).map(toAgreementEvent).sort((a, b) => a.number - b.number),
    versions: (expand[VERSIONS] ?? []).map(toAgreementVersion).sort((a, b) => a.number - b.number),
    draft: draft ? { document: readDocument(draft.document), revision: draft.revision } : null,
  };
}

/** An agreement as the work list shows it. */
export interface ListedAgreement {
  id: string;
  form: AgreementForm;
  municipalityIds: string[];
  /** Of the draft, or of what is public where there is none. Empty while it has none. */
  title: string;
  /** The last day that the same document names. */
  ends: Day | '';
  /** What happened last, to which version: its term. */
  lastKind: AgreementEventKind | '';
  term: AgreementDocument['term'];
  /** The draft says something else than what is public. */
  hasNews: boolean;
}

/** Those that the person works with, out of a view: whole documents would be two megabytes for 400 of them. */
export async function listAgreementWork(session: ActorSession): Promise<ListedAgreement[]> {
  const list = connectAs(session).collection('agreement_list');
  const records = await answered(list.getFullList<AgreementListRecord>({ batch: RECORDS_PER_CALL, skipTotal: true }));
  return records.map((record) => ({
    id: record.id,
    form: record.form,
    municipalityIds: record.municipalities,
    title: record.title,
    ends: record.ends,
    lastKind: record.last_kind as AgreementEventKind | '',
    term: { from: record.term_from, to: record.term_to },
    hasNews: record.has_news,
  }));
}

/** One of them, whole; null when there is none for who asks. */
export async function findAgreementRecord(session: ActorSession, id: string): Promise<AgreementRecord | null> {
  const record = await orNull(connectAs(session).collection('agreements').getOne<Stored>(id, { expand: WITH_ALL }));
  return record && toAgreementRecord(record);
}

export interface NewAgreement {
  /** From the form, so that sending it twice makes one. */
  id: string;
  slug: string;
  form: AgreementForm;
  document: AgreementDocument;
}

/** Makes an agreement with its first draft, both or neither. */
export async function startAgreement(
  session: ActorSession,
  { id, slug, form, document }: NewAgreement,
): Promise<Outcome> {
  const client = connectAs(session);
  const batch = client.createBatch();
  batch.collection('agreements').create({ id, slug, form, municipalities: document.municipalities });
  batch.collection('agreement_drafts').create({ id, agreement: id, document: documentText(document) });
  const answer = await written(batch.send());
  return answer.kind !== 'done' && (await isThere(client, id)) ? { kind: 'done' } : answer;
}

async function isThere(client: PocketBase, id: string): Promise<boolean> {
  return (await orNull(client.collection('agreement_drafts').getOne(id))) !== null;
}

/** Saves a draft that was read at `revision`; 0 for the first one of an agreement that had none. */
export function saveDraft(
  session: ActorSession,
  id: string,
  document: AgreementDocument,
  revision: number,
): Promise<Outcome> {
  const drafts = connectAs(session).collection('agreement_drafts');
  const text = documentText(document);
  return written(
    revision === 0
      ? drafts.create({ id, agreement: id, document: text })
      : drafts.update(id, { document: text, revision }),
  );
}

/**
 * Does an act with an agreement (src/domain/agreement/lifecycle.ts). `body`: the fields of its form, and what was read; `event`
 * is the client's, so that the form sent twice is one act.
 */
export function actOnAgreement(
  session: ActorSession,
  id: string,
  act: AgreementAct,
  body: Readonly<Record<string, string | number>>,
): Promise<Outcome> {
  const address = `/api/ketenkaart/agreements/${encodeURIComponent(id)}/${act}`;
  return written(connectAs(session).send(address, { method: 'POST', body: { ...body } }));
}

/** One row of an agreement's trail. */
export interface AgreementTrailRow {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  role: string;
  /** Whether who asks did it. */
  isOwn: boolean;
  action: string;
  collection: string;
  /** Of what was recorded from paper; empty for the rest. */
  vouchedBy: Voucher | '';
}

/** The newest first; null when it is not for who asks. */
export async function agreementTrail(session: ActorSession, id: string): Promise<AgreementTrailRow[] | null> {
  const address = `/api/ketenkaart/agreements/${encodeURIComponent(id)}/history`;
  const answer = await orNull(connectAs(session).send<{ rows: AgreementTrailRow[] }>(address, { method: 'GET' }));
  return answer?.rows ?? null;
}
